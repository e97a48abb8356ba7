/// What a look at the whole audit log found.
public struct AuditReport: Hashable, Sendable {
    public let entryCount: Int
    /// Entries after the signed head: made before a crash, and signed when the store is next opened.
    public let unsignedCount: Int
    /// How often a log that did not match its head was continued knowingly.
    public let continuedCount: Int
    /// By place in the log; empty where it is what was written.
    public let findings: [AuditFinding]

    /// Up to where it is what was written; `nil` where it is not.
    public let mark: AuditMark?

    public var isIntact: Bool { findings.isEmpty }
}

/// An entry up to which the log was looked at and found to be what was written.
public struct AuditMark: Hashable, Sendable {
    let seq: Int
    let hash: String
    let entryCount: Int
    let continuedCount: Int
}

/// A place where the audit log is not what was written.
public enum AuditFinding: Hashable, Sendable, CustomStringConvertible {
    /// An entry's content is not what its hash was made of.
    case altered(seq: Int)
    /// Numbers that are not there: deleted, or moved elsewhere.
    case missing(from: Int, to: Int)
    /// An entry does not follow from the one before it: one of the two was put there, replaced or moved.
    case disconnected(seq: Int)
    /// The log ends before the entry that was signed last.
    case cut(last: Int, signed: Int)
    /// The entry that was signed is another one now: the log was written anew.
    case rewritten(seq: Int)
    case headMissing
    case headForged

    public var description: String {
        switch self {
        case .altered(let seq): "entry \(seq) was altered"
        case .missing(let from, let to) where from >= to: "entry \(from) is missing"
        case .missing(let from, let to): "entries \(from) to \(to) are missing"
        case .disconnected(let seq): "entry \(seq) does not follow from the one before it"
        case .cut(let last, let signed): "the log ends at \(last), but was signed up to \(signed)"
        case .rewritten(let seq): "entry \(seq) is not the one that was signed: the log was written anew"
        case .headMissing: "the signed head is missing"
        case .headForged: "the signed head was not signed with this key"
        }
    }
}
