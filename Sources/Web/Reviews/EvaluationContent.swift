import Accounts
import CallModel
import Pipeline
import Reports
import Reviews
import Scorecards
import Store

/// An evaluation as its template reads it, with what the reader may do to it now.
struct EvaluationContent {
    let evaluationPath: String
    let reviewPath: String
    let callName: String
    let facts: [ReviewPage.Fact]
    let stateName: String
    let stateClass: String
    let scoreText: String
    let outcomeName: String
    let outcomeClass: String
    /// The reviewer's own, where a ruling has changed it.
    let firstScore: String?
    let gradeName: String?
    let sum: String?
    let summary: String?
    let reviewer: String
    let disputeBy: String?
    let sections: [Part]
    let momentNotes: [Note]
    let history: [Step]
    let coaching: [Coaching]
    let mayPublish: Bool
    let mayAcknowledge: Bool
    /// Whether an item can be disputed now.
    let takesDisputes: Bool
    let mayTakeUp: Bool
    let mayRule: Bool
    let mayClose: Bool
    let mayRetract: Bool
    let mayCoach: Bool
    let showsCoaching: Bool

    struct Part {
        let sectionName: String
        let sectionScore: String
        let items: [Line]
    }

    struct Line {
        let itemId: String
        let itemText: String
        let answerText: String
        let answerClass: String
        let originName: String
        let machineText: String?
        let pointsText: String
        let comment: String?
        let evidence: [SheetItem.Moment]
        /// What the reviewer answered, where a ruling has changed it.
        let firstAnswer: String?
        let disputeReason: String?
        let rulingText: String?
        let rulingClass: String
        let mayDispute: Bool
        /// `nil` unless the reader is to decide about it.
        let ruling: Ruling?
    }

    /// The fields of a decision, filled in as the reviewer answered.
    struct Ruling {
        /// What can be chosen; empty where there is nothing to choose.
        let rulingOptions: [Choice]
        let hasRulingOptions: Bool
        /// Of which any number can be ticked.
        let rulingTicks: [Choice]
        let takesNumber: Bool
        let takesText: Bool
        let givenValue: String
    }

    struct Note {
        let noteTime: String
        let noteText: String
        let notePath: String
    }

    struct Step {
        let stepTime: String
        let stepName: String
        let stepBy: String
        let stepNote: String?
    }

    struct Coaching {
        let coachId: String
        let coachBy: String
        let coachTime: String
        let coachText: String
        let coachDay: String?
        let isDone: Bool
        let mayFollowUp: Bool
    }
}

extension EvaluationContent {
    init(_ view: ReviewCase, notes: [CoachingNote], _ visit: Visit) {
        let (evaluation, messages) = (view.evaluation, visit.messages)
        let texts = AnswerText(messages)
        let score = evaluation.score
        let object = AccessObject.call(EvaluationsPage.facts(of: evaluation))
        let user = visit.guest.account?.name.text
        let isOther = user != evaluation.reviewer && user != evaluation.dispute?.by
        func may(_ action: Action, _ states: EvaluationState...) -> Bool {
            visit.may(action, object) && states.contains(evaluation.state)
        }
        evaluationPath = "/evaluations/\(evaluation.id)"
        reviewPath = "/reviews/\(evaluation.id)"
        callName = view.entry.call.id.text
        facts = ReviewPage.facts(of: view.entry.call, visit)
        stateName = messages("state.\(evaluation.state.rawValue)")
        stateClass = evaluation.state.badge
        scoreText = texts.percent(score)
        outcomeName = messages("outcome.\(score?.outcome.rawValue ?? "undecided")")
        outcomeClass = score?.outcome.badge ?? "warn"
        firstScore = evaluation.versions.count > 1 ? texts.percent(evaluation.firstScore) : nil
        gradeName = score?.grade.flatMap { id in view.scorecard.grades.first { $0.id == id } }?
            .name.text(in: messages.language.rawValue)
        sum = score.map { Self.arithmetic($0.sum, FigureText(messages)) }
        summary = evaluation.sheet?.summary.nonEmpty
        reviewer =
            visit.evaluationMask.person(evaluation.reviewer, in: evaluation) ?? messages("evaluation.quality")
        disputeBy = evaluation.state == .published ? evaluation.disputeBy.map(visit.clock.text) : nil
        mayPublish = may(.publishEvaluation, .submitted) && evaluation.basis != .calibration
        mayAcknowledge = may(.answerEvaluation, .published)
        mayTakeUp = may(.decideDispute, .disputed) && isOther
        mayRule = may(.decideDispute, .underReview) && isOther
        let isOverdue = evaluation.disputeBy.map { $0 < visit.house.now() } ?? false
        mayClose =
            may(.publishEvaluation, .acknowledged, .upheld, .partlyUpheld, .rejected)
            || isOverdue && may(.publishEvaluation, .published)
        mayRetract = visit.may(.assignCalls) && ![.draft, .retracted].contains(evaluation.state)
        mayCoach = visit.may(.publishEvaluation, object) && evaluation.state.isPublished
        showsCoaching = mayCoach || !notes.isEmpty
        let mayFollowUp = mayCoach
        let disputes = mayAcknowledge && evaluation.disputeBy.map { visit.house.now() <= $0 } ?? false
        let rules = mayRule
        sections = view.scorecard.sections.map { section in
            Part(
                sectionName: section.name.text(in: messages.language.rawValue),
                sectionScore: score?.sections.first { $0.section == section.id }?.value
                    .map(FigureText(messages).percent) ?? "",
                items: section.items.compactMap { Line($0, view, mayDispute: disputes, mayRule: rules, messages) })
        }
        takesDisputes = sections.flatMap(\.items).contains(where: \.mayDispute)
        momentNotes = (evaluation.sheet?.notes ?? []).map { note in
            Note(
                noteTime: clock(ms: note.atMs), noteText: note.text,
                notePath: "/reviews/\(evaluation.id)#t=\(note.atMs / 1000)")
        }
        history = evaluation.history.map { event in
            Step(
                stepTime: visit.clock.text(event.at), stepName: messages("step.\(event.action.rawValue)"),
                stepBy: visit.evaluationMask.person(event.by, in: evaluation) ?? "",
                stepNote: event.note)
        }
        coaching = notes.map { note in
            Coaching(
                coachId: note.id,
                coachBy: visit.evaluationMask.person(note.by, in: evaluation) ?? messages("evaluation.quality"),
                coachTime: visit.clock.text(note.at), coachText: note.text,
                coachDay: note.followUpDay.map { QueuePage.day(ofText: $0, visit) }, isDone: note.doneAt != nil,
                mayFollowUp: mayFollowUp && note.by == user && note.doneAt == nil && note.followUpDay != nil)
        }
    }

    /// Whether words of the call stand in it, as evidence.
    var quotesCall: Bool {
        sections.flatMap(\.items).flatMap(\.evidence).contains { !$0.evidenceWords.isEmpty }
    }

    /// `(7.5 + 0.5) / 8`
    private static func arithmetic(_ sum: PointSum, _ figures: FigureText) -> String {
        let bonus = sum.bonus > 0 ? " + \(figures.short(sum.bonus))" : ""
        return "(\(figures.short(sum.earned))\(bonus)) / \(figures.short(sum.possible))"
    }
}

extension EvaluationState {
    /// The class of its badge.
    var badge: String {
        switch self {
        case .draft, .submitted: ""
        case .published, .disputed, .underReview: "warn"
        case .acknowledged, .upheld, .partlyUpheld, .rejected, .final: "good"
        case .retracted: "bad"
        }
    }
}

extension Score.Outcome {
    var badge: String {
        switch self {
        case .passed: "good"
        case .failed: "bad"
        case .undecided: "warn"
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
