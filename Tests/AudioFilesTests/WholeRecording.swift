import AudioFiles

/// A recording read to its end.
struct WholeRecording {
    let format: RecordingFormat
    let samples: [Float]
    let decodedMs: Int
    let warnings: [String]

    init(_ file: ScratchRecording) throws {
        self = try withExtendedLifetime(file) { try WholeRecording(path: file.path) }
    }

    init(path: String) throws {
        try self.init(RecordingReader(path: path))
    }

    init(_ reader: consuming RecordingReader) throws {
        var all: [Float] = []
        var block: [Float] = []
        while try reader.read(into: &block) { all += block }
        (format, samples, decodedMs, warnings) = (reader.format, all, reader.decodedMs, reader.warnings)
    }

    func rms(channel: Int) -> Float {
        let own = stride(from: channel, to: samples.count, by: format.channelCount).map { samples[$0] }
        return (own.reduce(0) { $0 + $1 * $1 } / Float(max(1, own.count))).squareRoot()
    }
}
