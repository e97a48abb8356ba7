import Accounts
import CallModel
import Foundation
import Pipeline
import Reviews
import Scorecards
import Store
import Testing

@testable import Web

/// Who read words of a call on a page stands in the audit log.
@Suite struct ReadingRecordTests {
    private func views(_ house: House) async throws -> [String] {
        try await house.store.auditEntries(
            AuditQuery(action: AuditAction.callViewed.rawValue), before: nil, limit: 10
        ).map { "\($0.content.who) \($0.content.object)" }
    }

    @Test func `whoever reads a written case is on record, and whoever may not reads nothing`() async throws {
        let house = try await Team.house()
        try await house.addChat("C-1", team: "north", saying: "The app signs me out.")
        #expect(try await house.browser(of: "lead").get("/calls/C-1").text.contains("The app signs me out."))
        #expect(try await house.browser(of: "anna").get("/calls/C-1").status == 404)
        #expect(try await views(house) == ["lead call:C-1"])
    }

    @Test func `where the log cannot be written, what was written is not shown`() async throws {
        let house = try await Team.house()
        try await house.addChat("C-1", team: "north", saying: "The app signs me out.")
        let browser = try await house.browser(of: "lead")
        try Data("forged".utf8).write(to: URL(filePath: house.bench.settings.product.work + "/audit-head.json"))
        let answer = try await browser.get("/calls/C-1")
        #expect(answer.status == 500 && !answer.text.contains("signs me out"))
    }

    @Test func `an evaluation whose evidence quotes the call is a look at its words, one without is none`()
        async throws
    {
        let team = try await Team(isSubmitted: true)
        let manager = try await team.house.browser(of: "manager")
        let path = "/evaluations/\(team.evaluation)"
        #expect(try await manager.get(path).status == 200)
        #expect(try await views(team.house).isEmpty)
        try await team.answerGreeting(quoting: "good morning")
        #expect(try await manager.get(path).text.contains("good morning"))
        #expect(try await views(team.house) == ["manager call:1"])
    }
}

/// What the machine answered, as the night keeps it.
private struct AssessmentDocument: Codable {
    let automatic: AutomaticEvaluation
    let score: Score
}

extension Team {
    /// The machine found a greeting in these words.
    func answerGreeting(quoting words: String) async throws {
        let subject = try required(try await house.store.review(Evaluation.self, id: evaluation)).value.subject
        let scorecards = try await house.bench.shelf.scorecards(nowS: house.clock.now)
        let scorecard = try required(scorecards.first { $0.id == subject.scorecard })
        let evidence = #"[{"party":"agent","range":{"start_ms":0,"end_ms":900},"words":"\#(words)"}]"#
        let document = #"""
            {"call_id":"\#(subject.call.text)","scorecard":"\#(subject.scorecard)","revision":"\#(subject.revision)",
            "regime":"quiet","answers":[{"item":"greeting","answer":{"option":"yes"},"evidence":\#(evidence)}]}
            """#
        let automatic = try JSONDecoder().decode(AutomaticEvaluation.self, from: Data(document.utf8))
        try await house.store.save(
            EvaluationEntry(
                callID: subject.call, scorecard: subject.scorecard, revision: subject.revision, inputs: "",
                value: AssessmentDocument(automatic: automatic, score: try scorecard.score(automatic.answers()))))
        // Words are quoted as long as there is a transcript.
        try await house.store.save(StepResult(inputs: "", value: [words]), of: .transcript, for: subject.call)
    }
}
