public import CallModel

/// Something that must be on record: who did what to which thing, and whether it was done.
///
/// It holds ids and fixed words only. Never put words of a call, a customer's name or number, or a reason in free text
/// into one: entries outlive the erasure of what they are about.
public struct AuditEvent: Hashable, Sendable {
    public let author: AuditAuthor
    public let action: AuditAction
    public let object: AuditObject
    public let outcome: AuditOutcome

    public init(_ action: AuditAction, on object: AuditObject, by author: AuditAuthor, outcome: AuditOutcome = .done) {
        self.author = author
        self.action = action
        self.object = object
        self.outcome = outcome
    }
}

/// Who acts, in which role and session, and when.
public struct AuditAuthor: Hashable, Sendable {
    /// Id of an account, `night`, or `uid:1000` for somebody at the command line; never a person's name.
    public let who: String
    /// `qa_analyst`, `team_lead`, `operator`, `system`, …
    public let role: String
    /// What tells sessions apart, such as a hash of the session's secret; never the secret. `nil` without a session.
    public let session: String?
    public let at: ZonedTime

    public init(who: String, role: String, session: String? = nil, at: ZonedTime) {
        self.who = who
        self.role = role
        self.session = session
        self.at = at
    }

    /// The nightly job itself.
    public static func night(at time: ZonedTime) -> AuditAuthor {
        AuditAuthor(who: "night", role: "system", at: time)
    }
}

/// What an entry is about: a kind and an id, `call:LN-2101`.
public struct AuditObject: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ kind: String, _ id: String) { description = "\(kind):\(id)" }

    public static func call(_ id: CallID) -> AuditObject { AuditObject("call", id.text) }
    /// By period, `digest:2026-W47`.
    public static func digest(_ period: String) -> AuditObject { AuditObject("digest", period) }
    public static func draw(_ id: String) -> AuditObject { AuditObject("draw", id) }
    public static func theme(_ id: String) -> AuditObject { AuditObject("theme", id) }
    public static func user(_ id: String) -> AuditObject { AuditObject("user", id) }
    /// The database as a whole, as far as `part` says: `store:dump`.
    public static func store(_ part: String) -> AuditObject { AuditObject("store", part) }
}

public enum AuditOutcome: String, CaseIterable, Sendable {
    case done, denied, failed
}
