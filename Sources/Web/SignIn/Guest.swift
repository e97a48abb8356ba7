import Hashing
import Accounts
import CallModel
import Secrets
import Store

/// Who asks, as of the beginning of the request.
enum Guest: Sendable {
    /// Not signed in; the secret belongs to the form they were shown.
    case nobody(form: SecretToken)
    case person(Account, SecretToken)
    /// A program with a token of its owner.
    case program(Account, APITokenEntry, SecretToken)

    var account: Account? {
        switch self {
        case .nobody: nil
        case .person(let account, _), .program(let account, _, _): account
        }
    }

    /// Whose session or token it is by now; `nil` where it is over, or its account may not be used any more.
    func account(in house: Workbench) async throws -> Account? {
        switch self {
        case .nobody: nil
        case .person(_, let secret): try await Sessions.account(of: secret, in: house)
        case .program(_, _, let secret):
            try await house.store.apiToken(secret.hash, now: house.now().epochSeconds)?.account
        }
    }

    /// What forms shown to this guest must carry.
    var formToken: String { secret.derived(for: "form").hex }

    /// The secret by which they are known: of the form, the session or the token.
    var secret: SecretToken {
        switch self {
        case .nobody(let secret), .person(_, let secret), .program(_, _, let secret): secret
        }
    }
}
