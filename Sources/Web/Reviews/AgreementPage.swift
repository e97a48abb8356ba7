import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards

/// How far people agree with the machine, item by item, and how strict each person was from calibration to calibration.
enum AgreementPage {
    static let routes: [Route] = [
        .page("/agreement", .leadCalibration, answer: show),
        .page("/agreement/{format}", .leadCalibration, answer: export),
        .page("/agreement/severity/{format}", .leadCalibration, answer: exportSeverity),
    ]

    private static let template = PageTemplate(PackageResources.agreement_mustache, including: ChartPartials.all)

    private struct Content {
        let subpages: [NavigationItem]
        let rule: String
        let cards: [Card]
        let hasCards: Bool
        let exports: ExportLinks?
        let drifts: [Drift]
        let hasDrifts: Bool
    }

    private struct Card {
        let cardName: String
        let items: [ItemRow]
    }

    private struct ItemRow {
        let itemText: String
        let itemPath: String
        let compared: String
        let share: String
        let shareRange: String
        let shareChart: IntervalChart
        let effect: String
        let effectClass: String
    }

    private struct Drift {
        let personName: String
        let driftChart: TrendLine
        let points: [Point]
        let change: String
        let changeRange: String
        let verdict: String
        let verdictClass: String
    }

    private struct Point {
        let pointPath: String
        let pointName: String
        let pointValue: String
        let pointRange: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let desk = try await visit.desk()
        let policy = visit.house.settings.product.review
        var cards: [Card] = []
        for scorecard in try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds) {
            let agreements = try await desk.automationAgreement(of: scorecard.id)
            let rows = scorecard.items.compactMap { item in
                agreements.first { $0.item == item.id }.flatMap {
                    row($0, of: item, on: scorecard, policy, visit.messages)
                }
            }
            guard !rows.isEmpty else { continue }
            cards.append(Card(cardName: scorecard.name.text(in: visit.language.rawValue), items: rows))
        }
        let drifts = try await desk.drifts().map { drift($0, visit) }
        let content = Content(
            subpages: NavigationItem.qualityPages(for: visit),
            rule: visit.messages(
                "agreement.rule",
                [
                    "share": FigureText(visit.messages).percent(policy.leastAgreement),
                    "count": String(policy.leastComparisons),
                ]),
            cards: cards, hasCards: !cards.isEmpty,
            exports: cards.isEmpty && drifts.isEmpty ? nil : exports(visit.messages),
            drifts: drifts, hasDrifts: !drifts.isEmpty)
        return try visit.page(template, titled: "agreement.title", content)
    }

    /// `nil` where nobody compared.
    private static func row(
        _ agreement: AutomationAgreement, of item: Item, on scorecard: Scorecard, _ policy: ReviewPolicy,
        _ messages: Messages
    ) -> ItemRow? {
        guard item.isAutomatic, let share = agreement.share,
            let interval = Estimation.wilson(successes: agreement.agreedCount, of: agreement.comparedCount)
        else { return nil }
        let onlySuggests = agreement.isBelow(policy.leastAgreement, leastCount: policy.leastComparisons)
        let isOpen = agreement.comparedCount < policy.leastComparisons
        let effect = onlySuggests ? "suggests" : isOpen ? "counts_so_far" : "counts"
        return ItemRow(
            itemText: item.text.text(in: messages.language.rawValue),
            itemPath: AgreementCallsPage.path(scorecard: scorecard.id, item: item.id),
            compared: "\(agreement.agreedCount) / \(agreement.comparedCount)",
            share: FigureText(messages).percent(share),
            shareRange: FigureText(messages).percentRange(interval),
            shareChart: IntervalChart(
                share, lower: interval.lowerBound, upper: interval.upperBound, scale: 0...1,
                mark: policy.leastAgreement),
            effect: messages("agreement.effects.\(effect)"), effectClass: onlySuggests ? "warn" : isOpen ? "" : "good")
    }

    private static func drift(_ drift: SeverityDrift, _ visit: Visit) -> Drift {
        let (change, messages) = (drift.change, visit.messages)
        let verdict = drift.hasMoved.map { $0 ? "moved" : "steady" } ?? "unknown"
        return Drift(
            personName: drift.reviewer,
            driftChart: TrendLine(drift.points.map { $0.severity.estimate?.reported }, scale: -30...30, mark: 0),
            points: drift.points.map { point($0, visit) },
            change: change.map { FigureText(messages).signed($0.value) } ?? "–",
            changeRange: change.map { FigureText(messages).range(of: $0) } ?? "",
            verdict: messages("agreement.drifts.\(verdict)"), verdictClass: drift.hasMoved == true ? "warn" : "")
    }

    private static func point(_ point: SeverityDrift.Point, _ visit: Visit) -> Point {
        let estimate = point.severity.estimate
        return Point(
            pointPath: "/calibrations/\(point.session.id)",
            pointName: "\(point.session.name), \(visit.clock.day(point.session.openedAt))",
            pointValue: FigureText(visit.messages).signed(point.severity.points),
            pointRange: estimate.map { FigureText(visit.messages).range(of: $0) } ?? "")
    }
}

extension Estimate {
    fileprivate var reported: ReportedEstimate {
        ReportedEstimate(value: value, interval: interval, count: count)
    }
}
