import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Store

/// The queue of calls that wait for people.
enum QueueOperations {
    static let routes: [Route] = [
        .api(
            .get, "/queue", .seeQueue,
            APIOperation(
                "Calls drawn for review, the first due first",
                parameters: APIOperation.Parameter.page + filters, response: .page(of: APIQueueEntry.shape)),
            answer: list),
        .api(
            .post, "/queue/assign", .assignCalls,
            APIOperation(
                "Share calls that nobody works on out among analysts, evenly",
                response: .object([.init("left", .list(.text))]))
        ) { visit in
            try visit.json(["left": try await visit.shareOut().left.map(\.text)])
        },
        .api(
            .get, "/queue/filters", .seeQueue,
            APIOperation("One's own saved filters", response: .object([.init("items", .list(savedFilter))]))
        ) { visit in
            let filters = try await visit.house.store.filters(of: try visit.account.name.text)
            return try visit.json(["items": filters.map { SavedFilter(name: $0.name, filter: $0.filter) }])
        },
        .api(
            .put, "/queue/filters/{name}", .seeQueue,
            APIOperation("Save a filter under a name", request: filter, response: savedFilter)
        ) { visit in
            let name = try visit.parameter("name")
            let filter = try visit.json([String: String?].self).compactMapValues(\.self)
            return try visit.json(
                SavedFilter(name: try await visit.saveFilter(filter, named: name), filter: filter))
        },
        .api(
            .delete, "/queue/filters/{name}", .seeQueue,
            APIOperation("Forget a saved filter", response: .object([]))
        ) { visit in
            try await visit.house.store.removeFilter(
                named: try visit.parameter("name"), of: try visit.account.name.text)
            return try visit.json([String: String]())
        },
    ]

    private static let filters: [APIOperation.Parameter] = [
        .init(name: "state", about: "Whether it is still to be reviewed", shape: .oneOf(["open", "done", "all"])),
        .init(name: "kind", about: "Why it was drawn", shape: .oneOf(["random", "targeted"])),
        .init(name: "reviewer", about: "Who was given it", shape: .text),
    ]

    private static let filter = JSONShape.object(
        QueuePage.filterFields.map { .init($0, .optional(.line(0...200))) })

    private static let savedFilter = JSONShape.object([
        .init("name", .text), .init("filter", .map(.text)),
    ])

    private struct SavedFilter: Encodable {
        let name: String
        let filter: [String: String]
    }

    @Sendable private static func list(_ visit: Visit) async throws -> Response {
        let query = visit.target.query
        let shown = try await QueuePage.rows(visit).filter { entry in
            (query["state"] ?? "all") == "all" || entry.isDone == (query["state"] == "done")
        }.filter { entry in
            (query["kind"] ?? entry.kind) == entry.kind && (query["reviewer"] ?? entry.reviewer) == entry.reviewer
        }
        let isBlind = visit.isBlind
        let page = try visit.listPage(of: shown, by: \.listKey) { APIQueueEntry($0, isBlind: isBlind) }
        return try await visit.handOver(try visit.json(page), as: .store("queue"))
    }
}

extension QueueRow {
    /// By due day, those that nobody was given last.
    fileprivate var listKey: String { "\(dueDay ?? "9999") \(drawID) \(kind) \(call.id)" }
}
