/// What a container says about itself, as far as it can be seen without decoding. Nothing of it is trusted.
struct Declaration {
    /// Samples per channel; `nil` where the container does not say.
    var sampleCount: Int?
    var completeness: DeclaredCompleteness
    /// A sentence where the container is odd but can be read.
    var remark: String?
    /// What a decoder is to be shown, where it would complain to standard error.
    var correction: Correction?
    /// The samples, where they stand in the file as they are.
    var plainSamples: PlainSamples?
    /// The frames of a FLAC file that need no more than `FLACStream`.
    var flac: FLACLayout?
}

/// Whether all that a container promises is in the file.
public enum DeclaredCompleteness: String, Codable, Sendable {
    case complete
    /// Bytes are missing at the end: cut off, or still being written.
    case shorterThanDeclared = "shorter_than_declared"
    /// The container does not say how long it is: a stream, or still being written.
    case unknownSize = "unknown_size"
}

/// Whether a recording holds what its container promises, from a few kilobytes of it. For leaving growing files alone.
/// - Parameters:
///   - descriptor: of an open regular file; its position is not moved.
///   - path: for messages.
/// - Throws: where it is no recording we could read.
public func declaredCompleteness(of descriptor: Int32, path: String) throws(AudioFileError) -> DeclaredCompleteness {
    let file = try OpenFile(sharing: descriptor, path: path)
    return try Declaration.read(file).1.completeness
}

extension Declaration {
    /// Bytes at the start in which a header must end.
    private static let headBytes = 64 << 10

    /// Reads the head of a file, and its tail where the container keeps something there.
    static func read(_ file: borrowing OpenFile) throws(AudioFileError) -> (RecordingContainer, Declaration) {
        let head = file.bytes(at: 0, count: headBytes)
        guard let container = RecordingContainer(head: head) else {
            throw file.error(.unsupportedFormat, "is not a WAV, FLAC, Ogg or MP3 recording")
        }
        switch container {
        case .wave: return (container, try WaveHeader(file, head: head).declaration)
        case .flac: return (container, FLACHeader.declaration(file, head: head))
        case .ogg: return (container, OggTail.declaration(file))
        case .mp3: return (container, try MP3Header.declaration(file))
        }
    }
}
