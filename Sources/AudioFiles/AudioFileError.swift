/// A recording that cannot be analysed, and why.
public struct AudioFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, CaseIterable, Codable, Sendable {
        /// It is not there, or may not be read.
        case unreadable
        /// A directory, a link, a pipe, a device.
        case notRegularFile = "not_regular_file"
        case empty
        /// The first bytes are of none of the containers we read.
        case unsupportedFormat = "unsupported_format"
        /// A known container with an encoding that we do not read.
        case unsupportedCodec = "unsupported_codec"
        case unsupportedRate = "unsupported_rate"
        case unsupportedChannels = "unsupported_channels"
        /// The header promises sound, and none can be decoded.
        case noAudio = "no_audio"
        /// The container is broken.
        case damaged
        /// Longer than `RecordingLimits.durationHours`.
        case tooLong = "too_long"
        /// Larger than `RecordingLimits.fileBytes`.
        case tooLarge = "too_large"
        /// The process that decodes ended over it, or needed more memory than it may have.
        case decoderDied = "decoder_died"
        /// Decoding it takes more time than a recording of its length should.
        case tooSlow = "too_slow"
    }

    public let code: Code
    /// As it was asked for.
    public let path: String
    /// A sentence for people, without the path.
    public let reason: String

    public init(code: Code, path: String, reason: String) {
        self.code = code
        self.path = path
        self.reason = reason
    }

    public var description: String { "\(path): \(reason)" }
}

/// How much of a recording we are willing to read.
public enum RecordingLimits {
    public static let durationHours = 12
    public static let fileBytes = 2 << 30
    public static let sampleRatesHz = 8_000...48_000
    public static let channelCounts = 1...2
}
