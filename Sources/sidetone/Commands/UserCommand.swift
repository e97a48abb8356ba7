import Accounts
import ArgumentParser
import CallModel
import Foundation
import Secrets
import Store
import Web

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Add people who may sign in, and say what they may.",
        discussion: "Whatever is changed here holds at once, also for those who are signed in.",
        subcommands: [
            Add.self, List.self, SetRole.self, Disable.self, Enable.self, Invite.self, SetPassword.self,
            Roles.self,
        ])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add somebody, and print the one-time link with which they set their password.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The name to sign in with.") var name: AccountName
        @Option(help: "What they do here.") var role: Role
        @Option(help: "As others read it (default: the name).") var displayName: String?
        @Option(help: "The team as calls name it: of an agent, or led by a lead.") var team: String?
        @Option(help: "The agent as calls name them, for somebody who takes calls.") var agent: String?
        @Option(help: "The language of pages.") var language: ReaderLanguage = .en
        @Option(help: "The clock of pages, as Europe/Kyiv.") var timeZone: String = "UTC"

        func run() async throws {
            guard TimeZone(identifier: timeZone) != nil else {
                throw Failure.impossible("--time-zone: expected a time zone such as Europe/Kyiv, found \(timeZone)")
            }
            let accounts = try await common.openAccounts()
            let account = Account(
                name: name, displayName: displayName, role: role, team: team, agent: agent, language: language,
                timeZone: timeZone)
            guard try await accounts.store.add(account, recording: accounts.event(.userAdded, name)) else {
                throw Failure.refused("\(name): expected a name that nobody has yet")
            }
            Console.print(try await accounts.link(for: name))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List who can sign in, and as what.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            for account in try await common.openAccounts().store.accounts() {
                let place = [account.team.map { "team \($0)" }, account.agent.map { "agent \($0)" }].compactMap(\.self)
                let columns = [account.name.text, account.role.rawValue, account.state.rawValue] + place
                Console.print(columns.joined(separator: "\t"))
            }
        }
    }

    struct SetRole: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "role", abstract: "Change what somebody may do. Their sessions end.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "Who.") var name: AccountName
        @Argument(help: "What they do here from now on.") var role: Role
        @Option(help: "The team as calls name it.") var team: String?
        @Option(help: "The agent as calls name them.") var agent: String?

        func run() async throws {
            try await common.openAccounts().change(name) { account in
                account.role = role
                account.team = team ?? account.team
                account.agent = agent ?? account.agent
            }
        }
    }

    struct Roles: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "roles",
            abstract: "Print who may do what, as the table in docs/web.md has it.")

        func run() { Console.raw(AccessPolicy.markdownTable) }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable",
            abstract: "Let somebody in no more. Their sessions, links and tokens end at once.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "Who.") var name: AccountName

        func run() async throws { try await common.openAccounts().change(name) { $0.state = .disabled } }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "enable",
            abstract: "Let somebody in again, by a new one-time link.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "Who.") var name: AccountName

        func run() async throws {
            let accounts = try await common.openAccounts()
            try await accounts.change(name) { $0.state = .invited }
            Console.print(try await accounts.link(for: name))
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "invite",
            abstract: "Print a one-time link with which somebody sets a new password.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "Who.") var name: AccountName

        func run() async throws {
            let accounts = try await common.openAccounts()
            guard try await accounts.store.account(name)?.state != .disabled else {
                throw Failure.refused("\(name): expected somebody who is not disabled; enable them first")
            }
            Console.print(try await accounts.link(for: name))
        }
    }

    struct SetPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "passwd", abstract: "Set somebody's password, from the terminal or standard input.",
            discussion: "One line; it never stands on the command line. Their sessions end.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "Who.") var name: AccountName

        func run() async throws {
            let accounts = try await common.openAccounts()
            guard let account = try await accounts.store.account(name) else { throw AccountsAtHand.unknown(name) }
            guard let password = readPassword() else { throw Failure.impossible("expected a password, one line") }
            if let fault = PasswordRule.fault(of: password, names: [account.name.text, account.displayName]) {
                throw Failure.refused("expected a better password: \(fault.rawValue.replacing("_", with: " "))")
            }
            guard let hash = PasswordHash(of: password) else {
                throw Failure.impossible("expected 64 MiB of memory for hashing the password")
            }
            let event = accounts.event(.passwordChanged, name)
            guard try await accounts.store.setPasswordHash(hash.text, of: name, recording: event) else {
                throw Failure.refused("\(name): expected somebody who is not disabled")
            }
        }

        /// Without an echo where it is typed.
        private func readPassword() -> String? {
            guard isatty(STDIN_FILENO) == 1 else { return readLine() }
            guard let typed = getpass("Password: ") else { return nil }
            return String(cString: typed)
        }
    }
}

/// The accounts of a work directory, and where its pages are.
private struct AccountsAtHand {
    let store: Store
    let publicURL: String
    let author: AuditAuthor

    /// A link is a way in, so it is on record before it exists.
    func link(for name: AccountName) async throws -> String {
        guard try await store.account(name) != nil else { throw Self.unknown(name) }
        try await store.record(audit: event(.userChanged, name))
        return try await Invitations.make(
            for: name, publicURL: publicURL, in: store, now: ZonedTime.now.epochSeconds)
    }

    func change(_ name: AccountName, _ change: (inout Account) -> Void) async throws {
        guard var account = try await store.account(name) else { throw Self.unknown(name) }
        let role = account.role
        change(&account)
        let event = event(account.role == role ? .userChanged : .roleChanged, name)
        guard try await store.update(account, recording: event) else { throw Self.unknown(name) }
    }

    func event(_ action: AuditAction, _ name: AccountName) -> AuditEvent {
        AuditEvent(action, on: .user(name.text), by: author)
    }

    static func unknown(_ name: AccountName) -> Failure {
        .refused("\(name): expected a name that `sidetone user list` shows")
    }
}

extension CommonOptions {
    fileprivate func openAccounts() async throws -> AccountsAtHand {
        let settings = try settings()
        return AccountsAtHand(
            store: try await makeStore(settings),
            publicURL: try webSettings(host: nil, port: nil, product: settings).publicURL, author: author)
    }
}
