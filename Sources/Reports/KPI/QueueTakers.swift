import CallModel

/// Who takes the calls of each queue: whose a call is that nobody took.
///
/// A caller who hung up waited for a queue, not for a team, a person or an outsourced centre, and archives leave these
/// columns of the call open. Left so, everybody who is named would have answered every call. A call that nobody took
/// therefore belongs to whoever took nearly all calls of its queue. Where several take them it is nobody's, and then no
/// call of that queue says anything of a figure of offered calls, as far as that column is asked for.
///
/// Call centre software does not say it either: it counts offered calls by queue only (Cisco, *Unified CCX Historical
/// Reports User Guide*, Contact Service Queue reports), which is why nothing of this touches a report by queue.
struct QueueTakers {
    /// Of the calls of a queue that were taken: an odd call that was taken elsewhere does not divide it.
    static let nearlyAll = 0.95

    private enum Taker {
        /// The values of the column.
        case one([String?])
        case several
    }

    private let column: String
    /// Of queues in which somebody gave up of whom the column says nothing. Calls without a queue are one queue.
    private let takers: [String?: Taker]

    init(_ calls: [ReportedCall], by column: String) {
        self.column = column
        let open = Set(calls.filter { $0.leavesOpen(column) }.map(\.call.queue))
        let taken = calls.filter { $0.isOffered && $0.ending == .answered && open.contains($0.call.queue) }
        let byQueue = Dictionary(grouping: taken, by: \.call.queue)
        takers = Dictionary(uniqueKeysWithValues: open.map { ($0, Self.taker(of: byQueue[$0] ?? [], by: column)) })
    }

    private static func taker(of taken: [ReportedCall], by column: String) -> Taker {
        let counts = Dictionary(grouping: taken) { $0.values(of: column) }.mapValues(\.count)
        let most = counts.first { Double($0.value) >= nearlyAll * Double(taken.count) }
        return most.map { .one($0.key) } ?? .several
    }

    /// The call, with what it leaves open or the fact that nobody can say it.
    func claiming(_ call: ReportedCall) -> ReportedCall {
        guard call.isOffered, let taker = takers[call.call.queue] else { return call }
        var call = call
        switch taker {
        case .one(let values) where call.leavesOpen(column): call.claimed[column] = values.first ?? nil
        case .one(let values): call.isOfDividedQueue = call.isOfDividedQueue || call.values(of: column) != values
        case .several: call.isOfDividedQueue = true
        }
        return call
    }
}

extension ReportedCall {
    /// Whether nobody took the call and the column does not say whose it is. A queue is not taken by anybody; and a
    /// call that names a team and no partner is the company's own.
    fileprivate func leavesOpen(_ column: String) -> Bool {
        guard isOffered, ending == .abandoned || ending == .lost, column != "queue" else { return false }
        return values(of: column) == [nil] && !(column == "partner" && call.team != nil)
    }
}

extension [ReportedCall] {
    /// The calls as a report by these columns counts them: those that nobody took with whose they are, as far as that
    /// can be said. See ``FigureDefinition/isOfOffered``.
    public func claimed(by columns: [String]) -> [ReportedCall] {
        columns.reduce(self) { calls, column in
            let takers = QueueTakers(calls, by: column)
            return calls.map(takers.claiming)
        }
    }
}
