public import CallModel

/// A row of an export that names a written case.
public struct WrittenRow: Hashable, Sendable {
    /// By which it is known again in another export, also under another case: 16 hexadecimal digits.
    public let key: String
    /// `nil` for a row that is none, such as a note or a deleted message.
    public let message: WrittenMessage?

    public init(key: String, message: WrittenMessage?) {
        self.key = key
        self.message = message
    }
}
