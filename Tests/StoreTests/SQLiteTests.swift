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
        try await database.compact(["word"], wholly: false)
        let compacted = try await database.searchEngineFiles(for: search("open, sesame"))
        #expect(compacted.map(\.texts.isEmpty) == [false, true] && compacted.last?.sizeBytes == 0)
        #expect(try await database.searchEngineFiles(for: search("open, poppy seed")).allSatisfy(\.texts.isEmpty))
    }

    /// SQLite moves rows between pages as they grow, and overwrites only where a row lies when it is deleted.
    @Test func `rows that were moved and deleted later leave no copy in the file`() async throws {
        let path = try path()
        let first = try SQLiteDatabase(path: path)
        try await first.write { connection in
            try connection.execute("CREATE TABLE word (name TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID", [])
            for (statement, width) in [("INSERT INTO word (text, name) VALUES (?, ?)", 97), (Self.lengthen, 31)] {
                for number in (0..<1000).map({ $0 * 37 % 1000 }) {
                    let said = Self.said(number) + String(repeating: ".", count: number * width % 400)
                    try connection.execute(statement, [said, String(number)])
                }
            }
            try connection.execute("DELETE FROM word WHERE name % 7 = 3", [])
        }
        try first.close()
        let (database, marker) = (try SQLiteDatabase(path: path), TextMarker(key: "key"))
        let deleted = (0..<1000).filter { $0 % 7 == 3 }.compactMap { marker.mark(Self.said($0)) }
        func found() async throws -> Int {
            let searched = try await database.searchEngineFiles(for: ByteSearch(for: deleted, by: marker))
            return searched.reduce(into: Set<String>()) { $0.formUnion($1.texts) }.count
        }
        #expect(try await found() > 0, "else this proves nothing")
        try await database.compact(["word"], wholly: false)
        #expect(try await found() == 0)
    }

    private static let lengthen = "UPDATE word SET text = text || ? WHERE name = ?"

    private static func said(_ number: Int) -> String { "what number \(number) said" }

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
