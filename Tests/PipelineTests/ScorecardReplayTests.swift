import CallModel
import Foundation
import Pipeline
import Reviews
import Scorecards
import Store
import Testing

/// A scorecard tried on the calls of the sample archive.
@Suite struct ScorecardReplayTests {
    private func step(_ sample: SampleNight) async throws -> ReplayStep {
        let (settings, store) = (try sample.settings(), try await sample.store())
        return ReplayStep(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            scorecards: try await ScorecardFolder(path: settings.scorecards).load(judgingIn: store),
            calendar: settings.calendar)
    }

    /// The shipped scorecard for support, changed.
    private func support(_ old: String = "", _ new: String = "") throws -> Scorecard {
        let file = SampleNight.samples.appending(path: "../scorecards/support.yaml").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: changed) }
        try Data((old.isEmpty ? text : text.replacing(old, with: new)).utf8).write(to: changed)
        return try ScorecardFolder.load(file: changed.path).get()
    }

    @Test func `calls that only one of two revisions takes are counted apart from those that both judge`() async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let same = try await step(sample).run(support("en: Support call", "en: A support call"), since: 0)
        #expect(same.calls > 1 && same.changedCalls == 0 && same.callsGivenUp == 0 && same.callsTakenOver == 0)

        let narrow = try support("grades:\n", "applies_to: {language: [pl]}\n\ngrades:\n")
        let narrowed = try await step(sample).run(narrow, since: 0)
        #expect(narrowed.calls > 0 && narrowed.callsGivenUp > 0 && narrowed.callsTakenOver == 0)
        #expect(narrowed.calls + narrowed.callsGivenUp == same.calls)

        let wide = try support("grades:\n", "applies_to: {queue: [support, sales], direction: [inbound]}\n\ngrades:\n")
        #expect(try await step(sample).run(wide, since: 0).callsTakenOver > 0)
    }

    @Test func `a file that is edited where it lies is compared with what judged the calls, and nothing is stored`()
        async throws
    {
        let sample = try SampleNight()
        try sample.useOwnScorecards()
        try sample.setVersion("1", ofScorecard: "support")
        try await sample.run()
        let before = try await sample.dump()
        try sample.setVersion("2", ofScorecard: "support")
        try sample.reviseScorecards()
        let edited = try ScorecardFolder.load(file: sample.scorecards.appending(path: "support.yaml").path).get()
        let replay = try await step(sample).run(edited, since: 0)
        #expect(replay.calls > 1)
        #expect(try await sample.dump() == before)
    }

    @Test func `what is in force cannot be compared with itself`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let step = try await step(sample)
        let same = try support()
        let error = await #expect(throws: InputError.self) { try await step.run(same, since: 0) }
        #expect(error?.code == "scorecard.in_force")
    }

    @Test func `people's answers to another scorecard are neither counted nor lost`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let withoutItem = try support("id: correctness", "id: soundness")
        try await publish(sample, by: "anna", on: support("scorecard: support", "scorecard: elsewhere"))
        #expect(try await step(sample).run(withoutItem, since: 0).lostAnswers == 0)
        try await publish(sample, by: "bohdan", on: support())
        #expect(try await step(sample).run(withoutItem, since: 0).lostAnswers == 1)
    }

    /// Publishes an evaluation in which one item was answered.
    private func publish(_ sample: SampleNight, by reviewer: String, on scorecard: Scorecard) async throws {
        let store = try await sample.store()
        let desk = ReviewDesk(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), scorecards: [scorecard],
            policy: ReviewPolicy(), author: AuditAuthor(who: reviewer, role: "test", at: SampleNight.now))
        let call = try #require(CallID("LN-2101"))
        let opened = try await desk.open(call, basis: .chosen, occasion: "")
        let sheet = ReviewSheet(answers: ["correctness": .option("full")])
        _ = try await desk.save(sheet, of: opened.id, base: 0, saveID: "s")
        _ = try await desk.perform(.submit(draft: 1), on: opened.id)
        _ = try await desk.perform(.publish, on: opened.id)
    }

    @Test func `the languages of the calls are those in which they were judged`() async throws {
        let sample = try SampleNight()
        let path = "2026-11-16/LN-2101.transcript.json"
        let words = try String(contentsOf: sample.archive.appending(path: path), encoding: .utf8)
        try sample.write(words.replacing(#""language": "uk""#, with: #""language": "cs-CZ""#), to: path)
        try await sample.run()
        let spoken = try await step(sample).experience(with: support()).spoken
        #expect(spoken.contains("cs"), "the metadata name no such language")
        #expect(spoken.isSuperset(of: ["en", "pl"]))
    }
}
