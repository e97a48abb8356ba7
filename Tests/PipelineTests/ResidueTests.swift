import CallModel
import Foundation
import Store
import Testing

@testable import Pipeline

/// What is left of a call after its withdrawal, and what the receipt says of it.
@Suite struct ResidueTests {
    private func searched(_ database: SharedDatabase) -> [ResidueReport.Place] {
        [.workDirectory, database == .sqlite ? .databaseFiles : .databaseTables]
    }

    private func notSearched(_ database: SharedDatabase) -> [ResidueReport.Place] {
        database == .sqlite ? [.backups] : [.serverFiles, .backups]
    }

    @Test(arguments: SharedDatabase.all)
    func `of no call is anything left, and the receipt says where was searched and where was not`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try await sample.run()
        let calls = try await sample.store().calls(after: "", limit: 99).filter { $0.audioSHA256 != nil }
        #expect(calls.count > 9)
        for call in calls.map(\.call.id) {
            let residue = try #require(try await sample.withdraw(call.text, withAudio: false).receipt.residue)
            #expect(residue.hits == [], "\(call)")
            #expect(residue.texts > 0 && residue.files > 9)
            #expect(residue.searched == searched(database))
            #expect(residue.notSearched == notSearched(database))
        }
    }

    @Test func `what is left of several calls is found in one look, and told of each as in a look of its own`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (store, work) = (try await sample.store(), try sample.settings().workDirectory())
        let (first, second) = (try #require(CallID("LN-2109")), try #require(CallID("LN-2101")))
        let canary = try #require(try await store.privateTexts(of: first, limit: 1).first)
        try Data("\(canary) and \(canary)".utf8).write(to: URL(filePath: "\(work.path)/notes.txt"))
        let scan = try ResidueScan(of: work, store)
        let marks = [first: try await scan.marks(of: first), second: try await scan.marks(of: second)]
        let found = try await scan.look(for: marks)
        #expect(found[first]?.hits.contains("notes.txt") == true)
        #expect(found[second]?.hits.contains("notes.txt") == false)
        for (call, marks) in marks {
            let alone = try #require(try await scan.look(for: marks, of: call))
            let report = try #require(found[call])
            #expect(report.hits == alone.hits && report.texts == alone.texts && report.shared == alone.shared)
        }
        #expect(try await scan.look(for: [first: []]).isEmpty, "nothing to look for")
    }

    @Test(arguments: SharedDatabase.all)
    func `words that are left in the database are found there`(database: SharedDatabase) async throws {
        let sample = try await database.sample()
        try await sample.run()
        let call = try #require(CallID("LN-2109"))
        let canary = try #require(try await sample.store().privateTexts(of: call, limit: 1).first)
        let planted = Problem(InputError(code: "planted", file: "a copy of \(canary)", expected: "expected nothing"))
        try await sample.store().replaceProblems([planted], of: "planted")
        let receipt = try await sample.withdraw(call.text, withAudio: false).receipt
        #expect(receipt.residue?.hits == [database == .sqlite ? "sidetone.sqlite" : "table problem"])
        #expect(receipt.hasResidue)
    }
}
