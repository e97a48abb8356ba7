import Pipeline
import Store
import Accounts
import Hummingbird
public import Logging
import ServiceLifecycle
import UnixSignals

/// The server of the quality team's pages.
public struct WebServer: Sendable {
    private let house: Workbench
    private let logger: Logger

    public init(_ house: Workbench, logger: Logger) {
        self.house = house
        self.logger = logger
    }

    /// Serves until it is told to stop (SIGTERM, SIGINT): then it takes no more requests and finishes those under way.
    /// - Parameter onListening: called once, when requests can come.
    public func run(onListening: @escaping @Sendable (_ port: Int) async -> Void) async throws {
        let settings = house.settings
        let application = Application(
            responder: WebResponder(dispatcher: Dispatcher(house: house, logger: logger)),
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(60),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { await onListening($0.localAddress?.port ?? settings.port) },
            logger: quiet(logger))
        var group = ServiceGroupConfiguration(
            services: [.init(service: application)] + housekeeping.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(logger))
        group.maximumGracefulShutdownDuration = .seconds(10)
        try await ServiceGroup(configuration: group).run()
    }

    /// What is done beside the requests.
    private var housekeeping: [any Service] {
        let sweep = CredentialSweep(house: house, logger: logger)
        guard house.settings.product.delivery.webhook != nil else { return [sweep] }
        return [sweep, EventService(house: house, logger: logger)]
    }

    /// The one-time link of the first admin; `nil` where there are accounts already.
    public func firstRunLink() async throws -> String? {
        guard let name = AccountName("admin") else { return nil }
        let accounts = try await house.store.accounts()
        guard accounts.isEmpty || accounts.map(\.state) == [.invited] else { return nil }
        _ = try await house.store.addFirst(Account(name: name, role: .admin))
        return try await Invitations.make(for: accounts.first?.name ?? name, in: house)
    }

    /// Servers are watched by what goes wrong.
    private func quiet(_ logger: Logger) -> Logger {
        var logger = logger
        logger.logLevel = .warning
        return logger
    }
}
