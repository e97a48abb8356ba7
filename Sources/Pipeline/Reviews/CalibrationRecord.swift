import CallModel
import Reviews
public import Scorecards
public import Store

/// What calibrations showed: people scored the same calls without seeing each other or the machine.
public struct CalibrationRecord: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// How often people agree with the machine, item by item, over every calibration of a scorecard; by item.
    public func automationAgreement(of scorecard: String) async throws -> [AutomationAgreement] {
        let comparisons = try await comparisons(on: scorecard)
        return Dictionary(grouping: comparisons, by: \.item).sorted { $0.key < $1.key }.map { item, comparisons in
            AutomationAgreement(item: item, comparisons.map { ($0.person, $0.machine) })
        }
    }

    /// How far people agreed with each other on the items of each call, 0...1; calls that two people scored.
    func agreementByCall() async throws -> [CallID: Double] {
        let occasions = Dictionary(grouping: try await submitted()) { [$0.subject.call.text, $0.occasion ?? ""] }
        var agreements: [CallID: PairAgreement] = [:]
        for evaluations in occasions.values {
            guard let call = evaluations.first?.subject.call else { continue }
            let answers = evaluations.compactMap { $0.versions.first?.answers }
            for item in Set(answers.flatMap(\.keys)) {
                agreements[call, default: PairAgreement()].add(answers.compactMap { $0[item]?.answer })
            }
        }
        return agreements.compactMapValues(\.share)
    }

    func comparisons(on scorecard: String) async throws -> [AutomationComparison] {
        let evaluations = try await submitted().filter { $0.subject.scorecard == scorecard }
        var answers: [String: [CallID: [String: Answer]]] = [:]
        for (revision, group) in Dictionary(grouping: evaluations, by: \.subject.revision) {
            answers[revision] = try await machine(group)
        }
        return evaluations.flatMap { evaluation in
            let subject = evaluation.subject
            return Self.comparisons(of: evaluation, with: answers[subject.revision]?[subject.call] ?? [:])
        }
    }

    private static func comparisons(
        of evaluation: Evaluation, with machine: [String: Answer]
    ) -> [AutomationComparison] {
        let answers = evaluation.versions.first?.answers.sorted { $0.key < $1.key } ?? []
        return answers.compactMap { item, answer in
            machine[item].map { AutomationComparison(evaluation, item: item, person: answer.answer, machine: $0) }
        }
    }

    /// What the machine answered to the calls of these evaluations.
    /// - Parameter evaluations: of one revision of one scorecard.
    func machine(_ evaluations: [Evaluation]) async throws -> [CallID: [String: Answer]] {
        var answers: [CallID: [String: Answer]] = [:]
        for evaluation in evaluations where answers[evaluation.subject.call] == nil {
            let automatic = try await automatic(for: evaluation.subject)
            let judged = automatic?.answers.filter { $0.answer != .notEvaluated } ?? []
            answers[evaluation.subject.call] = Dictionary(
                judged.map { ($0.item, $0.answer) }, uniquingKeysWith: { first, _ in first })
        }
        return answers
    }

    /// What the machine answered under the scorecard of an evaluation; `nil` where it answered under another one.
    func automatic(for subject: EvaluationSubject) async throws -> AutomaticEvaluation? {
        let current = try await store.currentEvaluation(Assessment.self, of: subject.call)
        return current?.revision == subject.revision ? current?.value.automatic : nil
    }

    private func submitted() async throws -> [Evaluation] {
        try await store.reviews(Evaluation.self, ReviewQuery(basis: EvaluationBasis.calibration.rawValue))
            .map(\.value).filter { !$0.versions.isEmpty && $0.state != .retracted }
    }
}
