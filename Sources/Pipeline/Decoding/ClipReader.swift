public import Speech

/// Clips of a recording, some at a time: it is decoded once, and only as far as they are asked for.
public protocol ClipReader {
    /// The clips that are finished next, by time; empty when there are no more. Blocks the thread.
    /// - Throws: `AudioFileError` where the recording cannot be decoded so far.
    mutating func next() throws -> [SpeechClip]
}
