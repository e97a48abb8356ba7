import CallModel
import Accounts
import HTTPTypes
import Hummingbird
import Secrets
import Store

/// What a one-time link opens: somebody sets their first password, or a new one.
enum WelcomePage {
    static let routes: [Route] = [
        .open(.get, "/welcome/{secret}", answer: show),
        .open(.post, "/welcome/{secret}", answer: accept),
    ]

    private static let template = PageTemplate(PackageResources.welcome_mustache)

    private struct Content {
        let inviteeName: String
        let inviteeRole: String
        let problem: String?
        let shortest: Int
    }

    /// The path of a link.
    static func path(_ secret: SecretToken) -> String { "/welcome/\(secret.text)" }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let (_, invitee) = try await invitation(visit)
        return try page(visit, invitee, problem: nil)
    }

    @Sendable private static func accept(_ visit: Visit) async throws -> Response {
        let (secret, invitee) = try await invitation(visit)
        let form = try visit.form
        let password = form["password"] ?? ""
        if let problem = visit.problem(with: password, repeated: form["repeated"], of: invitee) {
            return try page(visit, invitee, problem: problem, status: .badRequest)
        }
        let hash = try await visit.house.passwords.hash(password)
        let now = visit.house.now().epochSeconds
        let session = SecretToken()
        guard
            let account = try await visit.house.store.acceptInvitation(
                secret.hash, passwordHash: hash, now: now,
                recording: visit.event(.passwordChanged, by: invitee, in: session))
        else { throw Refusal.notFound }
        _ = try await visit.house.store.beginSession(session.hash, of: account.name, passwordHash: hash, at: now)
        return visit.signedIn(session)
    }

    private static func invitation(_ visit: Visit) async throws -> (SecretToken, Account) {
        guard let secret = SecretToken(try visit.parameter("secret")),
            let invitee = try await visit.house.store.invitee(secret.hash, now: visit.house.now().epochSeconds)
        else { throw Refusal.notFound }
        return (secret, invitee)
    }

    private static func page(
        _ visit: Visit, _ invitee: Account, problem: String?, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try visit.page(
            template, titled: "welcome.title",
            Content(
                inviteeName: invitee.name.text, inviteeRole: visit.messages("role.\(invitee.role.rawValue)"),
                problem: problem, shortest: PasswordRule.lengths.lowerBound),
            status: status)
    }
}

extension Visit {
    /// What is wrong with a password that somebody chose, in their language; `nil` for a good one.
    func problem(with password: String, repeated: String?, of account: Account) -> String? {
        if let fault = PasswordRule.fault(of: password, names: [account.name.text, account.displayName]) {
            return messages("password.\(fault.rawValue)", ["shortest": String(PasswordRule.lengths.lowerBound)])
        }
        return password == repeated ? nil : messages("password.differs")
    }
}
