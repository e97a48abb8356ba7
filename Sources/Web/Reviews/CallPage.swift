import Accounts
import CallModel
import Consent
import Hummingbird
import Pipeline
import Reviews
import Store

/// A call, where a search, a figure or a quote links to: the evaluations of it that the reader may see.
enum CallPage {
    static let routes: [Route] = [.page("/calls/{call}", .viewCall, of: .call("call"), answer: show)]

    private static let template = PageTemplate(PackageResources.call_mustache)

    private struct Content {
        let callName: String
        let facts: [ReviewPage.Fact]
        let evaluations: [Row]
        let hasEvaluations: Bool
        let mayScore: Bool
        let scorePath: String
    }

    private struct Row {
        let rowPath: String
        let rowReviewer: String
        let stateName: String
        let stateClass: String
        let rowScore: String
    }

    /// Where there is one evaluation, its page is the page of the call; browsers keep the second (`#t=…`) of the link.
    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let entry = try visit.call
        guard await (try visit.house.gate()).allows(.qualityScoring, of: entry) else { throw Refusal.notFound }
        let evaluations = try await EvaluationsPage.visible(visit, of: entry.call.id)
        if evaluations.count == 1, let only = evaluations.first { return visit.see("/reviews/\(only.id)") }
        let object = AccessObject.call(try await visit.house.facts(of: entry))
        let content = Content(
            callName: entry.call.id.text, facts: ReviewPage.facts(of: entry.call, visit),
            evaluations: evaluations.map { row($0, visit) }, hasEvaluations: !evaluations.isEmpty,
            mayScore: visit.may(.reviewCall, object),
            scorePath: "/calls/\(entry.call.id.text.percentEncoded)/review")
        return try visit.page(template, titled: "call.title", content)
    }

    private static func row(_ evaluation: Evaluation, _ visit: Visit) -> Row {
        Row(
            rowPath: "/reviews/\(evaluation.id)",
            rowReviewer: visit.guest.account?.role == .agent ? "–" : evaluation.reviewer,
            stateName: visit.messages("state.\(evaluation.state.rawValue)"), stateClass: evaluation.state.badge,
            rowScore: AnswerText(visit.messages).percent(evaluation.score))
    }
}
