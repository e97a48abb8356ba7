import Accounts
import CallModel
import FoundationEssentials
import Hummingbird
import Pipeline
import Reviews
import Scorecards
import Store

/// One evaluation for everyone whom it concerns: the lead who publishes, the agent who answers, the manager who decides.
enum EvaluationPage {
    static let routes: [Route] = [
        .page("/evaluations/{review}", .readEvaluation, of: .evaluation("review"), answer: show),
        .form("/evaluations/{review}/publish", .publishEvaluation, of: .evaluation("review")) { visit in
            try await perform(.publish, visit)
        },
        .form("/evaluations/{review}/close", .publishEvaluation, of: .evaluation("review")) { visit in
            try await perform(.finalize, visit)
        },
        .form("/evaluations/{review}/retract", .assignCalls, of: .evaluation("review")) { visit in
            try await perform(.retract(reason: visit.form["reason"]?.trimmed ?? ""), visit)
        },
        .form("/evaluations/{review}/acknowledge", .answerEvaluation, of: .evaluation("review")) { visit in
            try await perform(.acknowledge(comment: visit.form["comment"]?.trimmed ?? ""), visit)
        },
        .form("/evaluations/{review}/dispute", .answerEvaluation, of: .evaluation("review")) { visit in
            try await perform(.dispute(disputed(try visit.form)), visit)
        },
        .form("/evaluations/{review}/take-up", .decideDispute, of: .evaluation("review")) { visit in
            try await perform(.takeUp, visit)
        },
        .form("/evaluations/{review}/rule", .decideDispute, of: .evaluation("review"), answer: rule),
        .form("/evaluations/{review}/coach", .publishEvaluation, of: .evaluation("review"), answer: coach),
        .form("/evaluations/{review}/follow-up", .publishEvaluation, of: .evaluation("review"), answer: followUp),
    ]

    private static let template = PageTemplate(PackageResources.evaluation_mustache)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let content = try await visit.refusing {
            let desk = try await visit.desk()
            return EvaluationContent(
                try await desk.reviewCase(evaluation.id), notes: try await desk.coachingNotes(on: evaluation), visit)
        }
        if content.quotesCall { try await visit.record(.callViewed, on: .call(evaluation.subject.call)) }
        return try visit.page(template, titled: "evaluation.title", content)
    }

    private static func perform(_ request: LifeRequest, _ visit: Visit) async throws -> Response {
        visit.see("/evaluations/\(try await visit.perform(request).id)")
    }

    /// Every item with a reason, `reason.<item>`: who writes one disputes it.
    private static func disputed(_ form: [String: String]) -> [DisputedItem] {
        form.sorted { $0.key < $1.key }.compactMap { name, text in
            guard name.hasPrefix("reason."), !text.trimmed.isEmpty else { return nil }
            return DisputedItem(item: String(name.dropFirst("reason.".count)), reason: text.trimmed)
        }
    }

    @Sendable private static func rule(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let form = try visit.form
        let view = try await visit.refusing { try await visit.desk().reviewCase(evaluation.id) }
        let answers = evaluation.versions.last?.answers ?? [:]
        let rulings = try (evaluation.dispute?.items ?? []).map { disputed in
            let item = view.scorecard.item(disputed.item)
            return ItemRuling(
                item: disputed.item,
                answer: try item.flatMap {
                    try RulingForm(form: form).answer(to: $0, insteadOf: answers[$0.id]?.answer)
                },
                reason: form["reason.\(disputed.item)"]?.trimmed ?? "")
        }
        return try await perform(.rule(rulings), visit)
    }

    @Sendable private static func coach(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        let day = form["follow_up"].flatMap { CivilDay($0)?.description }
        return visit.see("/evaluations/\(try await visit.coach(form["text"] ?? "", followUpDay: day).evaluation)")
    }

    @Sendable private static func followUp(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        guard let note = try visit.form["note"] else { throw Refusal.invalid }
        _ = try await visit.refusing { try await visit.desk().followUp(note, on: evaluation.id) }
        return visit.see("/evaluations/\(evaluation.id)")
    }
}
