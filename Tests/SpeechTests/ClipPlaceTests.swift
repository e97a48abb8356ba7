import Foundation
import Testing

@testable import Speech

@Suite struct ClipPlaceTests {
    private let top = FileManager.default.temporaryDirectory.appending(path: "sidetone-place-\(UUID().uuidString)").path

    @Test func `a clip that cannot be written leaves nothing behind`() throws {
        defer { try? FileManager.default.removeItem(atPath: top) }
        // So long a path that the system takes the place of the clip, and not the clip in it.
        var folder = top
        while folder.utf8.count < 4054 {
            folder += "/" + String(repeating: "d", count: min(200, max(1, 4053 - folder.utf8.count)))
        }
        #expect(throws: SpeechError.self) { try ClipPlace(in: folder, holding: [1, 2, 3]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func `a place is not taken for abandoned while it is made`() async throws {
        defer { try? FileManager.default.removeItem(atPath: top) }
        let top = top
        let sweep = Task.detached {
            while !Task.isCancelled {
                ClipPlace.removeAbandoned(in: top)
                usleep(20)
            }
        }
        for _ in 0..<500 {
            let place = try ClipPlace(in: top, holding: [1, 2, 3])
            #expect(FileManager.default.fileExists(atPath: place.clip))
            place.remove()
        }
        sweep.cancel()
        await sweep.value
    }
}
