import ArgumentParser
import CallModel
import Consent
import Foundation
import Pipeline
import Store

struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Import, show and take back consent.",
        subcommands: [Import.self, Status.self, Withdraw.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import consent/1 records: JSON files or JSONL ledgers.",
            discussion: "Records are only ever added. Exit status 1 where some could not be read; they are named.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "Files ending in .json (a record or an array) or .jsonl (a record per line).")
        var files: [String]

        func run() async throws {
            let step = ConsentStep(store: try await common.makeStore(common.settings()), author: common.author)
            var problems: [Problem] = []
            for file in files { problems += try await step.importFile(file) }
            for problem in problems { Console.note(problem.error.description) }
            Console.print("\(files.count) files read, \(problems.count) problems.")
            if !problems.isEmpty { throw ExitCode(1) }
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what a call may be used for now, purpose by purpose, and why.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "The call.")
        var call: CallID

        func run() async throws {
            let store = try await common.openStore(common.settings())
            guard try await store.knows(call) else { throw Failure.refused("\(call): expected a call that is known") }
            let gate = try await Gatekeeper(store: store, now: .now)
            let consent = await gate.consent(to: call, audio: try await store.call(call)?.audioDigest)
            if try await store.isErased(call) { Console.print("\(call): erased; a tombstone is left.") }
            for purpose in Purpose.allCases {
                let name = purpose.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0)
                switch consent.decide(purpose) {
                case .granted(let record): Console.print("\(name)  granted  by record \(record)")
                case .denied(let denial): Console.print("\(name)  denied   \(denial.sentence)")
                }
            }
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back the consent of a call and delete everything derived from it.",
            discussion: """
                A withdrawing record ends the chain of consent; measures, transcript, answers and feedback are deleted; \
                themes and digests are made again without the call. The recording itself stays where it is: Sidetone \
                never writes to the archive.
                """)

        @OptionGroup var common: CommonOptions

        @Argument(help: "The call.")
        var call: CallID

        @Option(help: "Why, in a few words without details of the call.")
        var reason: String

        @Option(help: "Who takes it back: customer, agent, or the name of an office.")
        var by: String = "customer"

        @Flag(help: "Also where nothing is known of the call yet: whatever comes of it later is erased at once.")
        var evenIfUnknown = false

        func run() async throws {
            let settings = try common.settings()
            let store = try await common.openStore(settings)
            let isKnown = try await store.knows(call)
            guard evenIfUnknown || isKnown else {
                throw Failure.refused("\(call): expected a call that is known; check the id, or add --even-if-unknown")
            }
            let erasure = try await ConsentStep(store: store, author: common.author).withdraw(
                call, at: .now, reason: reason, by: by, recordID: UUID().uuidString.lowercased())
            let night = try await Night(settings: settings, store: store, now: .now, author: common.author)
            try await night.rebuildThemesAndDigests()
            let deleted = erasure.removed.sorted { $0.key < $1.key }.filter { $0.value > 0 }
                .map { "\($0.value) \($0.key)" }
            Console.print(
                "\(call): consent withdrawn; deleted: \(deleted.isEmpty ? "nothing" : deleted.joined(separator: ", "))."
            )
            for delivery in try await store.deliveries(of: call) {
                Console.print(
                    "Ask \(delivery.recipient) to delete the digest of \(delivery.period), sent \(delivery.at.day).")
            }
        }
    }
}
