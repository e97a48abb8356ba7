/// What one recording may cost the process that decodes it.
public struct DecodeLimits: Hashable, Sendable {
    /// Address space of the process.
    public static let memoryBytes = 512 << 20

    /// Processor time that any recording may take, milliseconds.
    public var processorMs = 10_000
    /// Processor time per time decoded so far, beyond that.
    public var processorShare = 0.02
    /// How long nothing may be heard of it, milliseconds; where it waits for a disk, say.
    public var silenceMs = 600_000

    public init() {}

    /// The processor time that decoding so much of a recording may have taken, milliseconds.
    func processorMs(afterDecodingMs decodedMs: Int) -> Int {
        max(processorMs, Int(Double(decodedMs) * processorShare))
    }
}
