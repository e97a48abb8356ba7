public import CallModel
import Consent
public import Reviews
public import Scorecards
public import Store

extension ReviewDesk {
    /// Begins to score a call, or goes on where this person left off.
    /// - Parameter occasion: the draw or session; empty outside of both.
    /// - Throws: `closed` for a session that is; `calibrationFirst` where the call is chosen and a session still asks
    ///   the person to score it blind.
    public func open(
        _ call: CallID, basis: EvaluationBasis, occasion: String
    ) async throws -> StoredReview<Evaluation> {
        let entry = try await scorableCall(call)
        if basis == .calibration, try await calibration(occasion).closedAt != nil { throw ReviewError.closed }
        if basis == .chosen, try await sessionWaiting(for: call) != nil { throw ReviewError.calibrationFirst }
        guard let scorecard = try Scorecard.select(for: entry.call, from: scorecards) else {
            throw ReviewError.noScorecard
        }
        let evaluation = Evaluation(
            id: Self.newID(), subject: EvaluationSubject(entry.call, on: scorecard), reviewer: user, basis: basis,
            occasion: occasion.isEmpty ? nil : occasion, openedAt: now)
        guard let opened = try await store.openReview(StoredReview(evaluation)) else { throw ReviewError.notFound }
        return opened
    }

    /// An evaluation with its scorecard, draft and automatic answers.
    public func reviewCase(_ id: String) async throws -> ReviewCase {
        let evaluation = try await evaluation(id).value
        let entry = try await scorableCall(evaluation.subject.call)
        let scorecard = try await scorecard(of: evaluation.subject)
        let saved = try await store.draft(ReviewSheet.self, of: id)
        let waiting = try await session(before: evaluation)
        let isShown = evaluation.showsMachine && waiting == nil
        let automatic = isShown ? try await automatic(for: evaluation.subject) : nil
        let mayRead = try await hasWords(entry)
        return ReviewCase(
            entry: entry, evaluation: evaluation, scorecard: scorecard,
            automatic: mayRead ? automatic : automatic?.withoutWords,
            waitingSession: waiting, isClosed: try await isClosed(evaluation),
            suggestionOnly: try await suggestionOnlyItems(of: scorecard.id),
            draft: (saved?.version ?? 0, evaluation.sheet ?? saved?.value ?? ReviewSheet()))
    }

    /// Sound and words of the call of a case, as far as its consent allows.
    public func material(of view: ReviewCase) async throws -> ReviewMaterial {
        ReviewMaterial(
            acoustics: try await store.result(CallAcoustics.self, of: .acoustics, for: view.entry.call.id)?.value,
            transcript: try await transcript(of: view.entry), marks: try await marks(of: view.entry))
    }

    /// Saves a draft on top of the version that its writer has seen.
    /// - Throws: `AnswerError` where an item does not take its answer, `closed` in a calibration that is; nothing is
    ///   saved then.
    public func save(
        _ sheet: ReviewSheet, of id: String, base: Int, saveID: String
    ) async throws -> (save: DraftSave<ReviewSheet>, score: Score) {
        let evaluation = try await evaluation(id).value
        guard evaluation.reviewer == user else { throw LifeError.notTheReviewer }
        guard try await !isClosed(evaluation) else { throw ReviewError.closed }
        let scored = try await score(sheet, of: evaluation)
        return (try await store.saveDraft(sheet, of: id, base: base, saveID: saveID), scored.score)
    }

    /// What a sheet comes to as an evaluation of this kind.
    func score(_ sheet: ReviewSheet, of evaluation: Evaluation) async throws -> ScoredSheet {
        let waiting = try await session(before: evaluation)
        let isShown = evaluation.showsMachine && waiting == nil
        return try ScoredSheet(
            sheet, on: try await scorecard(of: evaluation.subject),
            automatic: isShown ? try await automatic(for: evaluation.subject) : nil,
            suggestionOnly: try await suggestionOnlyItems(of: evaluation.subject.scorecard))
    }

    /// Whether what was said in the call may be shown, be it as evidence: answers by an earlier scorecard may quote
    /// words that were taken away since.
    private func hasWords(_ entry: CallEntry) async throws -> Bool {
        guard await gate.allows(.transcription, of: entry) else { return false }
        return try await store.inputs(of: .transcript, for: entry.call.id) != nil
    }

    func transcript(of entry: CallEntry) async throws -> Transcript? {
        guard await gate.allows(.transcription, of: entry) else { return nil }
        return try await store.result(StoredTranscript.self, of: .transcript, for: entry.call.id)?.value.transcript
    }
}

extension StoredReview<Evaluation> {
    init(_ evaluation: Evaluation, version: Int = 1) {
        self.init(
            id: evaluation.id, callID: evaluation.subject.call, reviewer: evaluation.reviewer,
            basis: evaluation.basis.rawValue, occasion: evaluation.occasion ?? "", agent: evaluation.subject.agent,
            team: evaluation.subject.team, state: evaluation.state.rawValue, version: version, value: evaluation)
    }
}
