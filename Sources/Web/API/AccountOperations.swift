import CallModel
import Accounts
import Hummingbird
import Store

/// One's own account and, for admins, those of others, as JSON.
enum AccountOperations {
    static let routes: [Route] = [
        .api(.get, "/me", .useOwnAccount, APIOperation("Whose token this is", response: APIAccount.shape)) { visit in
            try visit.json(APIAccount(try visit.account))
        },
        .api(
            .get, "/users", .manageAccounts,
            APIOperation("All accounts", parameters: APIOperation.Parameter.page, response: .page(of: APIAccount.shape))
        ) { visit in
            let accounts = try await visit.house.store.accounts().filter { $0.name.text > visit.pageStart }
            return try visit.json(
                ListPage(accounts.prefix(visit.pageLimit + 1).map(APIAccount.init), limit: visit.pageLimit, key: \.name)
            )
        },
    ]
}

/// An account as programs read it.
private struct APIAccount: Encodable, Sendable {
    let name: String
    let displayName: String
    let role: String
    let team: String?
    let agent: String?
    let language: String
    let timeZone: String
    let state: String

    init(_ account: Account) {
        name = account.name.text
        displayName = account.displayName
        role = account.role.rawValue
        team = account.team
        agent = account.agent
        language = account.language.rawValue
        timeZone = account.timeZone
        state = account.state.rawValue
    }

    enum CodingKeys: String, CodingKey {
        case name, role, team, agent, language, state
        case displayName = "display_name"
        case timeZone = "time_zone"
    }

    static let shape = JSONShape.object([
        .init("name", .text), .init("display_name", .text), .init("role", .oneOf(Role.allCases.map(\.rawValue))),
        .init("team", .optional(.text)), .init("agent", .optional(.text)), .init("language", .text),
        .init("time_zone", .text), .init("state", .oneOf(["invited", "active", "disabled"])),
    ])
}
