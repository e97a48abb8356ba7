import Accounts
import CallModel
import Pipeline
import Reviews
import Sampling
import Store

/// What is done with the queue and with calls, by pages and by the API.
extension Visit {
    /// Shares out the calls that nobody works on.
    /// - Returns: how many analysts there are, and the calls that none of them may score.
    func shareOut() async throws -> (analystCount: Int, left: [CallID]) {
        let scorers = try await scorers()
        let analysts = scorers.filter { $0.role == .qaAnalyst && $0.state == .active }
        let left = try await desk().assign(to: analysts.map { Reviewer($0) }, besides: Set(scorers.map(\.name.text)))
        return (analysts.count, left)
    }

    /// Everybody who may score calls, be it that they have not used their link yet: what they were given stays theirs.
    func scorers() async throws -> [Account] {
        try await house.store.accounts().filter { account in
            account.state != .disabled && AccessPolicy.reach(of: account.role, for: .reviewCall) != .nothing
        }
    }

    /// Gives the call that the path names to one person.
    /// - Parameter kind: `random` or `targeted`.
    func give(in draw: String, kind: String, to name: String) async throws {
        guard let account = try await scorers().first(where: { $0.name.text == name && $0.state == .active }) else {
            throw Refusal.unfit(
                reason: "nobody",
                ShapeFault(place: "/reviewer", expected: "expected somebody who scores calls and can sign in"))
        }
        try await refusing {
            try await desk().give(call.call.id, in: draw, kind: kind, to: Reviewer(account))
        }
    }

    /// Puts the next call of the stratum in the place of the one that the path names; those of others only for who
    /// shares calls out.
    /// - Throws: `DrawError` where there is none.
    func replace(in draw: String, reason: String) async throws -> CallID {
        try await refusing {
            try await desk().replace(call.call.id, in: draw, reason: reason, mayBeOthers: may(.assignCalls))
        }
    }

    /// - Returns: the name as it was saved.
    func saveFilter(_ filter: [String: String], named name: String) async throws -> String {
        let name = String(name.trimmed.prefix(60))
        guard !name.isEmpty else {
            throw Refusal.unfit(reason: "name_missing", ShapeFault(place: "/name", expected: "expected a name"))
        }
        try await house.store.saveFilter(filter, named: name, of: try account.name.text)
        return name
    }

    /// Calls that fit and that the reader may see.
    func search(_ search: CallSearch, limit: Int) async throws -> [CallEntry] {
        let isVisible = try await callVisibility().isVisible
        return try await desk().find(search, limit: limit, where: isVisible)
    }

    /// The page of them that was asked for, by id, and one more where there are more.
    func searchPage(_ search: CallSearch) async throws -> [CallEntry] {
        let (known, isVisible) = try await callVisibility()
        return try await desk().find(search, after: pageStart, limit: pageLimit + 1, among: known, where: isVisible)
    }

    /// Whether the reader may see a call, as the policy says of what is on file about it.
    /// - Returns: besides, among which calls those are; `nil` where that follows from the metadata of a call.
    private func callVisibility() async throws -> (known: Set<CallID>?, isVisible: (Call) -> Bool) {
        let account = try account
        let reach = AccessPolicy.reach(of: account.role, for: .viewCall)
        let states = EvaluationState.allCases.filter(\.isPublished).map(\.rawValue)
        let assigned = try await house.store.calls(reviewedBy: account.name.text)
        let published = try await reach == .ownPublished ? house.store.calls(withReviewIn: states) : []
        let known: Set<CallID>? =
            switch reach {
            case .assigned: assigned
            case .ownPublished: published
            default: nil
            }
        return (
            known,
            { call in
                let facts = AccessObject.CallFacts(
                    agent: call.agent, team: call.team,
                    assignees: assigned.contains(call.id) ? [account.name] : [],
                    isPublished: published.contains(call.id))
                return may(.viewCall, .call(facts))
            }
        )
    }

    /// Begins to score the call that the path names, or goes on.
    /// - Parameters:
    ///   - draw: the draw for which it is in the reader's queue; `nil` where they chose it.
    ///   - kind: `random` or `targeted`.
    /// - Throws: `changedMeanwhile` as a refusal where it is not in the reader's queue for the draw (any more).
    func openReview(draw: String?, kind: String?) async throws -> StoredReview<Evaluation> {
        let id = try call.call.id
        let drawn = try await house.store.queue(DrawReason.self, of: try account.name.text, drawID: draw, call: id)
            .first { $0.drawID == draw && $0.kind == kind }
        let basis = drawn.flatMap { EvaluationBasis(rawValue: $0.kind) } ?? .chosen
        return try await refusing {
            guard drawn != nil || draw == nil else { throw ReviewError.changedMeanwhile }
            return try await desk().open(id, basis: basis, occasion: drawn?.drawID ?? "")
        }
    }
}

extension Reviewer {
    fileprivate init(_ account: Account) {
        self.init(name: account.name.text, agent: account.agent, team: account.team)
    }
}
