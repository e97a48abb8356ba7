import CallModel
import Foundation
import Pipeline
import Scorecards

/// An assessment as lines for a terminal: each answer with its evidence, and the sum they lead to.
struct ScoreSheet {
    private let automatic: AutomaticEvaluation
    private let score: Score
    /// `nil` where the scorecard has been revised since; items are then named by their ids.
    private let scorecard: Scorecard?
    private let language: String

    init(_ assessment: Assessment, _ scorecard: Scorecard?, language: String) {
        automatic = assessment.automatic
        score = assessment.score
        self.scorecard = scorecard
        self.language = language
    }

    /// - Parameter withWords: whether words of the call may be shown.
    func lines(withWords: Bool) -> [String] {
        let items = score.sections.flatMap(\.items)
        let body = zip(automatic.answers, items).flatMap { answer, item in
            [line(answer, item)] + answer.evidence.map { "        \($0.summary(withWords: withWords))" }
        }
        return [head] + body + arithmetic
    }

    private var head: String {
        let name = scorecard?.name.text(in: language) ?? automatic.scorecard
        return "\(name), revision \(automatic.revision.prefix(12)), norms of \(automatic.regime.rawValue) hours"
    }

    private func line(_ answer: AutomaticAnswer, _ item: ItemScore) -> String {
        let text = scorecard?.item(answer.item)?.text.text(in: language) ?? answer.item
        let points = item.points.map { points in
            "  \(points.short) of \((item.possiblePoints ?? 0).short) × \(item.weight.short)\(item.isBonus ? " bonus" : "")"
        }
        let measured = answer.measured.map { "  \($0.summary)" } ?? ""
        return "    \(text): \(answer.answer.summary)\(points ?? "")\(measured)"
    }

    private var arithmetic: [String] {
        let (sum, counts) = (score.sum, score.counts)
        let bonus = sum.bonus > 0 ? " + \(sum.bonus.short) bonus" : ""
        let percent = score.percent.map {
            "\(sum.earned.short)\(bonus) of \(sum.possible.short) points = \($0.short) %"
        }
        let grade = score.grade.map { ", grade \($0)" } ?? ""
        let open =
            "\(counts.answered) answered, \(counts.notApplicable) not applicable, \(counts.ruledOut) ruled out, "
            + "\(counts.notMeasurable) not measurable, \(counts.notEvaluated) not evaluated"
        return [
            "Score so far: \(percent ?? "none")\(grade)", "Outcome: \(score.outcome.rawValue)", "Items: \(open)",
        ]
    }
}

extension Answer {
    fileprivate var summary: String {
        switch self {
        case .option(let id): id
        case .options(let ids): ids.joined(separator: ", ")
        case .number(let number): number.short
        case .text(let text): text
        case .notApplicable: "not applicable"
        case .notMeasurable(let reason): "not measurable (\(reason.detail))"
        case .notEvaluated: "not evaluated"
        }
    }
}

extension MeasuredAgainstNorm {
    /// `[dead_air.total.ms 13280, at most 20000]`
    fileprivate var summary: String {
        let limits = [atLeast.map { "at least \($0.short)" }, atMost.map { "at most \($0.short)" }].compactMap(\.self)
        return "[\(([measure + " " + value.short] + limits).joined(separator: ", "))]"
    }
}

extension Evidence {
    /// `0:03.2–0:05.0 agent «Добрий день»`
    fileprivate func summary(withWords: Bool) -> String {
        let place = "\(range.startMs.clock)–\(range.endMs.clock)"
        return [place, party?.rawValue, withWords ? words.map { "«\($0)»" } : nil].compactMap(\.self)
            .joined(separator: " ")
    }
}

extension Int {
    /// Milliseconds as `1:02.5`.
    var clock: String { String(format: "%d:%04.1f", self / 60_000, Double(self % 60_000) / 1000) }
}

extension Double {
    /// With as many decimals as it needs, three at most.
    fileprivate var short: String {
        String(format: "%.3f", self).replacing(/\.?0+$/, with: "")
    }
}
