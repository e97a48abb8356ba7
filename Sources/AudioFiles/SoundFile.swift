import CDSP
import CSndFile

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open recording, read as interleaved float frames. Owns its `SNDFILE *`.
struct SoundFile: ~Copyable {
    /// The encodings of docs/formats.md by libsndfile's subtype. Whatever else a container can hold is refused.
    private static let codecs: [Int: String] = [
        SF_FORMAT_PCM_U8: "PCM 8", SF_FORMAT_PCM_S8: "PCM 8", SF_FORMAT_PCM_16: "PCM 16", SF_FORMAT_PCM_24: "PCM 24",
        SF_FORMAT_PCM_32: "PCM 32", SF_FORMAT_FLOAT: "float 32", SF_FORMAT_DOUBLE: "float 64",
        SF_FORMAT_ULAW: "µ-law", SF_FORMAT_ALAW: "A-law", SF_FORMAT_GSM610: "GSM 6.10", SF_FORMAT_VORBIS: "Vorbis",
        SF_FORMAT_IMA_ADPCM: "IMA ADPCM", SF_FORMAT_MS_ADPCM: "MS ADPCM", SF_FORMAT_OPUS: "Opus",
        SF_FORMAT_MPEG_LAYER_III: "MPEG layer III",
    ]

    private let handle: OpaquePointer
    private let virtual: UnsafeMutablePointer<VirtualFile>
    let shape: AudioShape
    let codec: String
    private let isSixteenBit: Bool
    private var shorts: [Int16] = []

    /// The file must stay open as long as this lives.
    init(
        _ file: borrowing OpenFile, _ container: RecordingContainer, correction: Correction?
    ) throws(AudioFileError) {
        let virtual = UnsafeMutablePointer<VirtualFile>.allocate(capacity: 1)
        virtual.initialize(to: VirtualFile(file, correction: correction))
        var (functions, info) = (VirtualFile.functions, SF_INFO())
        guard let opened = sf_open_virtual(&functions, Int32(SFM_READ), &info, virtual) else {
            SoundFile.discard(virtual)
            throw file.error(.damaged, "is a damaged \(container.rawValue) file: its header cannot be read")
        }
        let shape = AudioShape(rateHz: Int(info.samplerate), channels: Int(info.channels))
        do {
            try shape.check(file)
            codec = try SoundFile.codec(Int(info.format) & SF_FORMAT_SUBMASK, file, container)
        } catch {
            sf_close(opened)
            SoundFile.discard(virtual)
            throw error
        }
        handle = opened
        self.virtual = virtual
        isSixteenBit = Int(info.format) & SF_FORMAT_SUBMASK == SF_FORMAT_PCM_16
        self.shape = shape
    }

    deinit {
        sf_close(handle)
        SoundFile.discard(virtual)
    }

    private static func discard(_ file: UnsafeMutablePointer<VirtualFile>) {
        file.deinitialize(count: 1)
        file.deallocate()
    }

    /// Replaces the content of `samples` with up to `frames` sample frames. Empty at the end of what can be decoded;
    /// a damaged stream ends early, and libsndfile does not always say so.
    mutating func read(frames: Int, into samples: inout [Float]) {
        readOnce(frames, &samples)
        // Where an Ogg stream repeats its headers, as a recorder that began anew writes it, libsndfile reports an end,
        // and goes on when it is asked again.
        if samples.isEmpty { readOnce(frames, &samples) }
    }

    private mutating func readOnce(_ frames: Int, _ samples: inout [Float]) {
        samples.resize(to: frames * shape.channels)
        let got = isSixteenBit ? readShorts(frames, &samples) : sf_readf_float(handle, &samples, sf_count_t(frames))
        samples.resize(to: max(0, Int(got)) * shape.channels)
    }

    /// Goes on with this sample frame.
    /// - Returns: `false` where the stream cannot be entered there.
    mutating func seek(to frame: Int) -> Bool { sf_seek(handle, sf_count_t(frame), SEEK_SET) == sf_count_t(frame) }

    /// libsndfile takes several times as long to make floats.
    private mutating func readShorts(_ frames: Int, _ samples: inout [Float]) -> sf_count_t {
        shorts.resize(to: samples.count)
        let got = sf_readf_short(handle, &shorts, sf_count_t(frames))
        cdsp_expand_int16(shorts, max(0, Int(got)) * shape.channels, &samples)
        return got
    }

    private static func codec(
        _ subtype: Int, _ file: borrowing OpenFile, _ container: RecordingContainer
    ) throws(AudioFileError) -> String {
        guard let codec = codecs[subtype] else {
            throw file.error(
                .unsupportedCodec, "has an encoding in \(container.rawValue) that is not supported")
        }
        return codec
    }
}
