import CallModel
import Accounts
import HTTPTypes
import Hummingbird
import Secrets
import Store

/// Signing in and out.
enum SignInPage {
    static let routes: [Route] = [
        .open(.get, "/sign-in", answer: show),
        .open(.post, "/sign-in", answer: signIn),
        .form("/sign-out", .useOwnAccount, answer: signOut),
    ]

    private static let template = PageTemplate(PackageResources.sign_in_mustache)

    private struct Content {
        let problem: String?
        let givenName: String
        let returnPath: String
    }

    /// Where to sign in, and be brought back from to what was asked for.
    static func address(returningTo target: Target) -> String {
        target.path.isEmpty ? "/sign-in" : "/sign-in?next=\(target.text.percentEncoded)"
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        guard visit.guest.account == nil else { return visit.see("/") }
        return try page(visit, next: visit.target.query["next"], problem: nil)
    }

    @Sendable private static func signIn(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        let given = form["name"] ?? ""
        let now = visit.house.now().epochSeconds
        let wait = visit.house.throttle.begin(account: given.lowercased(), source: visit.source, now: now)
        guard wait == 0 else { return try page(visit, form, .tooEarly(waitS: wait, visit.messages)) }
        guard let session = try await begin(given, password: form["password"] ?? "", visit, now) else {
            return try page(visit, form, .wrong("sign_in.wrong", visit.messages))
        }
        visit.house.throttle.noteSuccess(account: given.lowercased(), source: visit.source)
        return visit.signedIn(session, next: form["next"])
    }

    /// A new session: never one that somebody brought along.
    private static func begin(
        _ given: String, password: String, _ visit: Visit, _ now: Int
    ) async throws -> SecretToken? {
        let name = AccountName(given)
        let stored = if let name { try await visit.house.store.passwordHash(of: name) } else { String?.none }
        guard try await visit.house.passwords.matches(password, stored: stored), let name, let stored,
            let account = try await visit.house.store.account(name)
        else { return nil }
        let secret = SecretToken()
        let began = try await visit.house.store.beginSession(
            secret.hash, of: name, passwordHash: stored, at: now,
            recording: visit.event(.signedIn, by: account, in: secret))
        return began ? secret : nil
    }

    @Sendable private static func signOut(_ visit: Visit) async throws -> Response {
        if case .person(_, let secret) = visit.guest { try await visit.house.store.endSession(secret.hash) }
        var response = visit.see("/sign-in")
        let cookies = Cookies(isSecure: visit.house.settings.isSecure)
        response.headers[.setCookie] = cookies.header(cookies.session, nil)
        return response
    }

    private static func page(_ visit: Visit, _ form: [String: String], _ refusal: PasswordRefusal) throws -> Response {
        try page(visit, name: form["name"] ?? "", next: form["next"], problem: refusal.text).telling(refusal)
    }

    private static func page(_ visit: Visit, name: String = "", next: String?, problem: String?) throws -> Response {
        try visit.page(
            template, titled: "sign_in.title",
            Content(problem: problem, givenName: name, returnPath: Visit.ownPath(next)))
    }
}

extension Visit {
    /// Hands the session over to the browser.
    func signedIn(_ session: SecretToken, next: String? = nil) -> Response {
        var response = see(Visit.ownPath(next))
        let cookies = Cookies(isSecure: house.settings.isSecure)
        response.headers[.setCookie] = cookies.header(cookies.session, session)
        return response
    }

    /// A path on this server, whatever was given: `//elsewhere` and the like lead home.
    static func ownPath(_ path: String?) -> String {
        guard let path, Target(path) != nil, !path.hasPrefix("//"), !path.hasPrefix("/\\") else { return "/" }
        return path
    }
}
