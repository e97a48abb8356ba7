import CDSP

/// Reads a recording of any supported format, block by block, as samples for the analysis.
///
/// ```swift
/// var reader = try RecordingReader(path: path)
/// var block: [Float] = []
/// while try reader.read(into: &block) { analyzer.add(block.span) }
/// let acoustics = analyzer.finish(warnings: reader.warnings)
/// ```
/// Memory does not depend on the length of the recording, nor on anything that its header claims.
public struct RecordingReader: ~Copyable {
    /// Of every block, whatever the recording was stored with, unless another rate is asked for.
    public static let sampleRateHz = 8_000
    /// Sample frames decoded at a time.
    private static let blockFrames = 16_384

    public let format: RecordingFormat
    let declaration: Declaration
    /// Not there where the samples stand in the file as they are, or while `flac` can go on.
    private var decoder: SoundFile?
    private var flac: FLACStream?
    private let resampler: Resampler?
    private let file: OpenFile
    private var decoded: [Float] = []
    private var bytes: [UInt8] = []
    private(set) var isAtEnd = false
    /// Sample frames decoded so far, at the stored rate.
    private(set) var decodedFrames = 0
    private(set) var brokenSamples = 0
    private(set) var limitedSamples = 0

    /// - Throws: where the recording cannot be read at all; see `AudioFileError.Code`.
    public init(path: String, rateHz: Int = sampleRateHz) throws(AudioFileError) {
        try self.init(OpenFile(path: path), rateHz)
    }

    /// Reads an open regular file from its start; `path` is for messages. The descriptor stays the caller's, who must
    /// not move its position meanwhile (`pread` does not).
    public init(descriptor: Int32, path: String, rateHz: Int = sampleRateHz) throws(AudioFileError) {
        try self.init(OpenFile(sharing: descriptor, path: path), rateHz)
    }

    private init(_ file: consuming OpenFile, _ rateHz: Int) throws(AudioFileError) {
        let (container, declaration) = try Declaration.read(file)
        let (shape, codec): (AudioShape, String)
        if let plain = declaration.plainSamples {
            (shape, codec) = (plain.shape, plain.encoding.rawValue)
            decoder = nil
        } else if let layout = declaration.flac {
            try layout.shape.check(file)
            (shape, codec) = (layout.shape, "PCM 16")
            flac = FLACStream(layout)
            decoder = nil
        } else {
            let decoder = try SoundFile(file, container, correction: declaration.correction)
            (shape, codec) = (decoder.shape, decoder.codec)
            self.decoder = consume decoder
        }
        resampler =
            shape.rateHz == rateHz
            ? nil
            : Resampler(
                fromHz: shape.rateHz, toHz: rateHz, channelCount: shape.channels)
        format = RecordingFormat(
            container: container, codec: codec, sampleRateHz: shape.rateHz, channelCount: shape.channels)
        self.declaration = declaration
        self.file = file
    }

    /// Replaces the content of `samples` with the next interleaved sample frames, all finite and in -1...1.
    /// - Returns: false at the end.
    /// - Throws: `noAudio` where sound was promised and none can be decoded, `tooLong`.
    public mutating func read(into samples: inout [Float]) throws(AudioFileError) -> Bool {
        // A decoder may find more after it has reported the end; the resampler is emptied by then, and libsoxr crashes
        // on what comes later.
        guard !isAtEnd else {
            samples.removeAll(keepingCapacity: true)
            return false
        }
        repeat {
            decode()
            if decoded.isEmpty {
                try end(&samples)
            } else {
                try deliver(&samples)
            }
        } while samples.isEmpty && !isAtEnd
        return !samples.isEmpty
    }

    /// Length of what was decoded so far, milliseconds.
    public var decodedMs: Int { decodedFrames * 1_000 / format.sampleRateHz }

    /// Plain sentences about what was odd, complete when `read` has returned false.
    public var warnings: [String] {
        [shortnessWarning, declaration.remark, emptyWarning, brokenWarning, limitedWarning].compactMap(\.self)
    }

    private mutating func decode() {
        if let plain = declaration.plainSamples {
            plain.read(
                frames: RecordingReader.blockFrames, from: decodedFrames, of: file, through: &bytes, into: &decoded)
        } else {
            flac?.read(frames: RecordingReader.blockFrames, of: file, into: &decoded)
            if flac?.isAtEnd == false, decoded.isEmpty { return handOver() }
            decoder?.read(frames: RecordingReader.blockFrames, into: &decoded)
        }
    }

    /// What is broken in a FLAC stream, libsndfile deals with. How it goes on depends on where a block began, so it
    /// reads from the start, and what is known already is dropped.
    private mutating func handOver() {
        flac = nil
        guard var decoder = try? SoundFile(file, format.container, correction: nil) else { return }
        var known = decodedFrames * format.channelCount
        repeat {
            decoder.read(frames: RecordingReader.blockFrames, into: &decoded)
            if decoded.isEmpty { return }
            let passed = min(known, decoded.count)
            decoded.removeFirst(passed)
            known -= passed
        } while decoded.isEmpty
        self.decoder = consume decoder
    }

    private mutating func deliver(_ samples: inout [Float]) throws(AudioFileError) {
        decodedFrames += decoded.count / format.channelCount
        guard decodedFrames <= RecordingLimits.durationHours * 3_600 * format.sampleRateHz else {
            throw file.error(.tooLong, "is longer than \(RecordingLimits.durationHours) hours")
        }
        if decoder != nil { sanitize() }
        if resampler != nil {
            samples.removeAll(keepingCapacity: true)
            resampler?.process(decoded, into: &samples)
        } else {
            // Both keep their size, which is that of the next block too.
            swap(&samples, &decoded)
        }
    }

    private mutating func end(_ samples: inout [Float]) throws(AudioFileError) {
        isAtEnd = true
        samples.removeAll(keepingCapacity: true)
        guard decodedFrames > 0 || declaration.sampleCount == 0 else {
            throw file.error(.noAudio, "holds no sound that can be decoded")
        }
        resampler?.finish(into: &samples)
    }

    private mutating func sanitize() {
        var limited = 0
        brokenSamples += decoded.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { cdsp_sanitize($0, buffer.count, &limited) } ?? 0
        }
        limitedSamples += limited
    }
}
