import ArgumentParser
import Store

struct Dump: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Print every stored fact, one per line, in a fixed order.",
        discussion: "Two runs over the same archive are equal exactly where their dumps are.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let store = try await common.openStore(common.settings())
        try await store.record(audit: AuditEvent(.export, on: .store("dump"), by: common.author))
        try await store.dump { Console.print($0) }
    }
}
