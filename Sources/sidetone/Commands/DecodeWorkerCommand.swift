import ArgumentParser
import Pipeline

/// Started by the night for every worker; nobody needs to call it.
struct DecodeWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode-worker",
        abstract: "Decode and measure open files that arrive on standard input, a socket, confined to that.",
        shouldDisplay: false)

    func run() throws { try DecodeWorker.run() }
}

extension ConfinedDecoder {
    /// Runs this same program, also where it was replaced on disk meanwhile.
    static var ofThisProgram: ConfinedDecoder {
        ConfinedDecoder(["/proc/self/exe", DecodeWorkerCommand.configuration.commandName ?? ""])
    }
}
