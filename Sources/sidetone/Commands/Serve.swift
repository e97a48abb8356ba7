import ArgumentParser
import CallModel
import Foundation
import Store
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the web pages of the quality team.",
        discussion: """
            The first time, when nobody can sign in yet, it prints a one-time link with which the first admin sets a \
            password. It listens on this machine only; for others to come, put a proxy with TLS in front of it and set \
            web.url to its https:// address (docs/web.md).

            Stop it with SIGTERM or Ctrl-C: requests under way are finished.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The port to listen on (default: web.port of the settings, else 8080).")
    var port: Int?

    @Option(help: "The address to listen on (default: web.host of the settings, else 127.0.0.1).")
    var host: String?

    func run() async throws {
        let settings = try common.settings()
        let web = try common.webSettings(host: host, port: port, product: settings)
        if let problem = web.problem { throw Failure.impossible(problem) }
        let logger = common.logger()
        let server = WebServer(
            Workbench(store: try await common.makeStore(settings), settings: web, now: { .now }), logger: logger)
        let link = try await server.firstRunLink()
        do {
            try await server.run { _ in
                Console.note("Sidetone is at \(web.publicURL)")
                if let link { Console.print("Nobody can sign in yet. Set the first admin's password here:\n\(link)") }
            }
        } catch {
            throw Failure.impossible("\(web.host):\(web.port): expected an address that can be listened on: \(error)")
        }
    }
}
