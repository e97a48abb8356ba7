import CallModel

/// What the customer sees as one call: its legs in the order in which they began.
public struct CallCase: Hashable, Sendable {
    /// The case of the metadata, or the id of its only call.
    public let id: String
    /// Not empty.
    public let legs: [ReportedCall]

    /// All cases of the calls, by their beginnings. Legs share a case id, or one names the other as the one before it.
    public static func all(of calls: [ReportedCall]) -> [CallCase] {
        let names = caseNames(calls)
        return Dictionary(grouping: calls) { names[$0.call.id] ?? $0.call.id.text }
            .map { CallCase(id: $0.key, legs: $0.value.sorted(by: ReportedCall.isEarlier)) }
            .sorted { ReportedCall.isEarlier($0.first, $1.first) }
    }

    private init(id: String, legs: [ReportedCall]) {
        precondition(!legs.isEmpty, "a case without a leg")
        self.id = id
        self.legs = legs
    }

    public var first: ReportedCall { legs[0] }
    public var last: ReportedCall { legs[legs.count - 1] }

    /// Whom the customer reached one after the other: agents, else queues; at the end whom the call was passed to, where
    /// that leg is not on file.
    public var path: [String] {
        legs.map { $0.call.agent ?? $0.call.queue ?? "?" } + [passedTo].compactMap(\.self)
    }

    /// Whom the last leg was passed to, where that is another than who had it.
    var passedTo: String? {
        guard let next = last.call.transferredTo, next != last.call.agent ?? last.call.queue else { return nil }
        return next
    }

    /// Whether the matter was solved in the end, as the last leg says; `nil` where it does not.
    public var solution: CallSolution? { last.solution }

    /// The name of the case of each call.
    private static func caseNames(_ calls: [ReportedCall]) -> [CallID: String] {
        let known = Dictionary(calls.map { ($0.call.id, $0.call) }) { first, _ in first }
        return known.mapValues { call in
            var (root, seen) = (call, Set([call.id]))
            while root.caseID == nil, let before = root.previousCall, let earlier = known[before],
                seen.insert(before).inserted
            {
                root = earlier
            }
            return root.caseID ?? root.id.text
        }
    }
}

extension ReportedCall {
    /// By the start, legs of the same second by their number, then by id.
    static func isEarlier(_ left: ReportedCall, _ right: ReportedCall) -> Bool {
        let key = { (call: Call) in (call.startedAt.epochSeconds, call.leg ?? 0, call.id) }
        return key(left.call) < key(right.call)
    }
}
