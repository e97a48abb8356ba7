import Accounts
import CallModel
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Secrets
import Store

/// Who can sign in, and as what: for admins.
enum UsersPage {
    static let routes: [Route] = [
        .page("/users", .manageAccounts, answer: list),
        .form("/users", .manageAccounts, answer: add),
        .page("/users/{name}", .manageAccounts, answer: show),
        .form("/users/{name}", .manageAccounts, answer: change),
        .form("/users/{name}/invite", .manageAccounts, answer: invite),
        .form("/users/{name}/state", .manageAccounts, answer: changeState),
    ]

    private static let listTemplate = PageTemplate(PackageResources.users_mustache)
    private static let userTemplate = PageTemplate(PackageResources.user_mustache)

    private struct List {
        let users: [Row]
        let roles: [Choice]
        let languages: [Choice]
        let problem: String?
        let given: Given
    }

    private struct Row {
        let userPath: String
        let userName: String
        let userDisplayName: String
        let userRole: String
        let userPlace: String
        let userState: String
        let stateName: String
    }

    /// What was typed into the form, so that a mistake does not cost it.
    private struct Given {
        var givenName = ""
        var givenDisplayName = ""
        var givenTeam = ""
        var givenAgent = ""
    }

    private struct User {
        let userName: String
        let userPath: String
        let userDisplayName: String
        let userTeam: String
        let userAgent: String
        let userTimeZone: String
        let stateName: String
        let isDisabled: Bool
        let isOneself: Bool
        let roles: [Choice]
        let languages: [Choice]
        let saved: String?
        let problem: String?
        /// A one-time link, shown once.
        let link: String?
    }

    // MARK: List

    @Sendable private static func list(_ visit: Visit) async throws -> Response { try await list(visit, problem: nil) }

    @Sendable private static func add(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        let given = Given(
            givenName: form["name"] ?? "", givenDisplayName: form["display_name"] ?? "",
            givenTeam: form["team"] ?? "", givenAgent: form["agent"] ?? "")
        guard let name = AccountName(given.givenName) else {
            return try await list(visit, problem: visit.messages("users.name_invalid"), given, .badRequest)
        }
        guard let account = try await AccountDesk(visit: visit).add(name, try facts(form)) else {
            return try await list(visit, problem: visit.messages("users.name_taken"), given, .conflict)
        }
        return try show(visit, account, link: try await Invitations.make(for: name, in: visit.house))
    }

    private static func list(
        _ visit: Visit, problem: String?, _ given: Given = Given(), _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let messages = visit.messages
        let users = try await visit.house.store.accounts().map { account in
            Row(
                userPath: path(account), userName: account.name.text, userDisplayName: account.displayName,
                userRole: messages("role.\(account.role.rawValue)"),
                userPlace: [account.team, account.agent].compactMap(\.self).joined(separator: " · "),
                userState: account.state.rawValue, stateName: messages("users.states.\(account.state.rawValue)"))
        }
        return try visit.page(
            listTemplate, titled: "users.title",
            List(
                users: users, roles: roles(nil, messages), languages: AccountPage.languages(visit.language),
                problem: problem, given: given),
            status: status)
    }

    // MARK: One user

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let saved = visit.target.query["saved"].map { _ in visit.messages("account.saved") }
        return try show(visit, try await user(visit), saved: saved)
    }

    @Sendable private static func change(_ visit: Visit) async throws -> Response {
        let account = try await AccountDesk(visit: visit).change(try await user(visit), try facts(try visit.form))
        return visit.see("\(path(account))?saved=1")
    }

    @Sendable private static func invite(_ visit: Visit) async throws -> Response {
        let account = try await user(visit)
        return try show(visit, account, link: try await AccountDesk(visit: visit).invite(account))
    }

    @Sendable private static func changeState(_ visit: Visit) async throws -> Response {
        let account = try await user(visit)
        _ = try await AccountDesk(visit: visit).set(isEnabled: account.state == .disabled, account)
        return visit.see(path(account))
    }

    private static func show(
        _ visit: Visit, _ account: Account, saved: String? = nil, problem: String? = nil, link: String? = nil
    ) throws -> Response {
        let messages = visit.messages
        let content = User(
            userName: account.name.text, userPath: path(account), userDisplayName: account.displayName,
            userTeam: account.team ?? "", userAgent: account.agent ?? "", userTimeZone: account.timeZone,
            stateName: messages("users.states.\(account.state.rawValue)"), isDisabled: account.state == .disabled,
            isOneself: account.name == (try visit.account).name, roles: roles(account.role, messages),
            languages: AccountPage.languages(account.language), saved: saved, problem: problem, link: link)
        return try visit.page(userTemplate, titled: "users.title", content)
    }

    // MARK: Parts

    private static func user(_ visit: Visit) async throws -> Account {
        try await AccountDesk(visit: visit).account(try visit.parameter("name"))
    }

    private static func facts(_ form: [String: String]) throws(Refusal) -> AccountDesk.Facts {
        guard let role = Role(rawValue: form["role"] ?? "") else { throw .invalid }
        func text(_ name: String) -> String? {
            let text = (form[name] ?? "").prefix(120).trimmingPrefix { $0.isWhitespace }
            return text.isEmpty ? nil : String(text)
        }
        return AccountDesk.Facts(
            displayName: text("display_name"), role: role, team: text("team"), agent: text("agent"),
            language: ReaderLanguage(rawValue: form["language"] ?? ""), timeZone: form["time_zone"] ?? "UTC")
    }

    private static func path(_ account: Account) -> String { "/users/\(account.name.text)" }

    private static func roles(_ chosen: Role?, _ messages: Messages) -> [Choice] {
        Role.allCases.map { role in
            Choice(
                choiceValue: role.rawValue, choiceName: messages("role.\(role.rawValue)"), isChosen: role == chosen)
        }
    }
}
