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
        var account = Account(name: name, role: .agent)
        try take(form, into: &account)
        guard try await visit.house.store.add(account) else {
            return try await list(visit, problem: visit.messages("users.name_taken"), given, .conflict)
        }
        try await visit.record(.userAdded, on: .user(name.text))
        return try await showLink(visit, account)
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

    /// Nobody changes their own role, team or agent: it takes a second admin.
    @Sendable private static func change(_ visit: Visit) async throws -> Response {
        var account = try await user(visit)
        let before = account
        try take(try visit.form, into: &account)
        if account.name == (try visit.account).name {
            (account.role, account.team, account.agent) = (before.role, before.team, before.agent)
        }
        guard try await visit.house.store.update(account) else { throw Refusal.notFound }
        try await visit.record(
            account.role == before.role ? .userChanged : .roleChanged, on: .user(account.name.text))
        return visit.see("\(path(account))?saved=1")
    }

    @Sendable private static func invite(_ visit: Visit) async throws -> Response {
        let account = try await user(visit)
        guard account.state != .disabled else { throw Refusal.conflict }
        try await visit.record(.userChanged, on: .user(account.name.text))
        return try await showLink(visit, account)
    }

    @Sendable private static func changeState(_ visit: Visit) async throws -> Response {
        var account = try await user(visit)
        guard account.name != (try visit.account).name else { throw Refusal.conflict }
        let hasPassword = try await visit.house.store.passwordHash(of: account.name) != nil
        account.state = account.state == .disabled ? (hasPassword ? .active : .invited) : .disabled
        guard try await visit.house.store.update(account) else { throw Refusal.notFound }
        try await visit.record(.userChanged, on: .user(account.name.text))
        return visit.see(path(account))
    }

    private static func showLink(_ visit: Visit, _ account: Account) async throws -> Response {
        let link = try await Invitations.make(for: account.name, in: visit.house)
        return try show(visit, account, link: link)
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
        guard let name = AccountName(try visit.parameter("name")),
            let account = try await visit.house.store.account(name)
        else { throw Refusal.notFound }
        return account
    }

    private static func take(_ form: [String: String], into account: inout Account) throws(Refusal) {
        guard let role = Role(rawValue: form["role"] ?? ""), let zone = TimeZone(identifier: form["time_zone"] ?? "UTC")
        else { throw .invalid }
        func text(_ name: String) -> String? {
            let text = (form[name] ?? "").prefix(120).trimmingPrefix { $0.isWhitespace }
            return text.isEmpty ? nil : String(text)
        }
        account.displayName = text("display_name") ?? account.name.text
        account.role = role
        account.team = text("team")
        account.agent = text("agent")
        account.timeZone = zone.identifier
        account.language = ReaderLanguage(rawValue: form["language"] ?? "") ?? account.language
    }

    private static func path(_ account: Account) -> String { "/users/\(account.name.text)" }

    private static func roles(_ chosen: Role?, _ messages: Messages) -> [Choice] {
        Role.allCases.map { role in
            Choice(
                choiceValue: role.rawValue, choiceName: messages("role.\(role.rawValue)"), isChosen: role == chosen)
        }
    }
}
