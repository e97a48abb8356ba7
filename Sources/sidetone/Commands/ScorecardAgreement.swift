import ArgumentParser
import CallModel
import Pipeline
import Reports
import Sampling
import Scorecards
import Store

/// `sidetone scorecard agreement`: how far the automatic answers can be relied on.
struct ScorecardAgreement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Say how often people agree with the machine, item by item, with the 95 % interval.",
        discussion: """
            Compared are answers of calibrations, which people gave without seeing those of the machine, under the \
            same revision of the scorecard. An item that is confirmed too rarely only suggests (docs/reviews.md).
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        let scorecards = try await ScorecardFolder(path: settings.scorecards).load(inForceIn: store).scorecards
        let desk = ReviewDesk(
            store: store, gate: try await Gatekeeper(store: store, now: .now), scorecards: scorecards,
            policy: settings.review, author: common.author)
        var table = TextTable([
            .init("item"), .init("agreed", .right), .init("compared", .right), .init("share", .right),
            .init("interval", .right), .init("counts"),
        ])
        for scorecard in scorecards {
            let agreements = try await desk.automationAgreement(of: scorecard.id)
            for item in scorecard.items where item.isAutomatic {
                let agreement = agreements.first { $0.item == item.id } ?? AutomationAgreement(item: item.id, [])
                table.append(agreement.cells(on: scorecard, settings.review))
            }
        }
        Console.raw(table.text)
    }
}

extension AutomationAgreement {
    fileprivate func cells(on scorecard: Scorecard, _ policy: ReviewPolicy) -> [String] {
        let interval = Estimation.wilson(successes: agreedCount, of: comparedCount)
        let onlySuggests = isBelow(policy.leastAgreement, leastCount: policy.leastComparisons)
        return [
            "\(scorecard.id)/\(item)", String(agreedCount), String(comparedCount), share.map(percent) ?? "–",
            interval.map { "\(percent($0.lowerBound))–\(percent($0.upperBound))" } ?? "–",
            onlySuggests ? "no, it only suggests" : comparedCount < policy.leastComparisons ? "so far" : "yes",
        ]
    }

    private func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }
}
