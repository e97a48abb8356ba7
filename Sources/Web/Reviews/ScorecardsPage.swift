import Accounts
import CallModel
import Hummingbird
import Reports
import Scorecards
import Store

/// The scorecards in force and their revisions. They are files in a folder: what is in force changes there.
enum ScorecardsPage {
    static let routes: [Route] = [.page("/scorecards", .readScorecards, answer: show)]

    private static let template = PageTemplate(PackageResources.scorecards_mustache)

    private struct Content {
        let subpages: [NavigationItem]
        let cards: [Card]
        let hasCards: Bool
    }

    private struct Card {
        let cardName: String
        let cardID: String
        /// `nil` where it is in force no more.
        let itemsText: String?
        let revisions: [Row]
    }

    private struct Row {
        let rowVersion: String
        let rowRevision: String
        let isInForce: Bool
        let rowCalls: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let cards = try await visit.scorecardCards().map { card($0, visit.messages) }
        return try visit.page(
            template, titled: "scorecards.title",
            Content(subpages: NavigationItem.qualityPages(for: visit), cards: cards, hasCards: !cards.isEmpty))
    }

    private static func card(_ card: ScorecardCard, _ messages: Messages) -> Card {
        Card(
            cardName: card.inForce?.name.text(in: messages.language.rawValue) ?? card.id, cardID: card.id,
            itemsText: card.inForce.map { items(of: $0, messages) },
            revisions: card.revisions.map { kept in
                Row(
                    rowVersion: card.version(of: kept) ?? "–", rowRevision: String(kept.revision.prefix(12)),
                    isInForce: card.isInForce(kept), rowCalls: messages.language.numbers.whole(kept.callCount))
            })
    }

    /// `13 items, 9 of them automatic, 2 critical`.
    private static func items(of scorecard: Scorecard, _ messages: Messages) -> String {
        messages.counted(
            "scorecards.items", scorecard.items.count,
            [
                "automatic": messages.language.numbers.whole(scorecard.items.count(where: \.isAutomatic)),
                "critical": messages.language.numbers.whole(scorecard.items.count(where: \.isCritical)),
            ])
    }
}
