import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Scorecards
import Store

/// The calls behind the agreement of people with the machine on one item: who answered what, and what the machine said.
enum AgreementCallsPage {
    static let routes: [Route] = [
        .page("/agreement/calls", .leadCalibration, answer: show),
        .page("/agreement/calls/{format}", .leadCalibration, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.agreement_calls_mustache)

    private struct Content {
        let itemText: String
        let cardName: String
        let hasCard: Bool
        let callCount: String
        let rows: [Row]
        let hasRows: Bool
        let exports: ExportLinks?
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
                hasRows: !rows.isEmpty, exports: rows.isEmpty ? nil : exports(scorecard: card, item: name)))
    }

    // MARK: As a file

    private static let schema = ExportSchema(columns: [
        .init("call_id", "the call"), .init("evaluation_id", "the evaluation of the person"),
        .init("reviewer", "user name"),
        .init("answer", "option, options with blanks between, number or text; empty for a non-answer"),
        .init("non_answer", "not_applicable; empty for an answer"),
        .init("machine_answer", "as answer"), .init("machine_non_answer", "as non_answer"),
    ])

    private static func exports(scorecard: String, item: String) -> ExportLinks {
        let fields = ["scorecard": scorecard, "item": item]
        return ExportLinks(
            .init("/agreement/calls", query: Target.query(fields), file: "agreement-calls"), leavesCallsOut: true)
    }

    /// What the page compares, as far as consent lets facts of the calls leave the house.
    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("agreement-calls")) {
            let query = visit.target.query
            let desk = try await visit.desk()
            let compared = try await desk.visibleComparisons(on: query["scorecard"] ?? "", item: query["item"] ?? "")
            let mayLeave = try await desk.exportable(Set(compared.map(\.call)).sorted())
            return ExportTable(schema, rows: compared.filter { mayLeave.contains($0.call) }.map(cells))
        }
    }

    private static func cells(_ compared: AutomationComparison) -> [ExportTable.Cell] {
        [
            .text(compared.call.text), .text(compared.evaluation), .text(compared.reviewer),
            .text(compared.person.exported), .text(compared.person.nonAnswer), .text(compared.machine.exported),
            .text(compared.machine.nonAnswer),
        ]
    }
}
