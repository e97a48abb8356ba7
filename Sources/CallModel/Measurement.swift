/// How good the evidence of a recording is; what a tier cannot carry is absent, with a reason.
public enum EvidenceTier: String, Codable, CaseIterable, Sendable {
    /// One side per channel, nothing of the other audible.
    case twoCleanChannels = "two_clean_channels"
    /// One side per channel, with the other side leaking in.
    case twoLeakingChannels = "two_leaking_channels"
    /// One channel, the two voices told apart.
    case monoSeparated = "mono_separated"
    /// One channel, voices not told apart.
    case monoUnseparated = "mono_unseparated"
}

/// A named figure of a call, stored with the version of the definition that made it.
public struct Measurement: Hashable, Codable, Sendable {
    /// `quantity.statistic.unit` or `quantity.party.unit`, as listed by `sidetone measures`.
    public let name: String
    public let version: Int
    /// Finite; `nil` where the recording cannot carry the figure.
    public let value: Double?
    /// Why there is no value, in words; `nil` exactly where there is one.
    public let absence: String?

    public init(name: String, version: Int, value: Double) {
        precondition(value.isFinite, "\(name) is not a number")
        self.name = name
        self.version = version
        self.value = value
        absence = nil
    }

    public init(name: String, version: Int, absence: String) {
        self.name = name
        self.version = version
        value = nil
        self.absence = absence
    }
}

extension EvidenceTier {
    /// Whether each side was recorded by itself, well or less well.
    public var hasChannelPerSide: Bool { self == .twoCleanChannels || self == .twoLeakingChannels }
}
