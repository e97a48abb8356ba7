import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards

/// Items by how often they are disputed: a disputed item is an ambiguous item.
enum DisputesPage {
    static let routes: [Route] = [
        .page("/disputes", .decideDispute, answer: show),
        .page("/disputes/{format}", .exportFigures, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.disputes_mustache, including: ChartPartials.all)

    private struct Content {
        let subpages: [NavigationItem]
        let cards: [Card]
        let hasCards: Bool
        let exports: ExportLinks?
    }

    private struct Card {
        let cardName: String
        let items: [ItemRow]
    }

    private struct ItemRow {
        let itemText: String
        let judged: String
        let disputed: String
        let shareText: String
        let shareRange: String
        let shareChart: IntervalChart
        let upheld: String
        let cases: [Case]
    }

    /// An evaluation in which the item was disputed.
    private struct Case {
        let casePath: String
        let caseName: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let visible = try await EvaluationsPage.visible(visit)
        let calls = Dictionary(visible.map { ($0.id, $0.subject.call.text) }) { first, _ in first }
        let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
        let cards = try await visit.desk().disputes { calls[$0.id] != nil }.map { id, items in
            let scorecard = scorecards.first { $0.id == id }
            return Card(
                cardName: scorecard?.name.text(in: visit.language.rawValue) ?? id,
                items: items.compactMap { row($0, on: scorecard, calls, visit) })
        }.filter { !$0.items.isEmpty }
        return try visit.page(
            template, titled: "disputes.title",
            Content(
                subpages: NavigationItem.qualityPages(for: visit), cards: cards, hasCards: !cards.isEmpty,
                exports: cards.isEmpty ? nil : ExportLinks(.init("/disputes", file: "disputes"))))
    }

    private static func row(
        _ item: DisputeStatistics, on scorecard: Scorecard?, _ calls: [String: String], _ visit: Visit
    ) -> ItemRow? {
        guard let interval = Estimation.wilson(successes: item.disputedCount, of: item.judgedCount) else { return nil }
        let share = Double(item.disputedCount) / Double(item.judgedCount)
        return ItemRow(
            itemText: scorecard?.item(item.item)?.text.text(in: visit.language.rawValue) ?? item.item,
            judged: String(item.judgedCount), disputed: String(item.disputedCount),
            shareText: FigureText(visit.messages).percent(share),
            shareRange: FigureText(visit.messages).percentRange(interval),
            shareChart: IntervalChart(share, lower: interval.lowerBound, upper: interval.upperBound, scale: 0...1),
            upheld: item.decidedCount == 0 ? "–" : "\(item.upheldCount) / \(item.decidedCount)",
            cases: item.evaluations.compactMap { id in
                calls[id].map { Case(casePath: "/evaluations/\(id)#item-\(item.item)", caseName: $0) }
            })
    }
}
