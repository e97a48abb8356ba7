import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Store

struct MendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mend",
        abstract:
            "Decide what a night must not decide by itself: which bytes are a call's recording, what time it is, whether "
            + "what went away is gone for good.",
        subcommands: [Recording.self, Clock.self, Consent.self, Archive.self])

    struct Recording: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "recording",
            abstract:
                "Let the recording that is in the archive now stand for a call, in place of the one that was measured.",
            discussion: """
                For files in quarantine with the reason "conflict". What was made from the other bytes is deleted; \
                evaluations that people wrote stay. The next night measures the call anew, if consent allows these bytes. \
                Where two files claim the call, move one away first. It is on record in the audit log.
                """)

        @OptionGroup var common: CommonOptions

        @Argument(help: "The call.")
        var call: CallID

        func run() async throws {
            let store = try await common.openStore(common.settings())
            guard try await store.forgetRecording(of: call, by: common.author) else {
                throw Failure.refused("\(call): expected a call that was measured and is not held")
            }
            Console.print("\(call): the next night measures the recording that is in the archive.")
        }
    }

    struct Clock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "clock",
            abstract:
                "After a clock was far ahead, or nothing ran for long: take the time of this machine for the right one.",
            discussion: """
                Consent is denied while the clock shows an earlier time than was seen before. Where it went on by more than \
                40 days at once, nothing is deleted because its time is over. Set the clock first; with --reset you answer \
                for it. It is on record in the audit log.
                """)

        @OptionGroup var common: CommonOptions

        @Flag(help: "This machine's clock is right now.")
        var reset = false

        func run() async throws {
            let store = try await common.openStore(common.settings())
            let (now, seen) = (ZonedTime.now, try await store.seenTime())
            func show(_ name: String, _ moment: Int?) {
                let time = moment.map { ZonedTime(epochSeconds: $0, utcOffsetSeconds: now.utcOffsetSeconds).iso8601 }
                Console.print(name.padding(toLength: 13, withPad: " ", startingAt: 0) + (time ?? "–"))
            }
            show("now:", now.epochSeconds)
            show("latest seen:", seen?.latest)
            show("believed:", seen?.believed)
            guard reset else { return }
            try await store.resetMoment(by: common.author)
            Console.print("The time now is taken for the latest.")
        }
    }
}
