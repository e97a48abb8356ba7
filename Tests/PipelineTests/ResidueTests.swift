import CallModel
import Foundation
import Pipeline
import Store
import Testing

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
