/// What a digest stands on, and what it leaves out.
public struct DigestCoverage: Hashable, Codable, Sendable {
    /// Calls with a recording that began in the period.
    public let callsInPeriod: Int
    /// Of these, calls whose consent grants the analysis of themes.
    public let callsConsented: Int
    /// Of these, calls with a transcript. Shares of themes are shares of these.
    public let callsWithTranscript: Int
    /// Remarks about the product.
    public let remarks: Int
    /// Remarks that no theme took in.
    public let remarksUngrouped: Int
    /// Recording time of the calls with transcript, milliseconds.
    public let audioMs: Int

    public init(
        callsInPeriod: Int, callsConsented: Int, callsWithTranscript: Int, remarks: Int, remarksUngrouped: Int,
        audioMs: Int
    ) {
        self.callsInPeriod = callsInPeriod
        self.callsConsented = callsConsented
        self.callsWithTranscript = callsWithTranscript
        self.remarks = remarks
        self.remarksUngrouped = remarksUngrouped
        self.audioMs = audioMs
    }

    /// 0…1 of the remarks; `nil` where there are none.
    public var ungroupedShare: Double? { remarks > 0 ? Double(remarksUngrouped) / Double(remarks) : nil }

    private enum CodingKeys: String, CodingKey {
        case callsInPeriod = "calls_in_period"
        case callsConsented = "calls_consented"
        case callsWithTranscript = "calls_with_transcript"
        case remarks
        case remarksUngrouped = "remarks_ungrouped"
        case audioMs = "audio_ms"
    }
}
