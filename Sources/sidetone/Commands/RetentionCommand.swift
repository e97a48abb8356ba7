import ArgumentParser
import CallModel
import Pipeline
import Store

struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Delete what has been kept long enough.", subcommands: [Run.self])

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Delete words, answers and measures whose time is over, and calls of which everything is.",
            discussion: """
                The days are those of retention: in sidetone.yaml (180 without), but never more than the places named in a \
                call's consent allow. Nothing is deleted by a clock that went on by more than 40 days since it was last \
                looked at (sidetone mend clock). Recordings stay where they are; those whose time is over are no longer played. A \
                legal hold keeps a call, also one that is placed while this runs: it is named.
                """)

        @OptionGroup var common: CommonOptions

        @Flag(help: "Only say what would be deleted.")
        var dryRun = false

        func run() async throws {
            let settings = try common.settings()
            let store = try await common.openStore(settings)
            let gate = try await Gatekeeper(store: store, now: .now)
            if !dryRun, let problem = gate.clockProblem { throw Failure.refused(problem.description) }
            let step = RetentionStep(
                store: store, gate: gate, policy: settings.retention, now: .now, author: common.author)
            let due = dryRun ? try await step.due() : try await step.run()
            for item in due { Console.print(item.sentence) }
            let night = try await Night(settings: settings, store: store, now: .now, author: common.author)
            if !dryRun { try await night.rebuildThemesAndDigests() }
            let meanwhile = due.count(where: \.wasHeldMeanwhile)
            Console.print(
                "\(due.count { !$0.isHeld }) calls \(dryRun ? "due" : "done"), \(due.count(where: \.isHeld)) held"
                    + (meanwhile == 0 ? "." : ", \(meanwhile) of them since this began."))
        }
    }
}

struct HoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Keep a call as it is while a dispute lasts: nothing of it is deleted, and nothing is done with it.",
        subcommands: [Place.self, Release.self, List.self])

    struct Place: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "place", abstract: "Place a hold on a call.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "The call.")
        var call: CallID

        func run() async throws {
            let store = try await common.openStore(common.settings())
            guard try await store.knows(call), try await store.placeHold(on: call, by: common.author) else {
                throw Failure.refused("\(call): expected a call that is known, not erased and not held already")
            }
            Console.print("\(call): held.")
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release",
            abstract: "Release a call: the next night does what was put off, also a withdrawal.")

        @OptionGroup var common: CommonOptions

        @Argument(help: "The call.")
        var call: CallID

        func run() async throws {
            guard try await common.openStore(common.settings()).releaseHold(on: call, by: common.author) else {
                throw Failure.refused("\(call): expected a call that is held")
            }
            Console.print("\(call): released.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the calls that are held.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            for call in try await common.openStore(common.settings()).holds() { Console.print(call.text) }
        }
    }
}

extension RetentionDue {
    fileprivate var sentence: String {
        let what = isWhole ? "everything" : classes.map(\.rawValue).joined(separator: ", ")
        return "\(call)  \(what)\(wasHeldMeanwhile ? "  held meanwhile" : isHeld ? "  held" : "")"
    }
}
