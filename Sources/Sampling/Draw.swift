public import CallModel
public import Hashing

/// A random sample that anyone can draw again: in each stratum the calls with the lowest ranks,
/// rank = HMAC-SHA256(key: seed, message: call id).
public struct Draw: Hashable, Codable, Sendable {
    public let seed: String
    public let period: String
    /// SHA-256 of the frame's canonical text, hexadecimal.
    public let frameSHA256: String
    /// Every stratum of the frame, sorted.
    public internal(set) var strata: [StratumDraw]

    /// Draws what the plan says.
    /// - Precondition: the plan was made from this frame.
    public init(_ plan: DrawPlan, from frame: SamplingFrame, seed: String) {
        precondition(plan.rows.map(\.stratum) == frame.strata.map(\.stratum), "the plan is of another frame")
        self.seed = seed
        period = frame.period
        frameSHA256 = frame.sha256.hex
        strata = zip(plan.rows, frame.strata).map { row, members in
            StratumDraw(row, from: members.calls, seed: seed)
        }
    }

    /// A draw as it was stored. Nothing is checked here: that is what `differences(from:)` is for.
    public init(seed: String, period: String, frameSHA256: String, strata: [StratumDraw]) {
        self.seed = seed
        self.period = period
        self.frameSHA256 = frameSHA256
        self.strata = strata
    }

    private enum CodingKeys: String, CodingKey {
        case seed, period
        case frameSHA256 = "frame_sha256"
        case strata
    }

    /// The calls to review: those drawn, with replacements in the place of what they replace.
    public var calls: [DrawnCall] { strata.flatMap(\.current) }

    /// The position of a call in the lottery; the lowest win.
    public static func rank(of call: CallID, seed: String) -> SHA256Digest {
        hmacSHA256(key: seed, message: call.text)
    }

    /// All calls with their ranks, the lowest first.
    static func ranked(_ calls: [CallID], seed: String) -> [(call: CallID, rank: String)] {
        calls.map { ($0, rank(of: $0, seed: seed).hex) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }
}
