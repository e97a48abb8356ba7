import Accounts
import CallModel
import FoundationEssentials
import Store

/// What is done with accounts, by pages and by the API; whether the visitor may is decided before.
struct AccountDesk {
    let visit: Visit

    /// What an admin says of an account.
    struct Facts {
        var displayName: String?
        var role: Role
        var team: String?
        var agent: String?
        var language: ReaderLanguage?
        var timeZone = "UTC"
    }

    private var store: Store { visit.house.store }

    /// - Returns: `nil` where the name is taken.
    func add(_ name: AccountName, _ facts: Facts) async throws -> Account? {
        let account = try facts.put(on: Account(name: name, role: facts.role))
        guard try await store.add(account, recording: visit.event(.userAdded, on: .user(name.text))) else {
            return nil
        }
        return account
    }

    /// Nobody changes their own role, team or agent: it takes a second admin.
    func change(_ account: Account, _ facts: Facts) async throws -> Account {
        var changed = try facts.put(on: account)
        if account.name == (try visit.account).name {
            (changed.role, changed.team, changed.agent) = (account.role, account.team, account.agent)
        }
        return try await save(changed, insteadOf: account, changed.role == account.role ? .userChanged : .roleChanged)
    }

    /// A one-time link with which somebody sets a new password; earlier links end.
    func invite(_ account: Account) async throws -> String {
        guard account.state != .disabled else {
            throw Refusal.conflict(reason: "disabled", expected: "expected somebody who is not disabled")
        }
        try await visit.record(.userChanged, on: .user(account.name.text))
        return try await Invitations.make(for: account.name, in: visit.house)
    }

    /// Lets somebody in again, or no more. Nobody does it to themselves.
    func set(isEnabled: Bool, _ account: Account) async throws -> Account {
        guard account.name != (try visit.account).name else {
            throw Refusal.conflict(reason: "own_account", expected: "expected somebody else")
        }
        guard isEnabled == (account.state == .disabled) else { return account }
        var changed = account
        let hasPassword = try await store.passwordHash(of: account.name) != nil
        changed.state = isEnabled ? (hasPassword ? .active : .invited) : .disabled
        return try await save(changed, insteadOf: account, .userChanged)
    }

    /// One's own language and time zone.
    func saveOwn(_ language: ReaderLanguage, timeZone: String) async throws -> Account {
        guard TimeZone(identifier: timeZone) != nil else { throw Refusal.unknownTimeZone }
        let name = try visit.account.name
        let event = try visit.event(.userChanged, on: .user(name.text))
        guard let account = try await store.setPreferences(language, timeZone: timeZone, of: name, recording: event)
        else { throw Refusal.notFound }
        return account
    }

    private func save(_ account: Account, insteadOf known: Account, _ action: AuditAction) async throws -> Account {
        let event = try visit.event(action, on: .user(account.name.text))
        guard try await store.update(account, insteadOf: known, recording: event) else {
            throw Refusal.conflict(reason: "changed_meanwhile", expected: "expected an account that nobody changed")
        }
        return account
    }

    /// Somebody by name.
    func account(_ name: String) async throws -> Account {
        guard let name = AccountName(name), let account = try await store.account(name) else { throw Refusal.notFound }
        return account
    }
}

extension AccountDesk.Facts {
    fileprivate func put(on account: Account) throws(Refusal) -> Account {
        guard let zone = TimeZone(identifier: timeZone) else { throw .unknownTimeZone }
        var account = account
        account.displayName = displayName ?? account.name.text
        account.role = role
        account.team = team
        account.agent = agent
        account.timeZone = zone.identifier
        account.language = language ?? account.language
        return account
    }
}

extension Refusal {
    static let unknownTimeZone = Refusal.unfit(
        reason: "unknown_time_zone",
        ShapeFault(place: "/time_zone", expected: "expected a time zone such as Europe/Kyiv"))
}
