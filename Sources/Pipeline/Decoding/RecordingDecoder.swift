public import AudioFiles
public import CallModel

/// Looks into recordings, of which nobody knows who made them. All calls block their thread.
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
}
