/// A name that the walk passes by, with the reason.
public struct UnusableEntry: Hashable, Sendable {
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// A link with the name of a recording or to a folder; not followed.
        case symbolicLink = "archive.symbolic_link"
        /// A folder, pipe, socket or device with the name of a recording.
        case notRegular = "archive.not_regular"
        case nameNotUTF8 = "archive.name_not_utf8"
        /// A folder that cannot be read, or a file that vanished.
        case unreadable = "archive.unreadable"

        public var code: String { rawValue }

        public var sentence: String {
            switch self {
            case .symbolicLink: "Links are not followed."
            case .notRegular: "This is not a regular file."
            case .nameNotUTF8: "The name is not text in UTF-8."
            case .unreadable: "It cannot be read, or has gone."
            }
        }
    }

    /// Relative to the archive; bytes that are not UTF-8 are written `\xFF`.
    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
