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
            commandName: "import",
            abstract: "Import consent/1 records: JSON files or JSONL ledgers.",
            discussion: """
                Records are only ever added. Exit status 1 where some could not be read; they are named. A withdrawal \
                is one also where it does not follow what is on file: the next night erases the call.
                """)

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
            commandName: "status",
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
            if try await store.owesWithdrawal(of: call) {
                Console.print("\(call): consent withdrawn; erased by the first night that no legal hold keeps it from.")
            }
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
            commandName: "withdraw",
            abstract: "Take back the consent of a call and delete everything derived from it.",
            discussion: """
                A withdrawing record ends the chain of consent; measures, transcript, answers and feedback are deleted; \
                themes and digests are made again without the call; then every file of the work directory is searched \
                for words of the call, and a signed receipt is written (sidetone receipt verify). A night or a worker \
                that is at the call stops within seconds. Exit status 1 where words were left.

                Under a legal hold nothing is deleted: the withdrawal is kept, denies the call whatever is imported \
                since, and is carried out, with its receipt, by the first night after the release.

                The recording itself stays where it is, unless --with-audio is given: then it is deleted from the \
                folder of recordings, for good, with the transcripts beside it. This is the only command with which \
                Sidetone writes to an archive, and it never does so by itself. What was replaced since Sidetone heard \
                it, or is another call's recording too, stays and is named (exit status 1), as is what was not found \
                where it was. Not for recordings in a bucket.
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

        @Flag(help: "Also delete its recordings, and the transcripts beside them, from the folder of recordings.")
        var withAudio = false

        func run() async throws {
            let settings = try common.settings()
            let store = try await common.openStore(settings)
            let isKnown = try await store.knows(call)
            guard evenIfUnknown || isKnown else {
                throw Failure.refused("\(call): expected a call that is known; check the id, or add --even-if-unknown")
            }
            let withdrawal = Withdrawal(settings: settings, store: store, author: common.author)
            let signed = try await withdrawal.run(call, reason: reason, by: by, withAudio: withAudio) { error in
                Console.note("Stays in the archive: \(error)")
            }
            guard let signed else {
                Console.print(
                    "\(call): consent withdrawn; a legal hold keeps what there is until a night after its release.")
                if withAudio { Console.print("No night deletes a recording: give the command again then.") }
                return
            }
            show(signed.receipt)
            Console.print(
                "Receipt: \(try WorkDirectory(path: settings.work).receiptPath(signed.receipt.receiptID))")
            if signed.receipt.hasResidue || signed.receipt.archive?.kept ?? 0 > 0 { throw ExitCode(1) }
        }

        private func show(_ receipt: WithdrawalReceipt) {
            let deleted = receipt.removed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            Console.print(
                "\(call): consent withdrawn; deleted: \(deleted.isEmpty ? "nothing" : deleted.joined(separator: ", "))."
            )
            if let archive = receipt.archive { Console.print("In the archive: \(archive.sentence).") }
            if receipt.residue == nil { Console.print("No words of the call were known: nothing was looked for.") }
            for file in receipt.residue?.hits ?? [] { Console.print("Words of the call are left in \(file).") }
            for recall in receipt.recalls {
                let doubt = recall.isCertain ? "" : " (or not: nobody can say)"
                Console.print(
                    "Ask \(recall.recipient) to delete what was sent on \(recall.sentAt.day)\(doubt): \(recall.period)."
                )
            }
        }
    }
}
