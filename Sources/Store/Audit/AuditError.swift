/// Why the audit log cannot be continued. What would have to be recorded must not happen.
public enum AuditError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There are entries, and no head beside them.
    case headMissing
    /// The head cannot be read, or another key signed it.
    case headForged(path: String)
    /// The log does not hold the entry that was signed, or does not follow from it.
    case headDisagrees(seq: Int)

    public var description: String {
        let problem =
            switch self {
            case .headMissing: "its signed head is missing"
            case .headForged(let path): "\(path) is not a head signed with this key"
            case .headDisagrees(let seq): "it does not hold entry \(seq) as it was signed, or does not follow from it"
            }
        return "the audit log is not what was signed: \(problem); see sidetone audit verify"
    }
}
