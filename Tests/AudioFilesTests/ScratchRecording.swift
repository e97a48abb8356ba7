import CSndFile
import Foundation

/// A recording in a folder of its own, deleted with it.
final class ScratchRecording {
    private let folder: URL
    let path: String

    init(_ name: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sidetone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent(name).path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    convenience init(_ name: String, bytes: [UInt8]) throws {
        try self.init(name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// Written by libsndfile.
    convenience init(_ name: String, format: Int, rateHz: Int, channels: Int, samples: [Float]) throws {
        try self.init(name)
        var info = SF_INFO()
        info.format = Int32(format)
        info.samplerate = Int32(rateHz)
        info.channels = Int32(channels)
        guard let file = sf_open(path, Int32(SFM_WRITE), &info) else { throw CocoaError(.fileWriteUnknown) }
        sf_writef_float(file, samples, sf_count_t(samples.count / channels))
        sf_close(file)
    }

    var bytes: [UInt8] {
        get throws { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
    }

    func rewrite(_ change: (inout [UInt8]) -> Void) throws {
        var bytes = try bytes
        change(&bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// One second and a quarter of 440 Hz, the second channel at half the amplitude.
    static func tone(rateHz: Int, channels: Int, seconds: Double = 1.25) -> [Float] {
        (0..<Int(seconds * Double(rateHz))).flatMap { index in
            let value = Float(0.5 * sin(2 * Double.pi * 440 * Double(index) / Double(rateHz)))
            return (0..<channels).map { value / Float($0 + 1) }
        }
    }

    static func wave(rateHz: Int = 8_000, channels: Int = 1, subtype: Int = SF_FORMAT_PCM_16) throws -> ScratchRecording
    {
        try ScratchRecording(
            "tone.wav", format: SF_FORMAT_WAV | subtype, rateHz: rateHz, channels: channels,
            samples: tone(rateHz: rateHz, channels: channels))
    }
}
