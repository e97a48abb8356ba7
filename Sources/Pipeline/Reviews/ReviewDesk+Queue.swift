public import CallModel
import Consent
public import Reviews
import Sampling
public import Store

extension ReviewDesk {
    public typealias QueueEntry = QueueRow<DrawReason>

    /// Drawn calls that may be scored now, the first due first.
    /// - Parameter reviewer: `nil` for everybody's, and those that nobody was given yet.
    public func queue(of reviewer: String? = nil) async throws -> [QueueEntry] {
        let rows = try await store.queue(DrawReason.self, of: reviewer)
        let scorable = try await scorable(rows.map(\.call.id))
        return rows.filter { scorable[$0.call.id] != nil }
    }

    /// Shares the calls that nobody has yet out among reviewers.
    /// - Returns: calls that nobody may score, because everybody is too close to them.
    public func assign(to reviewers: [Reviewer]) async throws -> [CallID] {
        let rows = try await queue()
        let open = rows.filter { $0.reviewer != nil && !$0.isDone }
        var load = Dictionary(grouping: open) { $0.reviewer ?? "" }.mapValues(\.count)
        var unassigned: [CallID] = []
        let former = try await formerReviewers()
        let due = CivilDay(now).adding(days: policy.dueDays).description
        for (place, rows) in Dictionary(grouping: rows.filter { $0.reviewer == nil }, by: \.place).sorted(by: {
            ($0.key.drawID, $0.key.kind) < ($1.key.drawID, $1.key.kind)
        }) {
            let assignment = Assignment(
                of: rows.map { row in
                    ReviewableCall(
                        id: row.call.id, agent: row.call.agent, team: row.call.team,
                        formerReviewers: former[row.call.id] ?? [])
                },
                to: reviewers, load: load, excludingOwnTeam: policy.excludesOwnTeam, seed: place.drawID)
            for (name, calls) in assignment.calls.sorted(by: { $0.key < $1.key }) {
                load[name, default: 0] += calls.count
                try await store.assign(
                    calls.map {
                        AssignedCall(
                            drawID: place.drawID, kind: place.kind, callID: $0, reviewer: name, dueDay: due)
                    })
            }
            unassigned += assignment.unassigned
        }
        return unassigned
    }

    /// Whose evaluations of drawn calls were retracted, by call.
    private func formerReviewers() async throws -> [CallID: Set<String>] {
        let retracted = try await store.reviews(
            Evaluation.self, ReviewQuery(states: [EvaluationState.retracted.rawValue]))
        return Dictionary(grouping: retracted, by: \.callID).mapValues { Set($0.map(\.reviewer)) }
    }

    /// Puts the next call of the stratum in the place of one that cannot be reviewed.
    /// - Throws: `DrawError` where the reason is missing or no call is left.
    public func replace(_ call: CallID, in drawID: String, reason: String) async throws -> CallID {
        guard let record = try await store.draw(DrawRecord.self, id: drawID) else { throw ReviewError.notFound }
        let draw = try record.draw.replacing(call, in: record.samplingFrame, reason: reason)
        guard
            let next = draw.strata.lazy.compactMap({ stratum in
                stratum.replacements.last { $0.replaced == call }.map { (stratum: stratum, drawn: $0.by) }
            }).first
        else { throw ReviewError.notFound }
        let entry = DrawnCallEntry(
            drawID: drawID, callID: next.drawn.call, kind: "random", state: .waiting,
            value: DrawReason(
                stratum: next.stratum.stratum.description, drawn: next.stratum.drawn.count,
                eligible: next.stratum.populationCount, rule: nil, value: nil))
        let isReplaced = try await store.replaceDrawnCall(
            call, with: entry, in: DrawRecord(draw: draw, frame: record.samplingFrame), insteadOf: record, by: author)
        guard isReplaced else { throw ReviewError.changedMeanwhile }
        return next.drawn.call
    }
}

extension QueueRow {
    /// The draw and the kind it is listed under.
    struct Place: Hashable {
        let drawID: String
        let kind: String
    }

    var place: Place { Place(drawID: drawID, kind: kind) }

    /// Its reviewer has submitted an evaluation.
    public var isDone: Bool { review.map { $0.state != EvaluationState.draft.rawValue } ?? false }
}
