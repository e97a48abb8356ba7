import Glibc

/// A program that could not be started. It is nobody's fault but the machine's: too many processes, too little memory.
public struct ChildProcessError: Error, Hashable, Sendable, CustomStringConvertible {
    public let program: String
    public let reason: String

    init(_ command: [String], _ number: Int32) {
        self.init(program: command.first ?? "", reason: String(cString: strerror(number)))
    }

    public init(program: String, reason: String) {
        self.program = program
        self.reason = reason
    }

    public var description: String { "\(program): the process that reads recordings cannot be started: \(reason)" }
}
