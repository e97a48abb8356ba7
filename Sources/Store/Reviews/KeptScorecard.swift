/// A revision of a scorecard whose text is on file.
public struct KeptScorecard: Hashable, Sendable {
    public let scorecard: String
    /// SHA-256 of its content, hexadecimal.
    public let revision: String
    /// What people call it, the last in order where that are several; `nil` where it was never in force under a name.
    public let version: String?
    /// Calls that are judged by it now, by the machine.
    public let callCount: Int
}
