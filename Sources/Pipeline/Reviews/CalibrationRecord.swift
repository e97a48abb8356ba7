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
        let evaluations = try await blind(try await submitted().filter { $0.subject.scorecard == scorecard })
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

    /// Those of the evaluations whose reviewers had not seen what the machine answers to the call before their session
    /// began.
    func blind(_ evaluations: [Evaluation]) async throws -> [Evaluation] {
        let known = try await store.calibrations(CalibrationSession.self)
        let sessions = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        let calls = evaluations.map(\.subject.call)
        let opened =
            try await store.reviews(Evaluation.self, of: calls).map(\.value)
            + store.endedReviews(Evaluation.self, of: calls)
        let others = Dictionary(grouping: opened, by: \.subject.call)
        return evaluations.filter { evaluation in
            let session = evaluation.occasion.flatMap { sessions[$0] }
            return session?.isBlind(evaluation, beside: others[evaluation.subject.call] ?? []) ?? false
        }
    }

    /// What the machine answered by the scorecard of an evaluation, whichever is in force now; `nil` where it has no
    /// answers by that one.
    func automatic(for subject: EvaluationSubject) async throws -> AutomaticEvaluation? {
        try await store.evaluation(Assessment.self, of: subject.call, revision: subject.revision)?.value.automatic
    }

    private func submitted() async throws -> [Evaluation] {
        try await store.reviews(Evaluation.self, ReviewQuery(basis: EvaluationBasis.calibration.rawValue))
            .map(\.value).filter { !$0.versions.isEmpty && $0.state != .retracted }
    }
}
