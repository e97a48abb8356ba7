import Accounts
import Hummingbird
import Pipeline

/// The first page: what the reader can do here, in the words of their role.
enum HomePage {
    static let routes: [Route] = [.page("/", .useOwnAccount, answer: show)]

    private static let template = PageTemplate(PackageResources.home_mustache)

    private struct Content {
        let greeting: String
        let doors: [Door]
        let hasDoors: Bool
    }

    /// A page that the reader may open, with what is behind it.
    private struct Door {
        let doorPath: String
        let doorName: String
        let doorText: String
        /// What waits there; `nil` where nothing does.
        let doorNote: String?
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let messages = visit.messages
        let account = try visit.account
        var doors: [Door] = []
        for item in NavigationItem.items(for: visit) {
            let key = item.navigationPath.dropFirst()
            doors.append(
                Door(
                    doorPath: item.navigationPath, doorName: item.navigationName, doorText: messages("home.\(key)"),
                    doorNote: try await note(key, visit)))
        }
        return try visit.page(
            template, titled: "home.title",
            Content(
                greeting: messages("home.greeting", ["name": account.displayName]), doors: doors,
                hasDoors: !doors.isEmpty))
    }

    private static func note(_ key: Substring, _ visit: Visit) async throws -> String? {
        guard key == "queue" else { return nil }
        let open = try await QueuePage.rows(visit).count { !$0.isDone }
        return open > 0 ? visit.messages.counted("queue.open", open) : nil
    }
}
