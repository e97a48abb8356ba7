import Accounts
import CallModel
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

/// Every route × role × state of its object, against a table that was written down by hand.
@Suite struct RoleMatrixTests {
    /// What issue and DESIGN.md promise: `*` all, `T` of the own team, `O` own and published, `A` assigned, `B` either of
    /// team and assigned, `-` nothing.
    /// A column for each role: agent, lead, analyst, manager, product, privacy, auditor, admin.
    private static let promised = """
        use_own_account      * * * * * * * *
        view_call            O B A * - - - -
        hear_call            O B A * - - - -
        read_transcript      O B A * - - - -
        see_queue            - T A * - - - -
        assign_calls         - - - * - - - -
        review_call          - - A * - - - -
        write_evaluation     - A A * - - - -
        read_evaluation      O B A * - - - -
        publish_evaluation   - T - * - - - -
        answer_evaluation    O - - - - - - -
        decide_dispute       - T - * - - - -
        calibrate            - A A * - - - -
        lead_calibration     - - - * - - - -
        read_scorecards      - * - * - - - -
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

    private static let judging: Set<Action> = [
        .reviewCall, .writeEvaluation, .publishEvaluation, .decideDispute, .calibrate,
    ]

    @Test func `the table has a line for every action and a column for every role`() {
        #expect(Set(Self.grid.keys) == Set(Action.allCases))
        #expect(Self.grid.values.allSatisfy { $0.count == Role.allCases.count })
    }

    @Test(arguments: Role.allCases) func `a route answers those who may and is missing for all others`(role: Role)
        async throws
    {
        let house = try await House(scorecards: House.shippedScorecards)
        try await house.add(role.rawValue, role, team: "north", agent: "A-1")
        let furniture = try await MatrixFurniture(house, asker: role.rawValue)
        let nowhere = try await house.browser(of: role.rawValue).get("/nowhere").bytes
        var asked = 0
        for route in RouteTable.routes {
            guard case .may(let action, let source) = route.admission else { continue }
            let reach = try #require(Self.grid[action]?[role])
            for object in furniture.objects(of: source) {
                let isJudgingOneself = Self.judging.contains(action) && object.isOwn
                let isWithin =
                    source == .none
                    ? reach != "-"
                    : !object.relations.isDisjoint(with: reach == "B" ? ["T", "A"] : [reach]) && !isJudgingOneself
                let browser = try await house.browser(of: role.rawValue)
                let answer = try await ask(route, about: furniture.name(of: object), source, browser)
                let place = "\(role) \(route.method) \(route.pattern) of \(object): \(answer.status)"
                if isWithin {
                    #expect(answer.status != 404 || namesSomethingElse(route, source), "\(place)")
                    #expect(answer.location?.hasPrefix("/sign-in?") != true, "\(place)")
                } else {
                    #expect(answer.status == 404, "\(place)")
                    let isJSON = route.pattern.description.hasPrefix("/api")
                    #expect(isJSON || answer.bytes.count == nowhere.count, "\(place): another 404")
                }
                if route.mutates, answer.status < 400 { try await furniture.replace(object) }
                asked += 1
            }
        }
        #expect(asked > 800, "\(role): only \(asked) cells of the matrix")
    }

    @Test func `without signing in every such route leads to the sign-in page or is refused`() async throws {
        let house = try await House(scorecards: House.shippedScorecards)
        try await house.add("anna", .qaAnalyst)
        let furniture = try await MatrixFurniture(house, asker: "anna")
        for route in RouteTable.routes {
            guard case .may(_, let source) = route.admission else { continue }
            for object in furniture.objects(of: source) {
                let answer = try await ask(route, about: furniture.name(of: object), source, house.stranger())
                let place = "\(route.method) \(route.pattern) of \(object): \(answer.status)"
                if route.mutates || route.pattern.description.hasPrefix("/api") {
                    #expect(answer.status == 401, "\(place)")
                } else {
                    #expect(answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true, "\(place)")
                }
            }
        }
    }

    // MARK: Asking

    private func ask(
        _ route: Route, about name: String, _ source: ObjectSource, _ browser: Browser
    ) async throws -> Answer {
        let path =
            "/"
            + route.pattern.segments.map { segment in
                switch segment {
                case .word(let word): word
                case .parameter(let parameter): parameter == source.parameter ? name : "something"
                }
            }.joined(separator: "/")
        guard route.mutates else { return try await browser.get(path) }
        return try await browser.ask(route.method, path, headers: ["X-CSRF-Token": browser.formToken ?? ""])
    }

    /// A route that looks something up besides its object, of which there is none here.
    private func namesSomethingElse(_ route: Route, _ source: ObjectSource) -> Bool {
        route.pattern.parameterNames.contains { $0 != source.parameter }
    }
}

extension ObjectSource {
    /// The parameter of the path that names the object.
    var parameter: String? {
        switch self {
        case .none: nil
        case .call(let name), .evaluation(let name), .calibration(let name): name
        }
    }
}
