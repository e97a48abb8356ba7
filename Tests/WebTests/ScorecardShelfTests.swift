import Foundation
import Hashing
import Scorecards
import Store
import Testing

@testable import Web

@Suite struct ScorecardShelfTests {
    @Test func `whoever looks puts no version in force, and what they begin can be read for ever`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sidetone-shelf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = try String(contentsOfFile: House.shippedScorecards + "/support.yaml", encoding: .utf8)
            .replacing("scorecard: support\n", with: "scorecard: support\nversion: \"1\"\n")
        try Data(text.utf8).write(to: folder.appending(path: "support.yaml"))
        let house = try await House(scorecards: folder.path)
        let shown = try await house.bench.shelf.scorecards(nowS: house.clock.now)
        let scorecard = try #require(shown.first { $0.id == "support" })
        #expect(try await house.store.scorecardRevision("support", version: "1") == nil)
        #expect(try await house.store.scorecardText(revision: scorecard.revision.hex) == text)
    }
}
