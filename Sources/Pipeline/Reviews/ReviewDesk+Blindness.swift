public import CallModel
public import Reviews
import Store

/// What is kept from somebody whom a calibration asks to score a call blind: until theirs is submitted, or the session
/// closed, they see neither what the machine answers to the call nor an evaluation of it but their own drafts.
extension ReviewDesk {
    /// An open session that waits for the person to score the call; `nil` where none does.
    public func sessionWaiting(for call: CallID) async throws -> CalibrationSession? {
        for session in try await calibrations() where session.asks(user) && session.calls.contains(call) {
            if session.callsToScore(by: user, try await ownEvaluations(in: session, of: call)).contains(call) {
                return session
            }
        }
        return nil
    }

    /// Every call that an open session waits for the person to score.
    public func callsToScoreBlind() async throws -> Set<CallID> {
        var calls: Set<CallID> = []
        for session in try await calibrations() where session.asks(user) {
            calls.formUnion(session.callsToScore(by: user, try await ownEvaluations(in: session)))
        }
        return calls
    }

    /// The evaluations that the person is not shown before they have scored the calls blind, whoever may ask for them;
    /// of calls that may be scored now, by call.
    public func evaluationsHiddenForNow() async throws -> [Evaluation] {
        let calls = try await scorable(try await callsToScoreBlind().sorted()).keys
        return try await store.reviews(Evaluation.self, of: calls.sorted()).map(\.value).filter { $0.state != .draft }
    }

    /// The calls of a session that may be scored and of which the person has not submitted an evaluation; none once it
    /// is closed.
    public func callsToScore(in session: CalibrationSession) async throws -> [CallID] {
        let left = session.callsToScore(by: user, try await ownEvaluations(in: session))
        let scorable = try await scorable(left)
        return left.filter { scorable[$0] != nil }
    }

    /// Whether the person may see an evaluation at all now. Whose draft it is was asked before.
    func shows(_ evaluation: Evaluation) async throws -> Bool {
        guard evaluation.state != .draft else { return true }
        return try await sessionWaiting(for: evaluation.subject.call) == nil
    }

    /// The session in which the call of a draft is to be scored before it; `nil` where there is none.
    func session(before evaluation: Evaluation) async throws -> CalibrationSession? {
        guard evaluation.basis != .calibration, evaluation.state == .draft else { return nil }
        return try await sessionWaiting(for: evaluation.subject.call)
    }

    /// Whether it is the draft of a session that was closed: it takes no answers any more.
    func isClosed(_ evaluation: Evaluation) async throws -> Bool {
        guard evaluation.basis == .calibration, evaluation.state == .draft else { return false }
        return try await calibration(evaluation.occasion ?? "").closedAt != nil
    }

    /// Who was shown what the machine answers to calls, because they have evaluated them; by call, then by name.
    public func scorers(of calls: [CallID]) async throws -> [CallID: [String]] {
        let known = try await store.reviews(Evaluation.self, of: calls).filter(\.value.showsMachine)
        return Dictionary(grouping: known, by: \.callID).mapValues { Set($0.map(\.reviewer)).sorted() }
    }

    /// - Parameter call: only of this one; `nil` for all.
    private func ownEvaluations(in session: CalibrationSession, of call: CallID? = nil) async throws -> [Evaluation] {
        let basis = EvaluationBasis.calibration.rawValue
        return try await store.reviews(
            Evaluation.self, ReviewQuery(callID: call, reviewer: user, basis: basis, occasion: session.id)
        ).map(\.value)
    }
}
