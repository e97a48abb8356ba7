import ArgumentParser
import CallModel
import Consent
import Foundation
import Pipeline
import Scorecards
import Store

struct Score: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the automatic answers to a call, with their evidence and the arithmetic of the score.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The call.")
    var call: CallID

    func run() async throws {
        let store = try await common.openStore(common.settings())
        let gate = try await Gatekeeper(store: store, now: .now)
        let audio = try await store.call(call)?.audioDigest
        if case .denied(let denial) = await gate.consent(to: call, audio: audio).decide(.qualityScoring) {
            throw ValidationError("\(call): \(denial.sentence)")
        }
        let evaluations = try await store.evaluations(Assessment.self, of: call)
        guard !evaluations.isEmpty else {
            throw ValidationError("\(call): expected a call that a night has answered; see sidetone nightly")
        }
        for evaluation in evaluations { show(evaluation.value) }
    }

    private func show(_ assessment: Assessment) {
        let score = assessment.score
        let percent = score.percent.map { String(format: "%.1f %%", $0) } ?? "–"
        Console.print(
            "\(assessment.automatic.scorecard) \(assessment.automatic.revision.prefix(12))  \(percent)  "
                + "\(score.outcome.rawValue)  (\(assessment.automatic.regime.rawValue) hours)")
        for answer in assessment.automatic.answers {
            Console.print(
                "  \(answer.item.padding(toLength: 28, withPad: " ", startingAt: 0)) \(answer.answer.summary)")
            for evidence in answer.evidence { Console.print("      \(evidence.summary)") }
        }
    }
}

extension Answer {
    fileprivate var summary: String {
        switch self {
        case .option(let id): id
        case .options(let ids): ids.joined(separator: ", ")
        case .number(let number): "\(number)"
        case .text(let text): text
        case .notApplicable: "not applicable"
        case .notMeasurable(let reason): "not measurable: \(reason)"
        case .notEvaluated: "not evaluated"
        }
    }
}

extension Evidence {
    /// `0:03.2–0:05.0 agent «Добрий день»`
    fileprivate var summary: String {
        let place = "\(range.startMs.clock)–\(range.endMs.clock)"
        return [place, party?.rawValue, words.map { "«\($0)»" }].compactMap(\.self).joined(separator: " ")
    }
}

extension Int {
    /// Milliseconds as `1:02.5`.
    var clock: String { String(format: "%d:%04.1f", self / 60_000, Double(self % 60_000) / 1000) }
}
