import Foundation
import Hashing
@testable import Store
import TestFolders
import Testing

@Suite struct SQLiteTests {
    private func path() throws -> String { try TestFolder.make().appending(path: "sidetone.sqlite").path }

    @Test func `a folder that cannot be written is named`() {
        #expect {
            _ = try SQLiteDatabase(path: "/proc/nowhere/sidetone.sqlite")
        } throws: { error in
            "\(error)".contains("/proc/nowhere/sidetone.sqlite")
        }
    }

    @Test(arguments: [
        ("problem_of_consent", "SELECT call_id FROM problem WHERE \(Store.isOfConsent) AND call_id IN ('1', '')"),
        ("call_by_recording", "SELECT call_id FROM call WHERE recording COLLATE BINARY >= 'a.' AND recording < 'a/'"),
        ("recording_by_look", "SELECT call_id FROM recording WHERE size_bytes = 1 AND modified_ms = 1"),
        (
            "evaluation_in_force",
            "SELECT scorecard, revision, COUNT(*) FROM evaluation WHERE is_current = 1 GROUP BY scorecard, revision"
        ),
    ])
    func `what is asked again and again is found by an index`(index: String, question: String) async throws {
        let store = try await Store(SQLiteDatabase(path: path()))
        let plan = try await store.database.read { connection in
            try connection.rows("EXPLAIN QUERY PLAN \(question)").map { try $0.text("detail") }
        }
        #expect(plan.count == 1 && plan.allSatisfy { "\($0) ".contains("INDEX \(index) ") })
    }

    @Test func `a lock that another holder has cannot be taken until the holder is gone`() throws {
        let path = try path()
        var first: FileLock? = try FileLock(path: path)
        let second = try FileLock(path: path)
        #expect(first?.tryLockForGood() == true)
        #expect(!second.tryLockForGood())
        first = nil
        #expect(second.tryLockForGood())
    }

    @Test func `what was written is found in the database's own files, without opening them anew`() async throws {
        let path = try path()
        let database = try SQLiteDatabase(path: path)
        try await database.write {
            try $0.executeScript("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('open, sesame')")
        }
        let searched = try await database.searchEngineFiles(for: search("open, sesame"))
        #expect(searched.map(\.name) == ["sidetone.sqlite", "sidetone.sqlite-wal"])
        #expect(searched.contains { $0.texts == ["open, sesame"] } && searched.allSatisfy { $0.sizeBytes > 0 })
        try await database.compact(["word"])
        let compacted = try await database.searchEngineFiles(for: search("open, sesame"))
        #expect(compacted.map(\.texts.isEmpty) == [false, true] && compacted.last?.sizeBytes == 0)
        #expect(try await database.searchEngineFiles(for: search("open, poppy seed")).allSatisfy(\.texts.isEmpty))
    }

    @Test(arguments: 0...12) func `a text is found wherever it stands in a file that is read in pieces`(at place: Int) {
        let bytes = Data(String(repeating: ".", count: place).utf8) + Data("open, sesame....".utf8)
        for pieceSize in 1...14 {
            func texts(_ text: String) -> Set<String> {
                search(text).texts(inBytes: bytes.count, pieceSize: pieceSize) { bytes[$0] }
            }
            #expect(texts("open, sesame") == ["open, sesame"])
            #expect(texts("open, sesamo").isEmpty)
        }
    }

    private func search(_ text: String) -> ByteSearch {
        let marker = TextMarker(key: "key")
        return ByteSearch(for: [marker.mark(text)].compactMap(\.self), by: marker)
    }
}
