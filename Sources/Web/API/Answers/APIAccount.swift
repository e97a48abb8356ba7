import Accounts
import CallModel

/// An account as programs read it.
struct APIAccount: Encodable, Sendable {
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

    private enum CodingKeys: String, CodingKey {
        case name, role, team, agent, language, state
        case displayName = "display_name"
        case timeZone = "time_zone"
    }

    static let shape = JSONShape.named(
        "Account",
        .object([
            .init("name", .text), .init("display_name", .text), .init("role", .oneOf(Role.self)),
            .init("team", .optional(.text)), .init("agent", .optional(.text)),
            .init("language", .oneOf(ReaderLanguage.self)), .init("time_zone", .text),
            .init("state", .oneOf(["invited", "active", "disabled"])),
        ]))
}
