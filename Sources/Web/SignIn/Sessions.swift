import Accounts
import CallModel
import Secrets
import Store

/// Sessions of people at browsers.
enum Sessions {
    /// Without any request, seconds.
    static let idleS = 3600
    /// However busy, seconds: a long working day.
    static let absoluteS = 12 * 3600
    /// How often use is noted, seconds.
    private static let notedEveryS = 60

    /// Whose session this is; `nil` where it is over.
    static func account(of secret: SecretToken, in house: Workbench) async throws -> Account? {
        let now = house.now().epochSeconds
        guard let session = try await house.store.session(secret.hash), now - session.beganAt < absoluteS,
            now - session.usedAt < idleS
        else { return nil }
        if now - session.usedAt >= notedEveryS { try await house.store.touchSession(secret.hash, at: now) }
        return session.account
    }

    /// Forgets what is over.
    static func sweep(_ house: Workbench) async throws {
        let now = house.now().epochSeconds
        try await house.store.forgetExpiredCredentials(usedBefore: now - idleS, begunBefore: now - absoluteS, now: now)
    }
}
