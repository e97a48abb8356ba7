import Foundation
import Transfers

/// A program that is run to its end, without a shell, in a process group of its own, with nothing to read and nobody to
/// hear it: what an engine prints may be words of a call.
enum CommandRun {
    private static let lookEveryMicroseconds: UInt32 = 20_000

    /// - Parameter arguments: the program, found on the search path, and what it is told.
    /// - Throws: `.failed` where it cannot be started, ends with a status other than 0, or takes longer than it may; it
    ///   is then ended, with all that it started, as it is where the task is cancelled.
    static func finish(_ arguments: [String], timeoutS: Int) async throws(SpeechError) {
        try await onOwnThread { (sign: StopSign) throws(SpeechError) in
            try wait(for: start(arguments), arguments[0], timeoutS, sign)
        }
    }

    private static func start(_ arguments: [String]) throws(SpeechError) -> pid_t {
        var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var process = pid_t()
        let program = arguments[0]
        let failure = withCStrings(arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
            }
        }
        guard failure == 0 else {
            throw SpeechError(code: .failed, message: "\(program): \(String(cString: strerror(failure)))")
        }
        return process
    }

    private static func wait(
        for process: pid_t, _ name: String, _ timeoutS: Int, _ sign: StopSign
    ) throws(SpeechError) {
        let end = ContinuousClock.now + .seconds(timeoutS)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if sign.isUp || ContinuousClock.now >= end {
                kill(-process, SIGKILL)
                waitpid(process, &status, 0)
                let reason = sign.isUp ? "nobody waits for it any more" : "not done within \(timeoutS) seconds"
                throw SpeechError(code: .failed, message: "\(name): \(reason)")
            }
            usleep(lookEveryMicroseconds)
        }
        guard status == 0 else { throw SpeechError(code: .failed, message: "\(name): ended \(manner(of: status))") }
    }

    /// The signal is told: one of 9 is what a machine out of memory sends to large models.
    private static func manner(of status: Int32) -> String {
        let signal = status & 0x7F
        return signal == 0 ? "with status \((status >> 8) & 0xFF)" : "by signal \(signal)"
    }

    /// Ours without our secrets.
    private static var environment: [String] {
        ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SIDETONE_") }
            .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}
