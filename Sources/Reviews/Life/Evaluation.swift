public import CallModel
public import Scorecards

/// A person's judgement of a call, from the first draft to its end, with everything that happened on the way.
///
/// A pure state machine: ``perform(_:by:at:)`` is the only way to change it, and it only ever adds.
public struct Evaluation: Hashable, Codable, Sendable, Identifiable {
    public let id: String
    public let subject: EvaluationSubject
    /// User name.
    public let reviewer: String
    public let basis: EvaluationBasis
    /// The draw or the calibration session it belongs to; `nil` where it was opened outside of both.
    public let occasion: String?
    /// When its reviewer began; `nil` where nobody wrote it down: before it was noted.
    public let openedAt: ZonedTime?
    public private(set) var state = EvaluationState.draft
    /// What the reviewer wrote; `nil` while it is a draft.
    public private(set) var sheet: ReviewSheet?
    /// The first is the reviewer's; a ruling adds another. Empty while it is a draft.
    public private(set) var versions: [EvaluationVersion] = []
    /// `nil` until published.
    public private(set) var disputeBy: ZonedTime?
    public private(set) var dispute: Dispute?
    public private(set) var history: [EvaluationEvent] = []

    public init(
        id: String, subject: EvaluationSubject, reviewer: String, basis: EvaluationBasis, occasion: String? = nil,
        openedAt: ZonedTime? = nil
    ) {
        self.id = id
        self.subject = subject
        self.reviewer = reviewer
        self.basis = basis
        self.occasion = occasion
        self.openedAt = openedAt
    }

    /// The score that counts; `nil` while it is a draft.
    public var score: Score? { versions.last?.score }

    /// What the reviewer came to, whatever was ruled since; `nil` while it is a draft.
    public var firstScore: Score? { versions.first?.score }

    /// Whether its score may enter an average: published, and drawn with known odds.
    public var counts: Bool { basis == .random && state.isPublished }

    private enum CodingKeys: String, CodingKey {
        case id, subject, reviewer, basis, occasion
        case openedAt = "opened_at"
        case state, sheet, versions
        case disputeBy = "dispute_by"
        case dispute, history
    }

    /// Does what was asked and writes it into the history.
    /// - Throws: where the state, the person or the time does not allow it; nothing is changed then.
    public mutating func perform(_ action: EvaluationAction, by user: String, at now: ZonedTime) throws(LifeError) {
        var next = self
        var note: String?
        switch action {
        case .submit(let sheet): try next.submit(sheet, user, now)
        case .publish(let deadline): try next.publish(deadline)
        case .acknowledge(let comment): note = try next.acknowledge(comment)
        case .dispute(let items): try next.raise(items, user, now)
        case .takeUp: try next.takeUp(user)
        case .rule(let rulings, let score): try next.decide(rulings, score, user, now)
        case .finalize: try next.finalize(now)
        case .retract(let reason): note = try next.retract(reason)
        }
        next.history.append(EvaluationEvent(action: action.name, by: user, at: now, state: next.state, note: note))
        self = next
    }
}

extension Evaluation {
    private mutating func submit(_ scored: ScoredSheet, _ user: String, _ now: ZonedTime) throws(LifeError) {
        guard user == reviewer else { throw .notTheReviewer }
        try move(from: [.draft], to: .submitted)
        sheet = scored.sheet
        versions = [EvaluationVersion(at: now, by: user, answers: scored.answers, score: scored.score)]
    }

    private mutating func publish(_ deadline: ZonedTime) throws(LifeError) {
        guard basis != .calibration else { throw .wrongState }
        try move(from: [.submitted], to: .published)
        disputeBy = deadline
    }

    private mutating func acknowledge(_ comment: String) throws(LifeError) -> String? {
        try move(from: [.published], to: .acknowledged)
        return comment.isEmpty ? nil : comment
    }

    private mutating func raise(_ items: [DisputedItem], _ user: String, _ now: ZonedTime) throws(LifeError) {
        try move(from: [.published], to: .disputed)
        guard let disputeBy, now <= disputeBy else { throw .deadlinePassed }
        guard !items.isEmpty else { throw .nothingDisputed }
        guard !items.contains(where: \.reason.isEmpty) else { throw .reasonMissing }
        let answers = versions.last?.answers ?? [:]
        guard items.allSatisfy({ answers[$0.item] != nil }), Set(items.map(\.item)).count == items.count else {
            throw .unknownItem
        }
        dispute = Dispute(items: items, by: user, at: now)
    }

    private mutating func takeUp(_ user: String) throws(LifeError) {
        guard user != reviewer, user != dispute?.by else { throw .ownEvaluation }
        try move(from: [.disputed], to: .underReview)
        dispute?.decidedBy = user
    }

    private mutating func decide(
        _ rulings: [ItemRuling], _ score: Score, _ user: String, _ now: ZonedTime
    ) throws(LifeError) {
        guard user != reviewer, user != dispute?.by else { throw .ownEvaluation }
        guard var dispute, var answers = versions.last?.answers, state == .underReview else { throw .wrongState }
        guard rulings.map(\.item).sorted() == dispute.items.map(\.item).sorted() else { throw .rulingsDoNotMatch }
        guard !rulings.contains(where: \.reason.isEmpty) else { throw .reasonMissing }
        for ruling in rulings {
            if let answer = ruling.answer { answers[ruling.item]?.rule(answer) }
        }
        (dispute.rulings, dispute.decidedBy, dispute.decidedAt) = (rulings, user, now)
        try move(from: [.underReview], to: dispute.verdict)
        self.dispute = dispute
        versions.append(EvaluationVersion(at: now, by: user, answers: answers, score: score))
    }

    private mutating func finalize(_ now: ZonedTime) throws(LifeError) {
        if state == .published {
            guard let disputeBy, disputeBy < now else { throw .deadlineOpen }
        }
        try move(from: [.published, .acknowledged, .upheld, .partlyUpheld, .rejected], to: .final)
    }

    private mutating func retract(_ reason: String) throws(LifeError) -> String? {
        guard !reason.isEmpty else { throw .reasonMissing }
        try move(from: EvaluationState.allCases.filter { $0 != .draft && $0 != .retracted }, to: .retracted)
        return reason
    }

    private mutating func move(from states: [EvaluationState], to next: EvaluationState) throws(LifeError) {
        guard states.contains(state) else { throw .wrongState }
        state = next
    }
}
