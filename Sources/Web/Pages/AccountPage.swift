import Accounts
import CallModel
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Secrets
import Store

/// One's own account: language, time zone, password, API tokens.
enum AccountPage {
    static let routes: [Route] = [
        .page("/account", .useOwnAccount, answer: show),
        .form("/account", .useOwnAccount, answer: save),
        .form("/account/password", .useOwnAccount, answer: changePassword),
        .form("/account/tokens", .useOwnAccount, answer: addToken),
        .form("/account/tokens/{token}/remove", .useOwnAccount, answer: removeToken),
    ]

    private static let template = PageTemplate(PackageResources.account_mustache)

    private struct Content {
        var accountName: String
        var languages: [Choice]
        var timeZone: String
        var passwordProblem: String?
        var timeZoneProblem: String?
        var saved: String?
        var tokens: [Token]
        var hasTokens: Bool
        var scopes: [Choice]
        /// What was typed into the form, so that a mistake does not cost it.
        var givenLabel = ""
        var tokenProblem: String?
        /// Shown once.
        var newSecret: String?
    }

    private struct Token {
        let tokenID: String
        let tokenLabel: String
        let tokenScopes: String
        let tokenExpires: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        try await page(visit) { content in
            content.saved = visit.target.query["saved"].map { _ in visit.messages("account.saved") }
        }
    }

    @Sendable private static func save(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        guard let language = ReaderLanguage(rawValue: form["language"] ?? ""), let zone = form["time_zone"] else {
            throw Refusal.invalid
        }
        do {
            _ = try await AccountDesk(visit: visit).saveOwn(language, timeZone: zone)
        } catch let refusal as Refusal where refusal == .unknownTimeZone {
            return try await page(visit, status: .badRequest) { content in
                content.timeZone = zone
                content.timeZoneProblem = visit.messages("account.time_zone_unknown")
            }
        }
        return visit.see("/account?saved=1")
    }

    /// All other sessions end; this one goes on under a new secret.
    @Sendable private static func changePassword(_ visit: Visit) async throws -> Response {
        let account = try visit.account
        let form = try visit.form
        let password = form["password"] ?? ""
        if let refusal = try await refused(form["current"], of: account, visit) {
            return try await page(visit) { $0.passwordProblem = refusal.text }.telling(refusal)
        }
        if let problem = visit.problem(with: password, repeated: form["repeated"], of: account) {
            return try await page(visit, status: .badRequest) { $0.passwordProblem = problem }
        }
        let hash = try await visit.house.passwords.hash(password)
        let event = try visit.event(.passwordChanged, on: .user(account.name.text))
        guard try await visit.house.store.setPasswordHash(hash, of: account.name, recording: event) else {
            throw Refusal.notFound
        }
        let session = SecretToken()
        _ = try await visit.house.store.beginSession(
            session.hash, of: account.name, passwordHash: hash, at: visit.house.now().epochSeconds)
        return visit.signedIn(session, next: "/account?saved=1")
    }

    /// Why the password that somebody at an open session gave does not let them on; `nil` for the right one. A try
    /// like that of a sign-in: after too many wrong ones it is not looked at.
    private static func refused(
        _ given: String?, of account: Account, _ visit: Visit
    ) async throws -> PasswordRefusal? {
        let (house, now) = (visit.house, visit.house.now().epochSeconds)
        let wait = house.throttle.begin(account: account.name.text, source: visit.source, now: now)
        guard wait == 0 else { return .tooEarly(waitS: wait, visit.messages) }
        let stored = try await house.store.passwordHash(of: account.name)
        guard try await house.passwords.matches(given ?? "", stored: stored) else {
            return .wrong("password.current_wrong", visit.messages)
        }
        house.throttle.noteSuccess(account: account.name.text, source: visit.source)
        return nil
    }

    // MARK: Tokens

    /// How long a token can be used, seconds.
    private static let tokenValidS = 180 * 24 * 3600

    /// With the password: a token lasts longer than a session that somebody left open.
    @Sendable private static func addToken(_ visit: Visit) async throws -> Response {
        let account = try visit.account
        let form = try visit.form
        let label = (form["label"] ?? "").prefix(80).trimmingPrefix { $0.isWhitespace }
        let scopes = TokenScope.allCases.filter { form["scope_\($0.rawValue)"] != nil }
        guard !label.isEmpty, !scopes.isEmpty else { throw Refusal.invalid }
        if let refusal = try await refused(form["current"], of: account, visit) {
            return try await page(visit) { content in
                content.givenLabel = String(label)
                content.scopes = choices(of: scopes, visit.messages)
                content.tokenProblem = refusal.text
            }.telling(refusal)
        }
        let secret = SecretToken()
        let now = visit.house.now().epochSeconds
        let token = APITokenEntry(
            id: String(SecretToken().text.prefix(16)), account: account.name, label: String(label), scopes: scopes,
            createdAt: now, expiresAt: now + tokenValidS)
        let event = try visit.event(.tokenAdded, on: .user(account.name.text))
        try await visit.house.store.add(token, secret: secret.hash, recording: event)
        return try await page(visit) { $0.newSecret = secret.text }
    }

    @Sendable private static func removeToken(_ visit: Visit) async throws -> Response {
        let name = try visit.account.name
        let event = try visit.event(.tokenRemoved, on: .user(name.text))
        try await visit.house.store.removeAPIToken(try visit.parameter("token"), of: name, recording: event)
        return visit.see("/account")
    }

    // MARK: Page

    private static func page(
        _ visit: Visit, status: HTTPResponse.Status = .ok, _ change: (inout Content) -> Void
    ) async throws -> Response {
        let account = try visit.account
        let tokens = try await visit.house.store.apiTokens(of: account.name).map { token in
            Token(
                tokenID: token.id, tokenLabel: token.label,
                tokenScopes: token.scopes.map { visit.messages("scope.\($0.rawValue)") }.joined(separator: ", "),
                tokenExpires: visit.clock.text(epochSeconds: token.expiresAt))
        }
        var content = Content(
            accountName: account.name.text, languages: languages(account.language), timeZone: account.timeZone,
            tokens: tokens, hasTokens: !tokens.isEmpty,
            scopes: choices(of: [.read], visit.messages))
        change(&content)
        return try visit.page(template, titled: "account.title", content, status: status)
    }

    private static func choices(of chosen: [TokenScope], _ messages: Messages) -> [Choice] {
        TokenScope.allCases.map { scope in
            Choice(
                choiceValue: scope.rawValue, choiceName: messages("scope.\(scope.rawValue)"),
                isChosen: chosen.contains(scope))
        }
    }

    /// Each in its own words.
    static func languages(_ chosen: ReaderLanguage) -> [Choice] {
        ReaderLanguage.allCases.map { language in
            Choice(
                choiceValue: language.rawValue, choiceName: Messages(language)("language.self"),
                isChosen: language == chosen)
        }
    }
}
