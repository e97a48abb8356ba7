import Accounts
import CallModel
import Reviews
import Store

/// Where a route finds what it is about.
enum ObjectSource: Hashable, Sendable {
    case none
    /// The call named by this parameter of the path.
    case call(String)
    /// The evaluation named by this parameter: what is asked of it is asked of its call, as far as that is its own.
    case evaluation(String)
    /// The calibration session named by this parameter.
    case calibration(String)
}

/// What was found.
enum FoundObject: Sendable {
    case none
    case call(CallEntry)
    case evaluation(Evaluation)
    case calibration(CalibrationSession)
}

extension ObjectSource {
    /// Loads the object, and what about it decides who may.
    func find(_ parameters: [String: String], in house: Workbench) async throws -> (FoundObject, AccessObject) {
        switch self {
        case .none: return (.none, .none)
        case .call(let parameter):
            guard let id = parameters[parameter].flatMap({ CallID($0) }), let call = try await house.store.call(id)
            else { return (.none, .missing) }
            return (.call(call), .call(try await house.facts(of: call)))
        case .evaluation(let parameter):
            guard let id = parameters[parameter],
                let evaluation = try await house.store.review(Evaluation.self, id: id)?.value
            else { return (.none, .missing) }
            return (.evaluation(evaluation), .call(EvaluationsPage.facts(of: evaluation)))
        case .calibration(let parameter):
            guard let id = parameters[parameter],
                let session = try await house.store.calibration(CalibrationSession.self, id: id)
            else { return (.none, .missing) }
            let people = Set(session.participants.compactMap { AccountName($0) })
            return (.calibration(session), .call(.init(agent: nil, team: nil, assignees: people)))
        }
    }
}

extension Workbench {
    /// What about a call decides who may ask for it.
    func facts(of entry: CallEntry) async throws -> AccessObject.CallFacts {
        let evaluations = try await store.reviews(Evaluation.self, ReviewQuery(callID: entry.call.id)).map(\.value)
        return AccessObject.CallFacts(
            agent: entry.call.agent, team: entry.call.team,
            assignees: Set(try await store.reviewers(of: entry.call.id).compactMap { AccountName($0) }),
            isPublished: evaluations.contains { $0.state.isPublished })
    }
}
