public import CallModel

/// Several people score the same calls, each without seeing the others, to find out how far they agree.
public struct CalibrationSession: Hashable, Codable, Sendable, Identifiable {
    public let id: String
    public let name: String
    public let calls: [CallID]
    /// User names, sorted.
    public let participants: [String]
    public let openedAt: ZonedTime
    /// Closed by whoever leads it: nothing more is scored, and everybody sees everything.
    public private(set) var closedAt: ZonedTime?

    /// - Precondition: two participants or more, one call or more.
    public init(id: String, name: String, calls: [CallID], participants: [String], openedAt: ZonedTime) {
        precondition(!calls.isEmpty && Set(participants).count > 1, "a calibration compares people on calls")
        self.id = id
        self.name = name
        self.calls = calls
        self.participants = Set(participants).sorted()
        self.openedAt = openedAt
    }

    public mutating func close(at now: ZonedTime) { closedAt = closedAt ?? now }

    /// Whether a person may see what the others answered to a call: a participant once their own is submitted, anybody
    /// else once all are; everybody when the session is closed.
    /// - Parameter evaluations: of the session.
    public func showsOthers(of call: CallID, to user: String, _ evaluations: [Evaluation]) -> Bool {
        guard closedAt == nil else { return true }
        let done = Set(evaluations.filter { $0.subject.call == call && $0.state != .draft }.map(\.reviewer))
        return participants.contains(user) ? done.contains(user) : done.isSuperset(of: participants)
    }

    /// The calls that a person is still to score: while the session is open, those of which theirs is not submitted.
    /// - Parameter evaluations: of the session, the person's own at least.
    public func callsToScore(by user: String, _ evaluations: [Evaluation]) -> [CallID] {
        guard asks(user) else { return [] }
        let done = Set(evaluations.filter { $0.reviewer == user && $0.state != .draft }.map(\.subject.call))
        return calls.filter { !done.contains($0) }
    }

    /// Whether it is open and the person takes part.
    public func asks(_ user: String) -> Bool { closedAt == nil && participants.contains(user) }

    private enum CodingKeys: String, CodingKey {
        case id, name, calls, participants
        case openedAt = "opened_at"
        case closedAt = "closed_at"
    }
}
