import Accounts
import HTTPTypes
import Reviews
import Store
import Testing

@testable import Web

/// A quality team with one call that may be scored.
struct Team {
    /// Two that differ in one answer.
    static let sheet = #"{"answers":{"greeting":{"option":"yes"}},"comments":{},"notes":[],"summary":""}"#
    static let otherSheet = #"{"answers":{"greeting":{"option":"no"}},"comments":{},"notes":[],"summary":""}"#

    let house: House
    let evaluation: String

    /// - Parameter isSubmitted: the analyst is done.
    init(isSubmitted: Bool = false, on database: HouseDatabase = .sqlite) async throws {
        house = try await Self.house(on: database)
        evaluation = try await Self.begin(house)
        if isSubmitted {
            #expect(try await save(Self.sheet, base: 0, id: "only").status == 200)
            #expect(try await submit(draft: 1).status == 200)
        }
    }

    /// Everybody who has to do with evaluations, and call 1 of an agent of the north.
    static func house(on database: HouseDatabase = .sqlite) async throws -> House {
        let house = try await House(on: database, scorecards: House.shippedScorecards)
        try await house.add("anna", .qaAnalyst)
        try await house.add("bohdan", .qaAnalyst)
        try await house.add("lead", .lead, team: "north")
        try await house.add("manager", .qaManager)
        try await house.add("olena", .agent, team: "north", agent: "A-1")
        try await house.addScorableCall("1", agent: "A-1", team: "north")
        return house
    }

    /// The analyst has the call assigned, as after a draw, and opens it.
    private static func begin(_ house: House) async throws -> String {
        try await house.draw(["1"], for: "anna")
        let answer = try await house.browser(of: "anna").post(
            "/calls/1/review", ["draw": "2026-W47", "kind": "random"])
        #expect(answer.status == 303)
        return try required(answer.location?.split(separator: "/").last.map(String.init))
    }

    func save(_ sheet: String, base: Int, id: String, as user: String = "anna") async throws -> Answer {
        try await change(
            .put, "draft", #"{"base":\#(base),"save_id":"\#(id)","sheet":\#(sheet)}"#, as: user)
    }

    func submit(draft: Int = 0) async throws -> Answer { try await change(.post, "submit", #"{"draft":\#(draft)}"#) }

    private func change(_ method: HTTPRequest.Method, _ path: String, _ body: String, as user: String = "anna")
        async throws
        -> Answer
    {
        let browser = try await house.browser(of: user)
        return try await browser.ask(
            method, "/api/v1/reviews/\(evaluation)/\(path)", body: body,
            headers: ["X-CSRF-Token": browser.formToken ?? "", "Content-Type": "application/json"])
    }

    func post(_ step: String, as user: String, _ fields: [String: String] = [:]) async throws -> Answer {
        try await house.browser(of: user).post("/evaluations/\(evaluation)/\(step)", fields)
    }

    func state() async throws -> EvaluationState? {
        try await house.store.review(Evaluation.self, id: evaluation)?.value.state
    }
}
