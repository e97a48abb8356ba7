public import Foundation

/// Places for the files of tests. They lie in one folder, which goes when the process ends, and not sooner: what a test
/// has opened there may be at work for longer than the test that opened it.
public enum TestFolder {
    private static let all: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sidetone-tests-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { _ = try? FileManager.default.removeItem(at: TestFolder.all) }
        return folder
    }()

    /// Where nothing is, and nobody else puts anything.
    public static func place() -> URL { all.appending(path: UUID().uuidString) }

    /// An empty folder.
    public static func make() throws -> URL {
        let folder = place()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
