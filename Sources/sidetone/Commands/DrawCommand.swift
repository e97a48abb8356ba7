import ArgumentParser
import CallModel
import Consent
import Foundation
import Hashing
import Pipeline
import Reports
import Sampling
import Store

struct DrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Draw calls for people to score, fairly and reproducibly.",
        subcommands: [Plan.self, Run.self, Verify.self, List.self])

    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract: "Show what a draw would take: strata, sizes, odds. Nothing is drawn.",
            discussion: """
                With --margin 5 the plan is for an estimate within ±5 percentage points at 95 % over all strata together, \
                instead of the quota in sidetone.yaml.
                """)

        @OptionGroup var common: CommonOptions

        @Option(help: "Period as the policy counts it: 2026-W47, 2026-11 or 2026-11-16.")
        var period: String

        @Option(help: "Wanted margin in percentage points, at 95 %.")
        var margin: Double?

        func validate() throws {
            if let margin, !(0.1...50).contains(margin) {
                throw ValidationError("--margin: expected percentage points from 0.1 to 50")
            }
        }

        func run() async throws {
            let (step, policy) = try await common.drawStep()
            guard policy.per.includes(period) else {
                throw ValidationError("--period \(period): expected a \(policy.per.rawValue), as \(policy.per.example)")
            }
            let frame = try await step.frame(of: period)
            let plan = margin.map { DrawPlan(frame, marginPoints: $0) } ?? DrawPlan(frame, quota: policy.quota)
            Console.print("Period \(period): \(frame.count) eligible calls, frame \(frame.sha256.hex.prefix(12))…")
            for row in plan.rows { Console.print(row.line) }
            Console.print("Together \(plan.drawnCount) of \(plan.populationCount).")
            for (reason, count) in frame.excluded.sorted(by: { $0.key < $1.key }) where reason != .outsidePeriod {
                Console.print("Not eligible: \(count) × \(reason)")
            }
        }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Draw every period that is over and was not drawn yet.")

        @OptionGroup var common: CommonOptions

        @Option(help: ArgumentHelp("Today, as 2026-11-23 (default: the clock).", valueName: "day"))
        var date: Day?

        func run() async throws {
            let (step, _) = try await common.drawStep()
            let drawn = try await step.run(before: date?.time ?? .now)
            Console.print(drawn.isEmpty ? "Nothing new to draw." : "Drawn: \(drawn.joined(separator: ", "))")
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Draw again from the stored frame and seed, and name every difference.",
            discussion: "Exit status 1 where a stored draw is not what its seed and frame give.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await common.openStore(common.settings())
            var isGenuine = true
            for id in try await store.drawIDs() {
                guard let record = try await store.draw(DrawRecord.self, id: id) else { continue }
                let listed = try await store.callIDs(ofDraw: id, kind: "random")
                let differences = record.differences(listed: listed)
                isGenuine = isGenuine && differences.isEmpty
                Console.print("\(id): \(differences.isEmpty ? "genuine" : "NOT genuine")")
                for difference in differences { Console.print("  \(difference)") }
            }
            if !isGenuine { throw ExitCode(1) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the calls that wait for review, and why.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await common.openStore(common.settings())
            let gate = try await Gatekeeper(store: store, now: .now)
            for entry in try await store.drawnCalls(DrawReason.self, in: .waiting) {
                guard let call = try await store.call(entry.callID), await gate.allows(.qualityScoring, of: call)
                else { continue }
                Console.print("\(entry.drawID)  \(entry.callID)  \(entry.value.sentence)")
            }
        }
    }
}

extension DrawPlan.Row {
    fileprivate var line: String {
        let odds = odds.map { String(format: "%.1f %%", $0.value * 100) } ?? "–"
        let margin = marginPoints.map { String(format: "±%.0f points", $0) } ?? "–"
        return "  \(stratum)  \(drawnCount) of \(populationCount)  odds \(odds)  \(margin)"
    }
}

extension DrawPeriod {
    fileprivate var example: String { name(of: .now) }

    /// Whether the text names such a period.
    fileprivate func includes(_ text: String) -> Bool {
        switch self {
        case .night: CivilDay(text) != nil
        case .week: text.contains("W") && DigestPeriod(text) != nil
        case .month: text.count == 7 && !text.contains("W") && DigestPeriod(text) != nil
        }
    }
}

extension DrawReason {
    /// `random: support/Olena, 2 of 17` or `targeted: long dead air (14200)`.
    var sentence: String {
        if let rule {
            return
                "targeted: \(rule)\(value.map { " (\($0 == $0.rounded() ? String(Int($0)) : String(format: "%.2f", $0)))" } ?? "")"
        }
        return "random: \(stratum ?? ""), \(drawn ?? 0) of \(eligible ?? 0)"
    }
}

extension CommonOptions {
    fileprivate func drawStep() async throws -> (DrawStep, DrawPolicy) {
        let settings = try settings()
        guard let policy = settings.draw else {
            throw Failure.impossible("expected a draw policy under draw: in sidetone.yaml (docs/operations.md)")
        }
        let store = try await openStore(settings)
        let gate = try await Gatekeeper(store: store, now: .now)
        return (DrawStep(store: store, gate: gate, policy: policy, author: author), policy)
    }
}
