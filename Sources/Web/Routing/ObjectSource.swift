import Accounts
import CallModel
import Store

/// Where a route finds what it is about.
enum ObjectSource: Hashable, Sendable {
    case none
    /// The call named by this parameter of the path.
    case call(String)
}

/// What was found.
enum FoundObject: Sendable {
    case none
    case call(CallEntry)
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
        }
    }
}

extension Workbench {
    /// What about a call decides who may ask for it.
    func facts(of entry: CallEntry) async throws -> AccessObject.CallFacts {
        AccessObject.CallFacts(agent: entry.call.agent, team: entry.call.team)
    }
}
