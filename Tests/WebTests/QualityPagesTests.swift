import Accounts
import CallModel
import Consent
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

    /// - Parameter kept: the call whose consent does not grant export.
    private func house(on database: HouseDatabase = .sqlite, keeping kept: String? = nil) async throws -> House {
        let house = try await House(on: database)
        try await house.add("manager", .qaManager)
        try await house.add("lead", .lead, team: "north")
        let card = try Scorecard.load(yaml: Self.card, file: "card.yaml", measures: []).get()
        for row in Self.reviewed {
            try await house.addScorableCall(
                row.call, agent: "agent \(row.call)", team: row.team,
                purposes: Purpose.allCases.filter { $0 != .export || row.call != kept })
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
    @Test(arguments: HouseDatabase.all)
    func `a lead reads of the own team what a manager reads of it, and nothing of others`(
        database: HouseDatabase
    ) async throws {
        let house = try await house(on: database)
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

    @Test func `the board is taken away whole: what is usual, items and periods besides the scores`() async throws {
        let manager = try await house().browser(of: "manager")
        let lines = try await manager.get("/quality/csv?by=team").text.split(separator: "\r\n")
        #expect(lines.first == "team,figure,part,value,lower,upper,n,standing")
        let expected = [
            ",norm,,75.", "north,item,card/tone,", "north,period,\(House.drawID),", "south,score,,60.0,,,1,",
        ]
        for line in expected { #expect(lines.contains { $0.hasPrefix(line) }, "\(line)") }
        #expect(try await manager.get("/quality/json?by=team").text.contains("\"part\":\"card/tone\""))
    }

    @Test func `the calls behind a figure are taken away as they are listed, but what may not leave`() async throws {
        let house = try await house(keeping: "3")
        let lead = try await house.browser(of: "lead")
        let query = "?by=team&figure=score&group=north"
        let page = try await lead.get("/quality/calls\(query)").text
        #expect(page.contains("/quality/calls/csv\(query.replacing("&", with: "&amp;"))"))
        #expect(page.contains("\"/evaluations/3\""))
        let lines = try await lead.get("/quality/calls/csv\(query)").text.split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("1,") && lines[1].contains(",1,60.0,"))
        #expect(lines[2].hasPrefix("4,") && lines[2].contains(",4,90.0,"))
        let south = try await lead.get("/quality/calls/json?by=team&group=south").text
        #expect(!south.contains("call_id"), "not the lead's team")
    }

    @Test func `the calls of the coverage are taken away without what their reader may not know`() async throws {
        let house = try await house(keeping: "3")
        try await house.add("auditor", .auditor)
        let (manager, auditor) = (try await house.browser(of: "manager"), try await house.browser(of: "auditor"))
        let file = "/coverage/calls/csv?step=consented"
        #expect(try await manager.get("/coverage/calls?step=consented").text.contains(file))
        let known = try await manager.get(file).text
        #expect(known.split(separator: "\r\n").count == 4 && known.contains("agent 1,north"))
        let unknown = try await auditor.get(file).text
        #expect(unknown.split(separator: "\r\n").count == 4 && !unknown.contains("north"))
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
