import CallModel

/// How a call ended for the caller.
public enum CallEnding: String, Codable, CaseIterable, Sendable {
    /// Somebody of the company talked with the caller.
    case answered
    /// The caller hung up before that.
    case abandoned
    /// The caller was sent away or left the queue by another door: nobody there, full, timed out, a key.
    case lost
}

/// What became of the customer's matter, as the agent or the telephone system closed the call.
public enum CallSolution: String, Codable, CaseIterable, Sendable { case solved, unsolved, escalated }

/// What an installation writes as the outcome of a call, and what it means. Compared in lower case.
public struct OutcomeWords: Hashable, Sendable {
    public var abandoned: Set<String> = ["abandoned", "abandon"]
    public var lost: Set<String> = [
        "timed_out", "left_by_key", "queue_empty", "queue_unavailable", "no_answer", "busy", "failed", "congestion",
    ]
    public var solved: Set<String> = ["solved", "resolved"]
    public var unsolved: Set<String> = ["unsolved", "unresolved"]
    public var escalated: Set<String> = ["escalated"]

    public init() {}

    /// `nil` where neither the outcome nor an agent, a talk or a recording tells. A written case has an agent before
    /// anybody answers it: only an answer tells there, or that the company wrote first, or how it was closed.
    func ending(of call: Call, hasRecording: Bool) -> CallEnding? {
        let outcome = call.outcome?.lowercased() ?? ""
        if abandoned.contains(outcome) { return .abandoned }
        if lost.contains(outcome) { return .lost }
        let isAnswered =
            call.medium == nil
            ? hasRecording || call.agent != nil || (call.talkMs ?? 0) > 0
            : call.columns["first_response_at"] != nil || call.direction == .outbound || solution(of: call) != nil
        return isAnswered ? .answered : nil
    }

    func solution(of call: Call) -> CallSolution? {
        let outcome = call.outcome?.lowercased() ?? ""
        if escalated.contains(outcome) { return .escalated }
        if solved.contains(outcome) { return .solved }
        return unsolved.contains(outcome) ? .unsolved : nil
    }
}

extension OutcomeWords: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case abandoned, lost, solved, unsolved, escalated }

    /// Every key that may be written.
    public static let keys = CodingKeys.allCases.map(\.rawValue)

    /// What is named replaces the words of its kind; the others stay.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func words(_ key: CodingKeys, _ standard: Set<String>) throws -> Set<String> {
            try fields.decodeIfPresent([String].self, forKey: key).map { Set($0.map { $0.lowercased() }) } ?? standard
        }
        abandoned = try words(.abandoned, abandoned)
        lost = try words(.lost, lost)
        solved = try words(.solved, solved)
        unsolved = try words(.unsolved, unsolved)
        escalated = try words(.escalated, escalated)
    }
}
