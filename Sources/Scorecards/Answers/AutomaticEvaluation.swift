public import CallModel
import Hashing

/// All automatic answers of one revision of a scorecard to one call.
public struct AutomaticEvaluation: Hashable, Codable, Sendable {
    public let call: CallID
    public let scorecard: String
    /// Hexadecimal SHA-256 of the scorecard.
    public let revision: String
    public let regime: LoadRegime
    /// The primary subtag of the language in which phrases were looked for; `nil` where nobody said, and in evaluations
    /// that were stored before it was noted.
    public let language: String?
    /// One per item in the order of the scorecard; items that only a person can answer are `notEvaluated`.
    public let answers: [AutomaticAnswer]

    /// The answers that count: a person's where there is one, else the automatic one.
    public func answers(overriddenBy people: [String: Answer] = [:]) -> [String: Answer] {
        let automatic = answers.map { ($0.item, $0.answer) }
        return Dictionary(automatic) { first, _ in first }.merging(people) { _, person in person }
    }

    private enum CodingKeys: String, CodingKey {
        case call = "call_id"
        case scorecard, revision, regime, language, answers
    }
}

extension Scorecard {
    /// Answers every item that can be answered without a person.
    public func evaluate(_ evidence: CallEvidence) -> AutomaticEvaluation {
        let call = ObservedCall(evidence)
        return AutomaticEvaluation(
            call: evidence.call.id, scorecard: id, revision: revision.hex, regime: evidence.regime,
            language: call.language, answers: items.map { $0.answer(for: call) })
    }
}

extension Item {
    func answer(for call: ObservedCall) -> AutomaticAnswer {
        guard let automation else { return AutomaticAnswer(item: id, answer: .notEvaluated) }
        guard call.evidence.call.medium == nil || !automation.check.needsSound else {
            return AutomaticAnswer(item: id, answer: .notApplicable)
        }
        do throws(NotMeasurable) {
            return automation.answer(to: self, from: try automation.check.judge(call))
        } catch {
            return AutomaticAnswer(item: id, answer: .notMeasurable(error))
        }
    }
}
