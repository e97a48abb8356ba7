import Accounts
import CallModel
import Foundation
import Logging
import Pipeline
import Secrets
import Store
import Synchronization
import TestFolders

@testable import Web

/// A clock that stands still until it is moved.
final class HandClock: Sendable {
    private let seconds = Mutex(1_790_000_000)
    var now: Int { seconds.withLock { $0 } }
    func move(bySeconds count: Int) { seconds.withLock { $0 += count } }
}

/// A server without a socket, over a store and an archive of its own.
struct House: Sendable {
    let store: Store
    let bench: Workbench
    let dispatcher: Dispatcher
    let clock = HandClock()
    let archive: URL

    static let password = "correct horse battery staple"
    /// Hashed once for all accounts: that is what takes time.
    private static let passwordHash = PasswordHash(of: password)?.text ?? ""

    /// - Parameter isBlind: reviewers do not see whose calls they score.
    init(
        publicURL: String = "http://127.0.0.1:8080", on database: HouseDatabase = .sqlite, scorecards: String? = nil,
        isBlind: Bool = false, decoder: any RecordingDecoder = DirectDecoder(),
        reports: ReportSettings = ReportSettings()
    ) async throws {
        let folder = try TestFolder.make()
        archive = folder.appending(path: "archive")
        try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: true)
        let work = folder.appending(path: "work").path
        let address = try await database.address()
        store = try await WorkDirectory(path: work, database: address).openStore().0
        var product = Settings(
            archive: archive.path, work: work, scorecards: scorecards, manifests: [], settleS: 0, growingS: 0,
            workers: 1,
            draw: nil, calendar: LoadCalendar(), digestLanguage: "en", webURL: publicURL)
        (product.database, product.decoder, product.reports) = (address, decoder, reports)
        product.review.isBlind = isBlind
        bench = Workbench(
            store: store,
            settings: WebSettings(
                host: "127.0.0.1", port: 8080, publicURL: publicURL, proxy: "10.0.0.1", product: product)
        ) { [clock] in ZonedTime(epochSeconds: clock.now, utcOffsetSeconds: 0) }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        dispatcher = Dispatcher(house: bench, logger: logger)
    }

    /// Somebody with the password of all.
    @discardableResult func add(
        _ name: String, _ role: Role, team: String? = nil, agent: String? = nil
    ) async throws -> Account {
        var account = Account(name: try required(AccountName(name)), role: role, team: team, agent: agent)
        _ = try await store.add(account)
        _ = try await store.setPasswordHash(Self.passwordHash, of: account.name)
        account.state = .active
        return account
    }

    /// A browser in which they are signed in, without the work of checking the password.
    func browser(of name: String) async throws -> Browser {
        let secret = SecretToken()
        _ = try await store.beginSession(
            secret.hash, of: try required(AccountName(name)), passwordHash: Self.passwordHash, at: clock.now)
        let cookies = Cookies(isSecure: bench.settings.isSecure)
        return Browser(self, cookies: [cookies.session: secret.text])
    }

    func stranger() -> Browser { Browser(self) }

    func add(call id: String, agent: String? = nil, team: String? = nil) async throws {
        var call = Call(
            id: try required(CallID(id)), startedAt: ZonedTime(epochSeconds: 1_789_900_000, utcOffsetSeconds: 7200))
        call.agent = agent
        call.team = team
        try await store.meet([call])
    }
}

struct Absent: Error {}

func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Absent() }
    return value
}
