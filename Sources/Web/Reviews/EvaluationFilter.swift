import Accounts
import Reviews
import Store

/// Which evaluations a list was asked for, as it stands in the query of its address; the store looks for them.
struct EvaluationFilter: Hashable, Sendable {
    /// `open`, `closed`, or one state; `open` where the address names none.
    let state: String
    /// Whose work they are about, and their team, as the calls spell them; `nil` for all.
    let agent: String?
    let team: String?

    /// The tabs of the list.
    static let groups = ["open", "closed"]

    /// - Parameters:
    ///   - fields: of the query.
    ///   - isBlind: the reader must not know whose work they see, so they cannot ask for it.
    /// - Throws: where a blind reader does.
    init(_ fields: [String: String], isBlind: Bool) throws(Refusal) {
        func given(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        (agent, team) = (given("agent"), given("team"))
        state = given("state").flatMap { Self.states(in: $0).isEmpty ? nil : $0 } ?? "open"
        for (name, value) in [("agent", agent), ("team", team)] where isBlind && value != nil {
            throw .invalid(ShapeFault(place: "?\(name)", expected: "expected no such filter for blind reviewers"))
        }
    }

    var states: [EvaluationState] { Self.states(in: state) }

    /// Nothing follows after them: they grow for ever, and come page by page.
    var isClosed: Bool { states.allSatisfy(EvaluationState.closed.contains) }

    /// Less than a whole tab is asked for.
    var isNarrow: Bool { agent != nil || team != nil || !Self.groups.contains(state) }

    private static func states(in name: String) -> [EvaluationState] {
        switch name {
        case "open": EvaluationState.open
        case "closed": EvaluationState.closed
        default: EvaluationState.allCases.filter { $0.rawValue == name }
        }
    }

    /// As the address has it.
    var fields: [String: String] {
        let all: [String: String?] = ["state": state, "agent": agent, "team": team]
        return all.compactMapValues(\.self)
    }
}

extension Visit {
    /// Whose evaluations the store looks through for the reader: those they may read at most. `nil` for everybody's.
    var reviewReach: ReviewReach? {
        get throws(Refusal) {
            let account = try account
            return switch AccessPolicy.reach(of: account.role, for: .readEvaluation) {
            case .everything: nil
            case .nothing: ReviewReach()
            case .own, .ownPublished: ReviewReach(agent: account.agent)
            case .assigned: ReviewReach(reviewer: account.name.text)
            case .team: ReviewReach(team: account.team)
            case .teamOrAssigned: ReviewReach(team: account.team, reviewer: account.name.text)
            }
        }
    }
}
