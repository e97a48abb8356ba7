public import AudioFiles
public import CallModel
public import Speech

/// Looks into recordings, of which nobody knows who made them. All calls block their thread; one whose work can be
/// ended from outside throws `CancellationError` soon after its task is cancelled.
public protocol RecordingDecoder: Sendable {
    /// Whether a recording holds what its container promises.
    /// - Parameters:
    ///   - descriptor: of an open regular file; stays the caller's, and its position is not moved.
    ///   - path: for messages.
    /// - Throws: `AudioFileError` where it is no recording we could read; anything else is not the file's fault.
    func completeness(of descriptor: Int32, path: String) throws -> DeclaredCompleteness

    /// Decodes and measures a recording.
    /// - Parameter agentChannel: 0 or 1; `nil` where nobody said.
    /// - Throws: as above.
    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics

    /// What the recording is stored as, and how long the WAV file is that it could be.
    /// - Throws: as above.
    func outline(_ descriptor: Int32, path: String, as view: WaveView) throws -> WaveOutline

    /// A range of the bytes of that WAV file; what cannot be decoded is silence.
    /// - Throws: as above, and where the file does not reach so far.
    func bytes(_ range: Range<Int>, of descriptor: Int32, path: String, as view: WaveView) throws -> [UInt8]

    /// Stretches of single sides, for a speech engine.
    /// - Parameters:
    ///   - cuts: of a side apart from each other.
    ///   - descriptor: as above, until the last clip has come.
    ///   - agentChannel: 0 or 1; `nil` where nobody said.
    ///   - partMs: sound that comes at a time, unless a single clip is longer, milliseconds.
    /// - Returns: none for a cut that begins beyond the end.
    /// - Throws: as above.
    func clips(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int
    ) throws -> any ClipReader
}

/// Decodes in this process: for recordings that one trusts. One that makes a decoder crash ends the program.
public struct DirectDecoder: RecordingDecoder {
    public init() {}

    public func completeness(of descriptor: Int32, path: String) throws -> DeclaredCompleteness {
        try declaredCompleteness(of: descriptor, path: path)
    }

    public func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        try RecordingAnalysis.run(RecordingReader(descriptor: descriptor, path: path), agentChannel: agentChannel)
            .acoustics
    }

    public func outline(_ descriptor: Int32, path: String, as view: WaveView) throws -> WaveOutline {
        try RecordingWave.outline(descriptor, path: path, as: view)
    }

    public func bytes(
        _ range: Range<Int>, of descriptor: Int32, path: String, as view: WaveView
    ) throws -> [UInt8] {
        try RecordingWave.bytes(range, descriptor, path: path, as: view)
    }

    public func clips(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int
    ) throws -> any ClipReader {
        let reader = try RecordingReader(descriptor: descriptor, path: path, rateHz: SpeechClip.sampleRateHz)
        return ClipCutter(cuts, of: reader, agentChannel: agentChannel, partMs: partMs)
    }
}
