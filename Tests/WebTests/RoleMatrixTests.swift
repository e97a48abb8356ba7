import Accounts
import CallModel
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

/// Every route × role × state of its object, against a table that was written down by hand.
@Suite struct RoleMatrixTests {
    /// What issue and DESIGN.md promise: `*` all, `T` of the own team, `O` own and published, `A` assigned, `-` nothing.
    /// A column for each role: agent, lead, analyst, manager, product, privacy, auditor, admin.
    private static let promised = """
        use_own_account      * * * * * * * *
        view_call            O T A * - - - -
        hear_call            O T A * - - - -
        read_transcript      O T A * - - - -
        see_queue            - T A * - - - -
        assign_calls         - - - * - - - -
        review_call          - - A * - - - -
        read_evaluation      O T A * - - - -
        publish_evaluation   - T - * - - - -
        answer_evaluation    O - - - - - - -
        decide_dispute       - T - * - - - -
        calibrate            - A A * - - - -
        lead_calibration     - - - * - - - -
        publish_scorecard    - - - * - - - -
        compare_agents       - T - * - - - -
        read_coverage        - * - * - * * -
        export_figures       - T - * - - - -
        read_digest          - * * * * - - -
        read_consent         - - - * - * * -
        withdraw_consent     - - - - - * - -
        read_audit           - - - - - * * -
        manage_accounts      - - - - - - - *
        read_server_figures  - - - - - - - *
        """

    static let grid: [Action: [Role: Character]] = Dictionary(
        uniqueKeysWithValues: promised.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return Action(rawValue: String(words[0])).map { action in
                (
                    action,
                    Dictionary(uniqueKeysWithValues: zip(Role.allCases, words.dropFirst().map { $0.first ?? "?" }))
                )
            }
        })

    private static let judging: Set<Action> = [.reviewCall, .publishEvaluation, .decideDispute]

    /// States of a call, seen by somebody of the team `north` who is the agent `A-1`.
    private enum CallState: String, CaseIterable {
        case own, ownTeam, foreign, erased, missing

        func isWithin(_ reach: Character) -> Bool {
            switch reach {
            case "*": self != .erased && self != .missing
            case "T": self == .own || self == .ownTeam
            // Nothing here is published or assigned: the review domain's tests add those.
            default: false
            }
        }
    }

    @Test func `the table has a line for every action and a column for every role`() {
        #expect(Set(Self.grid.keys) == Set(Action.allCases))
        #expect(Self.grid.values.allSatisfy { $0.count == Role.allCases.count })
    }

    @Test(arguments: Role.allCases) func `a route answers those who may and is missing for all others`(role: Role)
        async throws
    {
        let house = try await furnished()
        let nowhere = try await bodyOfNowhere(house, role)
        for route in RouteTable.routes {
            guard case .may(let action, let source) = route.admission else { continue }
            let reach = try #require(Self.grid[action]?[role])
            for (path, isWithin) in paths(route, source, reach, of: action) {
                try await house.add("\(role.rawValue)", role, team: "north", agent: "A-1")
                let browser = try await house.browser(of: role.rawValue)
                let answer =
                    route.mutates
                    ? try await browser.ask(route.method, path, headers: ["X-CSRF-Token": browser.formToken ?? ""])
                    : try await browser.get(path)
                let place = "\(role) \(route.method) \(path)"
                if isWithin {
                    #expect(answer.status != 404 || isAboutNothing(route), "\(place): \(answer.status)")
                    #expect(answer.location?.hasPrefix("/sign-in?") != true, "\(place)")
                } else {
                    #expect(answer.status == 404, "\(place): \(answer.status)")
                    let isJSON = route.pattern.description.hasPrefix("/api")
                    #expect(isJSON || answer.bytes.count == nowhere.count, "\(place): another 404")
                }
            }
        }
    }

    @Test func `without signing in every such route leads to the sign-in page or is refused`() async throws {
        let house = try await furnished()
        for route in RouteTable.routes {
            guard case .may(_, let source) = route.admission else { continue }
            for (path, _) in paths(route, source, "*", of: .useOwnAccount) {
                let answer = try await house.stranger().ask(route.method, path)
                if route.mutates || path.hasPrefix("/api") {
                    #expect(answer.status == 401, "\(route.method) \(path): \(answer.status)")
                } else {
                    #expect(answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true, "\(path)")
                }
            }
        }
    }

    // MARK: Furniture

    private func furnished() async throws -> House {
        let house = try await House(scorecards: House.shippedScorecards)
        try await house.addScorableCall("own", agent: "A-1", team: "north")
        try await house.addScorableCall("ownTeam", agent: "A-2", team: "north")
        try await house.addScorableCall("foreign", agent: "A-3", team: "south")
        try await house.add(call: "erased", agent: "A-1", team: "north")
        _ = try await house.store.erase(
            try required(CallID("erased")), reason: "withdrawn",
            by: AuditAuthor(who: "test", role: "system", at: house.bench.now()), as: .erased)
        return house
    }

    /// Nobody judges a call they took themselves, whatever their reach.
    private func paths(
        _ route: Route, _ source: ObjectSource, _ reach: Character, of action: Action
    ) -> [(String, isWithin: Bool)] {
        switch source {
        case .none:
            return [(filled(route, [:]), reach != "-")]
        case .call(let name):
            return CallState.allCases.map { state in
                let isJudgingOneself = state == .own && Self.judging.contains(action)
                return (filled(route, [name: state.rawValue]), state.isWithin(reach) && !isJudgingOneself)
            }
        case .evaluation(let name), .calibration(let name):
            // Those that are there are the matter of ReviewPagesTests.
            return [(filled(route, [name: "missing"]), false)]
        }
    }

    private func filled(_ route: Route, _ values: [String: String]) -> String {
        "/"
            + route.pattern.segments.map { segment in
                switch segment {
                case .word(let word): word
                case .parameter(let name): values[name] ?? "something"
                }
            }.joined(separator: "/")
    }

    /// A route whose own object is looked up by the handler answers 404 for an object that is not there.
    private func isAboutNothing(_ route: Route) -> Bool {
        if case .may(_, .none) = route.admission { return !route.pattern.parameterNames.isEmpty }
        return false
    }

    private func bodyOfNowhere(_ house: House, _ role: Role) async throws -> [UInt8] {
        try await house.add("\(role.rawValue)", role, team: "north", agent: "A-1")
        return try await house.browser(of: role.rawValue).get("/nowhere").bytes
    }
}
