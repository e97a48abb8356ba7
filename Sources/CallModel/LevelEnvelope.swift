import FoundationEssentials

/// How loud a recording is over time, for drawing it: up to 2 048 bins per channel, whatever the length.
///
/// Levels are those of the telephone band (188 to 3625 Hz), one byte each: half decibels above −110 dBFS, so that
/// a byte `b` stands for `b / 2 − 110` dBFS; 0 is silence. A full-scale sine has −3 dBFS.
public struct LevelEnvelope: Hashable, Sendable {
    /// Bins per channel at most.
    public static let largestBinCount = 2_048

    /// Length of a bin: 10 ms times a power of two; the last one may reach past the end of the recording.
    public let binMs: Int
    /// One per channel, in the order of the channels; all of the same length.
    public let lanes: [Lane]

    /// One channel.
    public struct Lane: Hashable, Sendable {
        /// Whose channel it is; `nil` where one channel holds everybody.
        public let party: Party?
        /// Level of the loudest 10 ms of each bin.
        public let peak: [UInt8]
        /// Level of each bin's mean power.
        public let rms: [UInt8]

        public init(party: Party?, peak: [UInt8], rms: [UInt8]) {
            precondition(peak.count == rms.count, "one peak and one mean per bin")
            self.party = party
            self.peak = peak
            self.rms = rms
        }
    }

    public init(binMs: Int, lanes: [Lane]) {
        precondition(binMs > 0, "a bin lasts")
        precondition(Set(lanes.map(\.rms.count)).count <= 1, "all channels are as long")
        self.binMs = binMs
        self.lanes = lanes
    }

    public static func dBFS(_ code: UInt8) -> Double { Double(code) / 2 - 110 }
}

extension LevelEnvelope: Codable {
    private enum CodingKeys: String, CodingKey {
        case binMs = "bin_ms"
        case lanes
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let binMs = try fields.decode(Int.self, forKey: .binMs)
        let lanes = try fields.decode([Lane].self, forKey: .lanes)
        guard binMs > 0, Set(lanes.map(\.rms.count)).count <= 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected bins, as many in every lane"))
        }
        self.init(binMs: binMs, lanes: lanes)
    }
}

extension LevelEnvelope.Lane: Codable {
    private enum CodingKeys: String, CodingKey { case party, peak, rms }

    /// The bytes as base64.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(party, forKey: .party)
        try fields.encode(Data(peak).base64EncodedString(), forKey: .peak)
        try fields.encode(Data(rms).base64EncodedString(), forKey: .rms)
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func bytes(_ key: CodingKeys) throws -> [UInt8]? {
            Data(base64Encoded: try fields.decode(String.self, forKey: key)).map(Array.init)
        }
        guard let peak = try bytes(.peak), let rms = try bytes(.rms), peak.count == rms.count else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected base64, as many peaks as means"))
        }
        self.init(party: try fields.decodeIfPresent(Party.self, forKey: .party), peak: peak, rms: rms)
    }
}
