import ArgumentParser
import CallModel
import Dispatch
import Foundation
import Logging
import Pipeline
import Store

struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Work on recordings that nightly --enqueue hands out, until told to stop.",
        discussion: """
            Runs on any number of machines, with the same settings and the same archive as the night. Stop it with \
            SIGTERM: what cannot be finished within 8 seconds is given back to the other workers.
            """)

    /// How long what is under way may take after SIGTERM, seconds.
    private static let patienceS = 8

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Recordings that are worked on at a time (default: one per core).", valueName: "number"))
    var workers: Int?

    @Option(
        help: ArgumentHelp(
            "How long a recording stays with a worker that does not answer (default: 60).", valueName: "seconds"))
    var lease: Int?

    func validate() throws {
        if let lease, !(1...3600).contains(lease) { throw ValidationError("expected a lease of 1 to 3600 seconds") }
        if let workers, !(1...256).contains(workers) { throw ValidationError("expected 1 to 256 workers") }
    }

    func run() async throws {
        var settings = try common.settings()
        settings.workers = workers ?? settings.workers
        try common.requireArchive(settings)
        let (store, database) = try await settings.openStoreForWorker()
        let name = "\(ProcessInfo.processInfo.hostName):\(getpid())"
        let worker = Worker(
            settings: settings, store: store, queue: WorkQueue(store, rules: rules), name: name, now: { .now })
        let signals = stopping(worker)
        common.logger().info("worker \(name): \(settings.workers) at a time, \(database.dialect.name)")
        try await worker.run()
        withExtendedLifetime(signals) {}
        try database.close()
    }

    private var rules: WorkQueue.Rules {
        var rules = WorkQueue.Rules()
        rules.leaseMs = lease.map { $0 * 1000 } ?? rules.leaseMs
        return rules
    }

    /// SIGTERM and SIGINT end the work; what goes on for too long is given back, and the program leaves.
    private func stopping(_ worker: Worker) -> [any DispatchSourceSignal] {
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGTERM, SIGINT] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { Self.end(worker) }
            source.resume()
            sources.append(source)
        }
        return sources
    }

    private static func end(_ worker: Worker) {
        worker.stop()
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patienceS)) {
            Task {
                await worker.abandon()
                Foundation.exit(0)
            }
        }
        // A database that is away takes nothing back: its leases end there by themselves.
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patienceS + 1)) { Foundation.exit(0) }
    }
}
