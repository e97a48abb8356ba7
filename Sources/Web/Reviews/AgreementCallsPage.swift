import Accounts
import CallModel
import Hummingbird
import Pipeline
import Scorecards

/// The calls behind the agreement of people with the machine on one item: who answered what, and what the machine said.
enum AgreementCallsPage {
    static let routes: [Route] = [.page("/agreement/calls", .leadCalibration, answer: show)]

    private static let template = PageTemplate(PackageResources.agreement_calls_mustache)

    private struct Content {
        let itemText: String
        let cardName: String
        let hasCard: Bool
        let callCount: String
        let rows: [Row]
        let hasRows: Bool
    }

    private struct Row {
        let rowPath: String
        let rowCall: String
        let rowPerson: String
        let personAnswer: String
        let machineAnswer: String
        let differs: Bool
    }

    static func path(scorecard: String, item: String) -> String {
        "/agreement/calls?scorecard=\(scorecard.percentEncoded)&item=\(item.percentEncoded)"
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let (card, name) = (visit.target.query["scorecard"] ?? "", visit.target.query["item"] ?? "")
        let scorecard = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
            .first { $0.id == card }
        let item = scorecard?.item(name)
        let texts = AnswerText(visit.messages)
        let rows = try await visit.desk().visibleComparisons(on: card, item: name).map { compared in
            Row(
                rowPath: "/evaluations/\(compared.evaluation)", rowCall: compared.call.text,
                rowPerson: compared.reviewer, personAnswer: texts.text(compared.person, to: item),
                machineAnswer: texts.text(compared.machine, to: item), differs: compared.person != compared.machine)
        }
        return try visit.page(
            template, titled: "agreement.title",
            Content(
                itemText: item?.text.text(in: visit.language.rawValue)
                    ?? (name.isEmpty ? visit.messages("agreement.title") : name),
                cardName: scorecard?.name.text(in: visit.language.rawValue) ?? card, hasCard: !card.isEmpty,
                callCount: visit.messages.counted("agreement.comparisons", rows.count), rows: rows,
                hasRows: !rows.isEmpty))
    }
}
