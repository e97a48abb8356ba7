import CallModel
public import Reviews
import Scorecards
import Store

/// What is asked of an evaluation; what it takes besides (the score, the deadline) the desk works out.
public enum LifeRequest: Hashable, Sendable {
    /// - Parameter draft: the version of the draft that its writer has seen.
    case submit(draft: Int)
    case publish
    case acknowledge(comment: String)
    case dispute([DisputedItem])
    case takeUp
    case rule([ItemRuling])
    case finalize
    case retract(reason: String)
}

extension ReviewDesk {
    /// Moves an evaluation on.
    /// - Throws: `LifeError` where it cannot be done now or not by this person, `ReviewError.changedMeanwhile` where
    ///   somebody was faster, `AnswerError` where a ruling does not fit its item. Nothing is submitted in a calibration
    ///   that is `closed`, nor a call outside of the one in which it is to be scored blind (`calibrationFirst`).
    public func perform(_ request: LifeRequest, on id: String) async throws -> Evaluation {
        let stored = try await evaluation(id)
        var evaluation = stored.value
        let action = try await action(request, on: evaluation)
        try evaluation.perform(action, by: user, at: now)
        let isSaved = try await store.updateReview(
            StoredReview(evaluation, version: stored.version), endsDraft: evaluation.state != .draft,
            freesCall: evaluation.state == .retracted,
            announcing: announces && request == .publish ? OutgoingEvent(.evaluationPublished, of: id) : nil,
            recording: AuditEvent(action.name.audited, on: .call(evaluation.subject.call), by: author))
        guard isSaved else { throw ReviewError.changedMeanwhile }
        return evaluation
    }

    private func action(_ request: LifeRequest, on evaluation: Evaluation) async throws -> EvaluationAction {
        switch request {
        case .submit(let version): .submit(try await scoredDraft(version, of: evaluation))
        case .publish: .publish(disputeBy: now.adding(days: policy.disputeDays))
        case .acknowledge(let comment): .acknowledge(comment: comment)
        case .dispute(let items): .dispute(items)
        case .takeUp: .takeUp
        case .rule(let rulings): .rule(rulings, score: try await score(rulings, of: evaluation))
        case .finalize: .finalize
        case .retract(let reason): .retract(reason: reason)
        }
    }

    private func scoredDraft(_ version: Int, of evaluation: Evaluation) async throws -> ScoredSheet {
        guard try await !isClosed(evaluation) else { throw ReviewError.closed }
        guard try await session(before: evaluation) == nil else { throw ReviewError.calibrationFirst }
        let draft = try await store.draft(ReviewSheet.self, of: evaluation.id)
        guard draft?.version ?? 0 == version else { throw ReviewError.changedMeanwhile }
        return try await score(draft?.value ?? ReviewSheet(), of: evaluation)
    }

    private func score(_ rulings: [ItemRuling], of evaluation: Evaluation) async throws -> Score {
        let scorecard = try await scorecard(of: evaluation.subject)
        return try scorecard.score(evaluation.answers(after: rulings))
    }

    /// Writes down what was agreed with an agent.
    /// - Throws: `LifeError.wrongState` where the agent does not see the evaluation.
    public func coach(on id: String, text: String, followUpDay: String?) async throws -> CoachingNote {
        let evaluation = try await evaluation(id).value
        guard evaluation.state.isPublished else { throw LifeError.wrongState }
        let note = CoachingNote(
            id: Self.newID(), evaluation: id, by: user, at: now, text: text, followUpDay: followUpDay)
        let event = AuditEvent(.coachingNoted, on: .call(evaluation.subject.call), by: author)
        let isSaved = try await store.addCoachingNote(
            note, id: note.id, review: id, of: evaluation.subject.call, recording: event)
        guard isSaved else { throw ReviewError.notFound }
        return note
    }

    /// Notes that a coaching note of the person's own was followed up, once.
    /// - Throws: `notFound` for others' notes, and where there is none.
    public func followUp(_ note: String, on id: String) async throws -> CoachingNote {
        let evaluation = try await evaluation(id).value
        let known = try await coachingNotes(on: evaluation).first { $0.id == note && $0.by == user }
        guard let known else { throw ReviewError.notFound }
        guard known.doneAt == nil else { return known }
        var done = known
        done.doneAt = now
        let event = AuditEvent(.coachingFollowedUp, on: .call(evaluation.subject.call), by: author)
        guard try await store.updateCoachingNote(done, insteadOf: known, id: note, recording: event) else {
            throw ReviewError.changedMeanwhile
        }
        return done
    }

    /// The person's own coaching notes that something is to follow from, the earliest day first; not those on
    /// evaluations that were retracted, or whose call may not be scored any more.
    public func openFollowUps() async throws -> [CoachingNote] {
        let open = try await store.callNotes(CoachingNote.self, .coaching)
            .filter { $0.by == user && $0.followUpDay != nil && $0.doneAt == nil }
        var evaluations: [Evaluation] = []
        for id in Set(open.map(\.evaluation)).sorted() {
            if let found = try await store.review(Evaluation.self, id: id)?.value { evaluations.append(found) }
        }
        let shown = Set(try await usable(evaluations).filter(\.state.isPublished).map(\.id))
        return open.filter { shown.contains($0.evaluation) }
            .sorted { ($0.followUpDay ?? "", $0.id) < ($1.followUpDay ?? "", $1.id) }
    }

    /// The coaching notes of an evaluation, the earliest first.
    public func coachingNotes(on evaluation: Evaluation) async throws -> [CoachingNote] {
        try await store.callNotes(CoachingNote.self, .coaching, of: evaluation.subject.call)
            .filter { $0.evaluation == evaluation.id }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}

extension EvaluationAction.Name {
    /// What the audit log calls it.
    fileprivate var audited: AuditAction {
        switch self {
        case .submit: .evaluationSubmitted
        case .publish: .evaluationPublished
        case .acknowledge: .evaluationAcknowledged
        case .dispute: .evaluationDisputed
        case .takeUp: .disputeTakenUp
        case .rule: .disputeDecided
        case .finalize: .evaluationClosed
        case .retract: .evaluationRetracted
        }
    }
}

extension ZonedTime {
    func adding(days: Int) -> ZonedTime {
        ZonedTime(epochSeconds: epochSeconds + days * 86_400, utcOffsetSeconds: utcOffsetSeconds)
    }
}

extension Evaluation {
    /// The latest answers, and in the place of those that were ruled on what the rulings say.
    fileprivate func answers(after rulings: [ItemRuling]) -> [String: Answer] {
        let given = versions.last?.answers.mapValues(\.answer) ?? [:]
        let ruled = rulings.compactMap { ruling in ruling.answer.map { (ruling.item, $0) } }
        return given.merging(ruled) { _, ruled in ruled }
    }
}
