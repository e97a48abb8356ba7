import Foundation
import Store
import Testing

@Suite struct SQLiteTests {
    private func path() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sidetone-sqlite-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appending(path: "sidetone.sqlite").path
    }

    @Test func `a database of a newer Sidetone is refused, not damaged`() async throws {
        let path = try path()
        let database = try SQLiteDatabase(path: path)
        _ = try await Store(database)
        try await database.write { try $0.execute("INSERT INTO migration (number) VALUES (?)", [999]) }
        await #expect(throws: StoreError.self) { _ = try await Store(database) }
    }

    @Test func `a folder that cannot be written is named`() {
        #expect {
            _ = try SQLiteDatabase(path: "/proc/nowhere/sidetone.sqlite")
        } throws: { error in
            "\(error)".contains("/proc/nowhere/sidetone.sqlite")
        }
    }

    @Test func `a change that fails is undone and others of its group stay`() async throws {
        struct Refused: Error {}
        let database = try SQLiteDatabase(path: try path())
        try await database.write { try $0.executeScript("CREATE TABLE fact (name TEXT)") }
        let group = GroupCommit(database)
        await withTaskGroup(of: Void.self) { tasks in
            for number in 0..<20 {
                tasks.addTask {
                    try? await group.commit { connection in
                        try connection.execute("INSERT INTO fact (name) VALUES (?)", ["\(number)"])
                        if number % 2 == 1 { throw Refused() }
                    }
                }
            }
        }
        let kept = try await database.read { try $0.rows("SELECT name FROM fact ORDER BY name", []).count }
        #expect(kept == 10)
        await #expect(throws: Refused.self) { try await group.commit { _ in throw Refused() } }
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
}
