import ArgumentParser

/// Something that could not be done though the command was rightly given: a message without a usage reminder.
struct Failure: Error {
    let message: String
    let status: Int32

    /// The request was understood and denied, or its object does not exist: status 1.
    static func refused(_ message: String) -> Failure { Failure(message: message, status: 1) }

    /// Nothing could be done at all: status 2.
    static func impossible(_ message: String) -> Failure { Failure(message: message, status: 2) }
}
