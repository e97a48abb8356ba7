/// A recording as the WAV file that it could be: 16-bit PCM at the stored rate, of all sides or of one.
///
/// Its length is known before anything is decoded, and any range of its bytes can be had without what comes before it, so
/// that a player can seek in a recording that a browser cannot decode. What cannot be decoded is silence, and so is what
/// is not to be heard.
public struct VirtualWave: ~Copyable {
    /// Of the recording itself.
    public let format: RecordingFormat
    /// Header and samples together.
    public let byteCount: Int

    private let file: OpenFile
    private let plainSamples: PlainSamples?
    private var decoder: SoundFile?
    /// The channel that is taken alone.
    private let channel: Int?
    /// Frames that are silence in every channel, ascending and apart.
    private let muted: [Range<Int>]
    private let header: [UInt8]
    /// The frame that the decoder gives next.
    private var nextFrame = 0
    private var samples: [Float] = []
    private var scratch: [UInt8] = []

    private static let blockFrames = 16_384

    /// - Parameters:
    ///   - descriptor: of an open regular file, which stays the caller's.
    ///   - path: for messages.
    ///   - view: what of it is to be heard.
    /// - Throws: `AudioFileError` where the recording cannot be read, has no such channel, or nobody knows its length.
    public init(descriptor: Int32, path: String, as view: WaveView = WaveView()) throws(AudioFileError) {
        let file = try OpenFile(sharing: descriptor, path: path)
        let (container, declaration) = try Declaration.read(file)
        let (shape, codec, frames): (AudioShape, String, Int)
        if let plain = declaration.plainSamples {
            (shape, codec) = (plain.shape, plain.encoding.rawValue)
            frames = try VirtualWave.frames(declaration, shape, view, file)
            decoder = nil
        } else {
            let opened = try SoundFile(file, container, correction: declaration.correction)
            (shape, codec) = (opened.shape, opened.codec)
            frames = try VirtualWave.frames(declaration, shape, view, file)
            decoder = consume opened
        }
        plainSamples = declaration.plainSamples
        let frameBytes = 2 * (view.channel == nil ? shape.channels : 1)
        let count = min(frames, (Int(UInt32.max) - WaveFileHeader.byteCount) / frameBytes)
        header =
            WaveFileHeader(
                rateHz: shape.rateHz, channels: frameBytes / 2, sampleBytes: count * frameBytes
            ).bytes
        byteCount = header.count + count * frameBytes
        format = RecordingFormat(
            container: container, codec: codec, sampleRateHz: shape.rateHz, channelCount: shape.channels)
        muted = view.mutedMs.map { $0.lowerBound * shape.rateHz / 1_000..<($0.upperBound * shape.rateHz + 999) / 1_000 }
        channel = view.channel
        self.file = file
    }

    /// The bytes of a range.
    /// - Precondition: within `0..<byteCount`.
    public mutating func bytes(_ range: Range<Int>) -> [UInt8] {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "\(range) is not within the file")
        var bytes = Array(header[range.clamped(to: 0..<header.count)])
        bytes.reserveCapacity(range.count)
        let wanted = range.clamped(to: header.count..<byteCount)
        guard !wanted.isEmpty else { return bytes }
        let first = (wanted.lowerBound - header.count) / frameBytes
        let last = (wanted.upperBound - header.count + frameBytes - 1) / frameBytes
        let decoded = pcm(first..<last)
        let start = wanted.lowerBound - header.count - first * frameBytes
        bytes += decoded[start..<(start + wanted.count)]
        return bytes
    }

    private var frameBytes: Int { 2 * (channel == nil ? format.channelCount : 1) }

    /// How many there are in each channel.
    private static func frames(
        _ declaration: Declaration, _ shape: AudioShape, _ view: WaveView, _ file: borrowing OpenFile
    ) throws(AudioFileError) -> Int {
        guard view.channel.map((0..<shape.channels).contains) ?? true else {
            throw file.error(.unsupportedChannels, "has no channel \((view.channel ?? 0) + 1)")
        }
        let plain = declaration.plainSamples.map { $0.bytes.count / ($0.encoding.byteCount * shape.channels) }
        let measured = view.durationMs.map { $0 * shape.rateHz / 1_000 }
        guard let frames = plain ?? measured ?? declaration.sampleCount else {
            throw file.error(.noAudio, "does not say how long it is, and was not measured")
        }
        return max(0, min(frames, RecordingLimits.durationHours * 3_600 * shape.rateHz))
    }

    /// Frames as little-endian 16-bit samples; silence where there is nothing to decode.
    private mutating func pcm(_ frames: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(frames.count * frameBytes)
        var place = frames.lowerBound
        while place < frames.upperBound {
            let count = min(Self.blockFrames, frames.upperBound - place)
            decode(count, from: place)
            append(to: &bytes, frames: count)
            place += count
        }
        mute(&bytes, of: frames)
        return bytes
    }

    private func mute(_ bytes: inout [UInt8], of frames: Range<Int>) {
        for hidden in muted where hidden.overlaps(frames) {
            let part = hidden.clamped(to: frames)
            let start = (part.lowerBound - frames.lowerBound) * frameBytes
            bytes.replaceSubrange(
                start..<start + part.count * frameBytes, with: repeatElement(0, count: part.count * frameBytes))
        }
    }

    private mutating func decode(_ count: Int, from first: Int) {
        if let plainSamples {
            plainSamples.read(frames: count, from: first, of: file, through: &scratch, into: &samples)
            return
        }
        if first != nextFrame, !goOn(with: first) {
            samples.removeAll()
            return
        }
        decoder?.read(frames: count, into: &samples)
        nextFrame = first + samples.count / format.channelCount
    }

    /// libsndfile (1.2) takes samples for bytes where it seeks in GSM 6.10, so such a stream is entered at its beginning
    /// and decoded up to the place.
    /// - Returns: `false` where the stream cannot be entered there.
    private mutating func goOn(with frame: Int) -> Bool {
        guard format.codec == "GSM 6.10" else { return decoder?.seek(to: frame) == true }
        if frame < nextFrame {
            guard decoder?.seek(to: 0) == true else { return false }
            nextFrame = 0
        }
        while nextFrame < frame {
            decoder?.read(frames: min(Self.blockFrames, frame - nextFrame), into: &samples)
            guard !samples.isEmpty else { return false }
            nextFrame += samples.count / format.channelCount
        }
        return true
    }

    private func append(to bytes: inout [UInt8], frames: Int) {
        let channels = format.channelCount
        for frame in 0..<frames {
            for side in channel.map({ $0...$0 }) ?? 0...(channels - 1) {
                let index = frame * channels + side
                let sample = index < samples.count ? VirtualWave.sixteenBit(samples[index]) : 0
                bytes.append(UInt8(truncatingIfNeeded: sample))
                bytes.append(UInt8(truncatingIfNeeded: sample >> 8))
            }
        }
    }

    /// What is not a number is silence.
    private static func sixteenBit(_ sample: Float) -> Int16 {
        guard sample.isFinite else { return 0 }
        return Int16(max(-32_768, min(32_767, (sample * 32_768).rounded())))
    }
}
