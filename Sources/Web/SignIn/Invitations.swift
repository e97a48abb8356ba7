public import Accounts
import CallModel
import Secrets
public import Store

/// One-time links with which people set their password.
public enum Invitations {
    /// How long a link can be used, seconds.
    public static let validS = 3 * 24 * 3600

    /// Makes a link for an account; earlier ones end.
    /// - Parameters:
    ///   - publicURL: where people reach the server.
    ///   - now: seconds since 1970.
    public static func make(
        for name: AccountName, publicURL: String, in store: Store, now: Int
    ) async throws -> String {
        let secret = SecretToken()
        try await store.invite(name, secret: secret.hash, expiresAt: now + validS)
        return publicURL + WelcomePage.path(secret)
    }

    static func make(for name: AccountName, in house: Workbench) async throws -> String {
        try await make(
            for: name, publicURL: house.settings.publicURL, in: house.store, now: house.now().epochSeconds)
    }
}
