import Accounts
import Hummingbird

/// The first page: what waits for the reader, and what they can do here, in the words of their role.
enum HomePage {
    static let routes: [Route] = [.page("/", .useOwnAccount, answer: show)]

    private static let template = PageTemplate(PackageResources.home_mustache)

    private struct Content {
        let greeting: String
        let waits: [Waiting]
        let isDone: Bool
        let doors: [Door]
        let hasDoors: Bool
    }

    /// A page that the reader may open, with what is behind it.
    private struct Door {
        let doorPath: String
        let doorName: String
        let doorText: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let messages = visit.messages
        let account = try visit.account
        let waits = try await Waiting.entries(visit)
        let doors = NavigationItem.items(for: visit).map { item in
            Door(
                doorPath: item.navigationPath, doorName: item.navigationName,
                doorText: messages("home.\(item.navigationPath.dropFirst())"))
        }
        return try visit.page(
            template, titled: "home.title",
            Content(
                greeting: messages("home.greeting", ["name": account.displayName]), waits: waits,
                isDone: waits.isEmpty && !doors.isEmpty, doors: doors, hasDoors: !doors.isEmpty))
    }
}
