import Accounts
import Hummingbird
import Scorecards
import Store

/// The scorecards in force and their revisions.
enum ScorecardOperations {
    static let routes: [Route] = [
        .api(
            .get, "/scorecards", .readScorecards,
            APIOperation(
                "Scorecards that are in force or were, with their revisions",
                response: .object([.init("items", .list(shape))]))
        ) { visit in
            try visit.json(["items": try await visit.scorecardCards().map(Answer.init)])
        }
    ]

    private static let shape = JSONShape.object([
        .init("id", .text), .init("name", .optional(.map(.text))), .init("items", .optional(.integer(nil))),
        .init("automatic_items", .optional(.integer(nil))), .init("critical_items", .optional(.integer(nil))),
        .init(
            "revisions",
            .list(
                .object([
                    .init("revision", .text), .init("version", .optional(.text)), .init("is_in_force", .truth),
                    .init("calls", .integer(nil)),
                ]))),
    ])

    private struct Answer: Encodable {
        let id: String
        /// By language; `nil` where it is in force no more, as all that follows but the revisions.
        let name: [String: String]?
        let items: Int?
        let automaticItems: Int?
        let criticalItems: Int?
        let revisions: [Revision]

        init(_ card: ScorecardCard) {
            id = card.id
            name = card.inForce?.name.texts
            items = card.inForce?.items.count
            automaticItems = card.inForce?.items.count(where: \.isAutomatic)
            criticalItems = card.inForce?.items.count(where: \.isCritical)
            revisions = card.revisions.map { kept in
                Revision(
                    revision: kept.revision, version: card.version(of: kept), isInForce: card.isInForce(kept),
                    calls: kept.callCount)
            }
        }

        private enum CodingKeys: String, CodingKey {
            case id, name, items, revisions
            case automaticItems = "automatic_items"
            case criticalItems = "critical_items"
        }
    }

    private struct Revision: Encodable {
        let revision: String
        let version: String?
        let isInForce: Bool
        /// Judged by it now, by the machine.
        let calls: Int

        private enum CodingKeys: String, CodingKey {
            case revision, version, calls
            case isInForce = "is_in_force"
        }
    }
}
