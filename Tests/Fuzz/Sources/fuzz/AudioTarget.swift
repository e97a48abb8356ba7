import AudioFiles
import Glibc

/// A recording, as an open file: the container, then every block that can be decoded.
enum AudioTarget {
    /// Compressed formats swell: more than this of one input shows nothing new.
    private static let mostBlocks = 200
    private static let descriptor = open(FolderTarget.folder + "/recording", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)

    static func feed(_ bytes: [UInt8]) {
        precondition(ftruncate(descriptor, 0) == 0, "the folder cannot be written")
        precondition(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, "the folder cannot be written")
        _ = try? declaredCompleteness(of: descriptor, path: "recording")
        guard var reader = try? RecordingReader(descriptor: descriptor, path: "recording") else { return }
        var block: [Float] = []
        for _ in 0..<mostBlocks {
            guard (try? reader.read(into: &block)) == true else { break }
            precondition(block.allSatisfy { abs($0) <= 1 }, "samples are finite and in -1...1")
        }
        _ = reader.warnings
    }
}
