import Accounts
import CallModel
import Foundation
import Pipeline
import Reviews
import Sampling
import Scorecards
import Store
import Testing

@testable import Web

/// The board of two teams whose calls were drawn by queue: of ten calls each, two of support were reviewed, one of each
/// team, and two of sales, both of the team of the lead.
@Suite struct QualityPagesTests {
    private struct Reviewed {
        let call: String
        let queue: String
        let team: String
        let tone: Double
    }

    private static let reviewed = [
        Reviewed(call: "1", queue: "support", team: "north", tone: 6),
        Reviewed(call: "2", queue: "support", team: "south", tone: 6),
        Reviewed(call: "3", queue: "sales", team: "north", tone: 9),
        Reviewed(call: "4", queue: "sales", team: "north", tone: 9),
    ]

    private func house() async throws -> House {
        let house = try await House()
        try await house.add("manager", .qaManager)
        try await house.add("lead", .lead, team: "north")
        let card = try Scorecard.load(yaml: Self.card, file: "card.yaml", measures: []).get()
        for row in Self.reviewed {
            try await house.addScorableCall(row.call, agent: "agent \(row.call)", team: row.team)
            try await house.publish(row.call, on: card, tone: row.tone)
        }
        _ = try await house.store.saveDraw(
            DrawDocument(draw: try Self.draw()), id: House.drawID, period: House.drawID,
            calls: [DrawnCallEntry<DrawReason>](), by: house.keeper)
        return house
    }

    private static let card = """
        scorecard: card
        languages: [en]
        name: Card
        sections:
          - {id: all, name: All, items: [{id: tone, kind: scale, from: 0, to: 10, text: Tone}]}
        """

    /// As the night keeps it.
    private struct DrawDocument: Encodable {
        let draw: Draw
        let columns = ["queue"]
        let frame: [String] = []
    }

    private static func draw() throws -> Draw {
        let odds = try required(InclusionProbability(drawnCount: 2, populationCount: 10))
        let strata = try ["sales", "support"].map { queue in
            let calls = try reviewed.filter { $0.queue == queue }.map { try required(CallID($0.call)) }
            return StratumDraw(
                stratum: Stratum(key: "queue=\(queue)"), populationCount: 10,
                drawn: calls.map { DrawnCall(call: $0, rank: "0", odds: odds) })
        }
        return Draw(
            seed: "seed", period: House.drawID, frameSHA256: String(repeating: "0", count: 64), strata: strata)
    }

    /// The mean over the eligible calls for which the reviewed ones stand: (1·5·60 + 2·5·90) / (1·5 + 2·5) = 80.
    @Test func `a lead reads of the own team what a manager reads of it, and nothing of others`() async throws {
        let house = try await house()
        let manager = try await Program(house, of: "manager").get("/quality?by=team")
        let lead = try await Program(house, of: "lead").get("/quality?by=team")
        let score = try required(manager["rows", "0", "score"])
        let value = try required(manager["rows", "0", "score", "value"]?.value)
        #expect(abs(value - 80) < 1e-9)
        #expect(manager["rows", "1", "group"] == .text("south"))
        #expect(lead["rows", "0", "group"] == .text("north") && lead["rows", "1"] == nil)
        #expect(lead["rows", "0", "score"] == score && lead["norm", "score"] == score)
        #expect(lead["rows", "0", "items"] == manager["rows", "0", "items"])
    }

    @Test func `the calls behind a figure are listed with their evaluations, each once`() async throws {
        let house = try await house()
        let page = try await house.browser(of: "lead").get("/quality/calls?by=team&group=north").text
        for row in Self.reviewed {
            let links = page.components(separatedBy: "\"/evaluations/\(row.call)\"").count - 1
            #expect(links == (row.team == "north" ? 1 : 0), "\(row.call)")
        }
    }
}

extension JSONTree {
    fileprivate var value: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}

extension House {
    /// A published evaluation of a drawn call, under the id of the call.
    fileprivate func publish(_ name: String, on card: Scorecard, tone: Double) async throws {
        let call = try required(try await store.call(try required(CallID(name)))).call
        var evaluation = Evaluation(
            id: name, subject: EvaluationSubject(call, on: card), reviewer: "anna", basis: .random,
            occasion: Self.drawID)
        let sheet = ReviewSheet(answers: ["tone": .number(tone)])
        try evaluation.perform(
            .submit(try ScoredSheet(sheet, on: card, automatic: nil)), by: "anna", at: bench.now())
        try evaluation.perform(.publish(disputeBy: bench.now()), by: "manager", at: bench.now())
        _ = try await store.openReview(
            StoredReview(
                id: name, callID: call.id, reviewer: "anna", basis: evaluation.basis.rawValue, occasion: Self.drawID,
                agent: call.agent, team: call.team, state: evaluation.state.rawValue, value: evaluation))
    }
}
