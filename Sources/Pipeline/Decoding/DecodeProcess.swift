import FoundationEssentials
import Sandbox

/// One process that decodes, as the process that asks sees it.
struct DecodeProcess: Sendable {
    /// How often the limits are looked at while it works.
    private static let lookEveryMs: Int32 = 100

    private let child: ChildProcess
    private let limits: DecodeLimits
    let confinement: Confinement
    /// Questions it has answered.
    private(set) var answers = 0

    /// Starts it and waits until it is confined.
    /// - Throws: `ChildProcessError`.
    init(_ command: [String], limits: DecodeLimits) throws {
        child = try ChildProcess(command)
        self.limits = limits
        let ready = try? DecodeProcess.next(from: child, Patience(limits, processorMs: 0))
        guard case .ready(let confinement) = ready else {
            throw ChildProcessError(program: command[0], reason: "it does not say that it is ready")
        }
        self.confinement = confinement
    }

    /// - Parameter descriptor: of an open file; stays open.
    /// - Throws: `DecodeFailure`, and `CancellationError` where the task is cancelled; the process is of no use then.
    mutating func answer(to request: DecodeRequest, about descriptor: Int32) throws -> DecodeAnswer {
        guard (try? child.socket.send(json: request, with: descriptor)) != nil else { throw died }
        var patience = Patience(limits, processorMs: child.processorMs ?? 0)
        while true {
            switch try DecodeProcess.next(from: child, patience) {
            case .decoded(let ms): patience.extend(afterDecodingMs: ms)
            case let answer:
                answers += 1
                return answer
            }
        }
    }

    private static func next(from child: ChildProcess, _ patience: Patience) throws -> DecodeAnswer {
        do {
            let message = try child.socket.receive(everyMs: lookEveryMs) {
                try Task.checkCancellation()
                if let spent = child.processorMs, patience.isOver(processorMs: spent) { throw DecodeFailure.tooSlow }
            }
            return try JSONDecoder().decode(DecodeAnswer.self, from: Data(message.bytes))
        } catch is MessageError {
            throw DecodeFailure.died(signal: child.fatalSignal)
        } catch is DecodingError {
            throw DecodeFailure.nonsense
        }
    }

    private var died: DecodeFailure { .died(signal: child.fatalSignal) }
}

/// How long a process is waited for, and how much processor time it is given.
private struct Patience {
    private let limits: DecodeLimits
    private let startProcessorMs: Int
    private var processorLimitMs: Int
    private var silentSince = ContinuousClock.now

    init(_ limits: DecodeLimits, processorMs: Int) {
        self.limits = limits
        startProcessorMs = processorMs
        processorLimitMs = limits.processorMs
    }

    func isOver(processorMs: Int) -> Bool {
        processorMs - startProcessorMs > processorLimitMs
            || ContinuousClock.now - silentSince > .milliseconds(limits.silenceMs)
    }

    mutating func extend(afterDecodingMs decodedMs: Int) {
        processorLimitMs = limits.processorMs(afterDecodingMs: decodedMs)
        silentSince = .now
    }
}
