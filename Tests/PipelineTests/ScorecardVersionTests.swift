import CallModel
import Foundation
import Hashing
import Pipeline
import Scorecards
import Store
import Testing

@Suite struct ScorecardVersionTests {
    /// Changes the file of the scorecard for support.
    private func rewrite(_ sample: SampleNight, _ old: String, _ new: String) throws {
        let file = sample.scorecards.appending(path: "support.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    private func support(_ sample: SampleNight, _ store: Store) async throws -> (card: Scorecard, errors: [InputError])
    {
        let (scorecards, errors) = try await ScorecardFolder(path: sample.scorecards.path).load(keepingIn: store)
        return (try #require(scorecards.first { $0.id == "support" }), errors)
    }

    @Test func `what was in force under a version stays until the version is raised`() async throws {
        let sample = try SampleNight()
        try sample.useOwnScorecards()
        try rewrite(sample, "scorecard: support\n", "scorecard: support\nversion: \"1\"\n")
        let store = try await sample.store()
        let first = try await support(sample, store)
        #expect(first.card.version == "1" && first.errors.isEmpty)
        #expect(try await support(sample, store).errors.isEmpty, "the same content once more")

        try rewrite(sample, "weight: 2", "weight: 3")
        let changed = try await support(sample, store)
        #expect(changed.errors.map(\.code) == ["scorecard.version_published"])
        #expect(changed.card.revision == first.card.revision)
        // Whoever only looks sees what is in force, too.
        let folder = ScorecardFolder(path: sample.scorecards.path)
        let seen = try await folder.load(inForceIn: store)
        #expect(seen.errors.map(\.code) == ["scorecard.version_published"])
        #expect(seen.scorecards.first { $0.id == "support" }?.revision == first.card.revision)
        #expect(try await folder.scorecard(revision: first.card.revision.hex, in: store)?.id == "support")

        try rewrite(sample, "version: \"1\"", "version: \"2\"")
        let raised = try await support(sample, store)
        #expect(raised.errors.isEmpty)
        #expect(raised.card.revision != first.card.revision)
    }

    @Test func `a version is no part of the content`() async throws {
        let sample = try SampleNight()
        try sample.useOwnScorecards()
        let store = try await sample.store()
        let plain = try await support(sample, store)
        try rewrite(sample, "scorecard: support\n", "scorecard: support\nversion: \"1\"\n")
        #expect(try await support(sample, store).card.revision == plain.card.revision)
    }

    @Test func `where this program cannot read what is in force under a version, it is an error, and neither is used`()
        async throws
    {
        let sample = try SampleNight()
        try sample.useOwnScorecards()
        try rewrite(sample, "scorecard: support\n", "scorecard: support\nversion: \"1\"\n")
        let store = try await sample.store()
        // Of a Sidetone that knew more, or asked less.
        try await store.keepScorecard("support", revision: "5eed", text: "scorecard: support\nitems: later\n")
        try await store.nameScorecard("support", version: "1", revision: "5eed")
        let folder = ScorecardFolder(path: sample.scorecards.path)
        for (scorecards, errors) in [
            try await folder.load(keepingIn: store), try await folder.load(inForceIn: store),
        ] {
            #expect(errors.map(\.code) == ["scorecard.version_unreadable"])
            #expect(!scorecards.contains { $0.id == "support" })
        }
    }
}
