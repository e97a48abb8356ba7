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

    /// Shares out the calls that nobody works on: those without a reviewer, and those not scored yet whose reviewer may
    /// not score any more.
    /// - Parameter others: who may score too and gets nothing here: what they have stays theirs.
    /// - Returns: calls that nobody may score, because everybody is too close to them.
    public func assign(to reviewers: [Reviewer], besides others: Set<String> = []) async throws -> [CallID] {
        let open = try await queue().filter { !$0.isDone }
        var load = Dictionary(grouping: open) { $0.reviewer ?? "" }.mapValues(\.count)
        let scorers = others.union(reviewers.map(\.name))
        let orphaned = Dictionary(grouping: open.filter { $0.lacksReviewer(among: scorers) }, by: \.place)
        let former = try await formerReviewers()
        var unassigned: [CallID] = []
        for (place, rows) in orphaned.sorted(by: { ($0.key.drawID, $0.key.kind) < ($1.key.drawID, $1.key.kind) }) {
            let assignment = Assignment(
                of: rows.map { $0.reviewable(former) }, to: reviewers, load: load,
                excludingOwnTeam: policy.excludesOwnTeam, seed: place.drawID)
            for (name, calls) in assignment.calls { load[name, default: 0] += calls.count }
            try await hand(out: rows, as: assignment)
            unassigned += assignment.unassigned
        }
        return unassigned
    }

    /// What somebody was faster with stays as it is by then.
    private func hand(out rows: [QueueEntry], as assignment: Assignment) async throws {
        let reviewers = assignment.calls.reduce(into: [CallID: String]()) { reviewers, given in
            for call in given.value { reviewers[call] = given.key }
        }
        var fresh: [AssignedCall] = []
        for row in rows {
            guard let call = reviewers[row.call.id].map({ assigned(row, to: $0) }) else { continue }
            if row.reviewer == nil {
                fresh.append(call)
            } else {
                _ = try await store.give(call, takenFrom: row.reviewer, by: author)
            }
        }
        try await store.assign(fresh)
    }

    /// Gives a drawn call to one person, whoever has it. What was begun of it and not submitted ends.
    /// - Parameter kind: `random` or `targeted`.
    /// - Throws: `ReviewError.notFound` where the call is not in the queue, `tooClose`, `scored`,
    ///   `changedMeanwhile`.
    public func give(_ call: CallID, in drawID: String, kind: String, to reviewer: Reviewer) async throws {
        _ = try await scorableCall(call)
        let rows = try await store.queue(DrawReason.self, drawID: drawID, call: call)
        guard let row = rows.first(where: { $0.kind == kind }) else { throw ReviewError.notFound }
        guard row.reviewer != reviewer.name else { return }
        let assignment = Assignment(
            of: [row.reviewable(try await formerReviewers(of: call))], to: [reviewer],
            excludingOwnTeam: policy.excludesOwnTeam, seed: drawID)
        guard assignment.unassigned.isEmpty else { throw ReviewError.tooClose }
        try await store.give(assigned(row, to: reviewer.name), takenFrom: row.reviewer, by: author).check()
    }

    private func assigned(_ row: QueueEntry, to reviewer: String) -> AssignedCall {
        AssignedCall(
            drawID: row.drawID, kind: row.kind, callID: row.call.id, reviewer: reviewer,
            dueDay: CivilDay(now).adding(days: policy.dueDays).description)
    }

    /// Whose evaluations were retracted, by call.
    /// - Parameter call: of this one alone; `nil` for all.
    private func formerReviewers(of call: CallID? = nil) async throws -> [CallID: Set<String>] {
        let retracted = try await store.reviews(
            Evaluation.self, ReviewQuery(callID: call, states: [EvaluationState.retracted.rawValue]))
        return Dictionary(grouping: retracted, by: \.callID).mapValues { Set($0.map(\.reviewer)) }
    }

    /// Puts the next call of the stratum in the place of one that cannot be reviewed.
    /// - Parameter mayBeOthers: whether the call may be one that the person was not given.
    /// - Throws: `DrawError` where the reason is missing or no call is left; `ReviewError.scored`,
    ///   `changedMeanwhile`; `LifeError.notTheReviewer`.
    public func replace(
        _ call: CallID, in drawID: String, reason: String, mayBeOthers: Bool = false
    ) async throws -> CallID {
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
        try await store.replaceDrawnCall(
            call, with: entry, in: DrawRecord(draw: draw, frame: record.samplingFrame), insteadOf: record,
            ofReviewer: mayBeOthers ? nil : user, by: author
        ).check()
        return next.drawn.call
    }
}

extension QueueChange {
    /// - Throws: why nothing was changed.
    fileprivate func check() throws {
        switch self {
        case .done: return
        case .changedMeanwhile: throw ReviewError.changedMeanwhile
        case .notTheirs: throw LifeError.notTheReviewer
        case .scored: throw ReviewError.scored
        }
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

    /// Whether nobody works on it: it is not scored, and its reviewer is none of those who may score.
    public func lacksReviewer(among scorers: Set<String>) -> Bool {
        !isDone && reviewer.map { !scorers.contains($0) } ?? true
    }

    fileprivate func reviewable(_ former: [CallID: Set<String>]) -> ReviewableCall {
        ReviewableCall(
            id: call.id, agent: call.agent, team: call.team, formerReviewers: former[call.id] ?? [])
    }
}
