import CSandbox
import Glibc

/// A process that was started to answer over a socket, its standard input. It has no other descriptor of ours, nothing
/// of our environment but what concerns its loader, and its output goes nowhere. Killed and reaped with its last owner.
public final class ChildProcess: Sendable {
    /// What a program's loader reads from the environment, and nothing else: no secret gets into the child.
    private static let inherited = ["LD_LIBRARY_PATH", "LD_PRELOAD"]
    /// One memory pool instead of one per thread, and no helper that explains crashes: neither fits into the limits.
    private static let settings = ["MALLOC_ARENA_MAX=1", "SWIFT_BACKTRACE=enable=no"]

    private let processID: pid_t
    public let socket: MessageSocket

    /// - Parameter command: the path of a program, and its arguments.
    /// - Throws: `ChildProcessError` where it cannot be started.
    public init(_ command: [String]) throws(ChildProcessError) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw ChildProcessError(command, errno)
        }
        let own = MessageSocket(owning: ends[0])
        defer { close(ends[1]) }
        processID = try ChildProcess.spawn(command, socket: ends[1])
        socket = own
    }

    deinit {
        kill(processID, SIGKILL)
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    }

    /// Processor time it has used so far, milliseconds; `nil` once it is gone.
    public var processorMs: Int? {
        var (clock, time) = (clockid_t(), timespec())
        guard clock_getcpuclockid(processID, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }

    /// The signal that ended it; `nil` where it ended by itself, or does not end within a second.
    public var fatalSignal: Int32? {
        for _ in 0..<100 {
            let signal = csandbox_fatal_signal(processID)
            if signal >= 0 { return signal == 0 ? nil : signal }
            usleep(10_000)
        }
        return nil
    }

    private static func spawn(_ command: [String], socket: Int32) throws(ChildProcessError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, socket, 0)
        for output: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
        var processID = pid_t()
        let arguments = CStrings(command)
        let variables = CStrings(environment)
        let failure = posix_spawn(&processID, command[0], &actions, nil, arguments.pointers, variables.pointers)
        guard failure == 0 else { throw ChildProcessError(command, failure) }
        return processID
    }

    private static var environment: [String] {
        settings + inherited.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    }
}

/// Strings as C wants them in a list: the last pointer is null.
private struct CStrings: ~Copyable {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

    deinit { for pointer in pointers { free(pointer) } }
}
