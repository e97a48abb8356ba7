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
        let waiting: WaitingSession?
        let scorePath: String
        let messages: [MessageRow]
        let hasMessages: Bool
    }

    /// A paragraph of a written case, masked.
    private struct MessageRow {
        let anchor: String
        let author: String
        let authorClass: String
        let text: String
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
        let object = AccessObject.call(try await visit.house.facts(of: entry))
        let messages = visit.may(.readTranscript, object) ? try await messages(of: entry, visit) : []
        let mayScore = await (try visit.house.gate()).allows(.qualityScoring, of: entry)
        guard mayScore || !messages.isEmpty else { throw Refusal.notFound }
        let evaluations = try await EvaluationsPage.visible(visit, of: entry.call.id)
        if evaluations.count == 1, let only = evaluations.first { return visit.see("/reviews/\(only.id)") }
        if !messages.isEmpty { try await visit.record(.callViewed, on: .call(entry.call.id)) }
        let waiting = try await visit.desk().sessionWaiting(for: entry.call.id)
        let content = Content(
            callName: entry.call.id.text, facts: ReviewPage.facts(of: entry.call, visit),
            evaluations: evaluations.map { row($0, visit) }, hasEvaluations: !evaluations.isEmpty,
            mayScore: entry.call.medium == nil && waiting == nil && visit.may(.reviewCall, object),
            waiting: waiting.map(WaitingSession.init),
            scorePath: "/calls/\(entry.call.id.text.percentEncoded)/review", messages: messages,
            hasMessages: !messages.isEmpty)
        return try visit.page(template, titled: "call.title", content)
    }

    /// What was written, as far as it may be read now; empty for a call.
    private static func messages(of entry: CallEntry, _ visit: Visit) async throws -> [MessageRow] {
        guard entry.call.medium != nil, await (try visit.house.gate()).allows(.transcription, of: entry),
            let words = try await visit.house.store.result(StoredTranscript.self, of: .transcript, for: entry.call.id)
        else { return [] }
        return words.value.transcript.utterances.map { utterance in
            MessageRow(
                anchor: "m=\(utterance.range.startMs)", author: visit.messages("player.\(utterance.party.rawValue)"),
                authorClass: utterance.party.rawValue, text: utterance.text)
        }
    }

    private static func row(_ evaluation: Evaluation, _ visit: Visit) -> Row {
        Row(
            rowPath: "/reviews/\(evaluation.id)",
            rowReviewer: visit.guest.account?.role == .agent ? "–" : evaluation.reviewer,
            stateName: visit.messages("state.\(evaluation.state.rawValue)"), stateClass: evaluation.state.badge,
            rowScore: AnswerText(visit.messages).percent(evaluation.score))
    }
}
