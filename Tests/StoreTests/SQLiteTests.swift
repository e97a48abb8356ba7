import Foundation
import Store
import Testing

@Suite struct SQLiteTests {
    private func path() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sidetone-sqlite-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appending(path: "sidetone.sqlite").path
    }

    @Test func `a folder that cannot be written is named`() {
        #expect {
            _ = try SQLiteDatabase(path: "/proc/nowhere/sidetone.sqlite")
        } throws: { error in
            "\(error)".contains("/proc/nowhere/sidetone.sqlite")
        }
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
