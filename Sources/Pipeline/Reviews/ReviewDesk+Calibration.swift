public import CallModel
public import Reviews
public import Scorecards
import Store

extension ReviewDesk {
    /// Opens a session. The calls must be known and may be scored.
    public func calibrate(
        _ name: String, calls: [CallID], participants: [String]
    ) async throws -> CalibrationSession {
        for call in calls { _ = try await scorableCall(call) }
        let session = CalibrationSession(
            id: Self.newID(), name: name, calls: calls, participants: participants, openedAt: now)
        try await store.saveCalibration(session, id: session.id)
        return session
    }

    public func closeCalibration(_ id: String) async throws -> CalibrationSession {
        var session = try await calibration(id)
        session.close(at: now)
        try await store.saveCalibration(session, id: id)
        return session
    }

    /// By call: how many of the participants have submitted.
    public func submittedCounts(in session: CalibrationSession) async throws -> [String: Int] {
        let all = try await store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.calibration.rawValue, occasion: session.id))
        let submitted = Dictionary(grouping: all.filter { $0.value.state != .draft }, by: \.callID.text)
        return Dictionary(session.calls.map { ($0.text, submitted[$0.text]?.count ?? 0) }) { first, _ in first }
    }

    /// The calls of a session that may be used now.
    public func usableCalls(of session: CalibrationSession) async throws -> Set<CallID> {
        Set(try await scorable(session.calls).keys)
    }

    /// The latest first.
    public func calibrations() async throws -> [CalibrationSession] {
        try await store.calibrations(CalibrationSession.self).sorted { ($1.openedAt, $0.id) < ($0.openedAt, $1.id) }
    }

    public func calibration(_ id: String) async throws -> CalibrationSession {
        guard let session = try await store.calibration(CalibrationSession.self, id: id) else {
            throw ReviewError.notFound
        }
        return session
    }

    /// The evaluations of a session that the person may see, of calls that may be used now: all whose call shows the
    /// others to them, and their own; but none of calls that an open session asks them to score blind.
    public func evaluations(of session: CalibrationSession) async throws -> [Evaluation] {
        try await evaluations(of: session, hiding: try await callsToScoreBlind())
    }

    private func evaluations(of session: CalibrationSession, hiding hidden: Set<CallID>) async throws -> [Evaluation] {
        let all = try await store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.calibration.rawValue, occasion: session.id)
        ).map(\.value)
        return try await usable(
            all.filter { evaluation in
                evaluation.reviewer == user || session.showsOthers(of: evaluation.subject.call, to: user, all)
            }, hiding: hidden)
    }

    /// What a session shows to the person, one per scorecard its calls were scored with.
    /// - Parameter teams: of each reviewer who has one.
    public func findings(
        of session: CalibrationSession, teams: [String: String]
    ) async throws -> [CalibrationFindings] {
        let evaluations = try await evaluations(of: session).filter { $0.state != .retracted }
        let informed = Set(evaluations.map(\.id)).subtracting(try await record.blind(evaluations).map(\.id))
        var findings: [CalibrationFindings] = []
        for (_, group) in Dictionary(grouping: evaluations, by: \.subject.revision).sorted(by: { $0.key < $1.key }) {
            guard let subject = group.first?.subject else { continue }
            let scorecard = try await scorecard(of: subject)
            let result = CalibrationResult(
                group, on: scorecard, automatic: try await record.machine(group), informed: informed)
            findings.append(CalibrationFindings(scorecard: scorecard, result: result, teams: teams))
        }
        return findings
    }

    /// How strict people were from session to session, over those that the person may see to the end; by name.
    public func drifts() async throws -> [SeverityDrift] {
        var points: [String: [SeverityDrift.Point]] = [:]
        let hidden = try await callsToScoreBlind()
        for session in try await calibrations().reversed() {
            let visible = try await evaluations(of: session, hiding: hidden).filter { $0.state != .retracted }
            for severity in CalibrationResult.severities(visible) {
                points[severity.reviewer, default: []].append(.init(session: session, severity: severity))
            }
        }
        return points.sorted { $0.key < $1.key }.map { SeverityDrift(reviewer: $0.key, points: $0.value) }
    }

    /// How often people agree with the machine, item by item, over every calibration of a scorecard.
    public func automationAgreement(of scorecard: String) async throws -> [AutomationAgreement] {
        try await record.automationAgreement(of: scorecard)
    }

    /// What stands behind the agreement on an item, as far as the person may see it: where both gave a judgement, by
    /// call, then by reviewer.
    public func visibleComparisons(on scorecard: String, item: String) async throws -> [AutomationComparison] {
        var visible: Set<String> = []
        let hidden = try await callsToScoreBlind()
        for session in try await calibrations() {
            visible.formUnion(try await evaluations(of: session, hiding: hidden).map(\.id))
        }
        return try await record.comparisons(on: scorecard).filter { comparison in
            comparison.item == item && comparison.isJudged && visible.contains(comparison.evaluation)
        }
    }

    /// Items whose automatic answer people agreed with too rarely.
    func rarelyConfirmedItems(of scorecard: String) async throws -> Set<String> {
        let agreements = try await automationAgreement(of: scorecard)
        return Set(
            agreements.filter { $0.isBelow(policy.leastAgreement, leastCount: policy.leastComparisons) }.map(\.item))
    }

    var record: CalibrationRecord { CalibrationRecord(store: store) }
}
