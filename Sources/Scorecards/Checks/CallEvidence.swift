public import CallModel

/// All that automatic answers may look at.
public struct CallEvidence: Sendable {
    public let call: Call
    /// `nil` where the recording was not analysed.
    public let acoustics: CallAcoustics?
    /// `nil` where there are no words.
    public let transcript: Transcript?
    public let regime: LoadRegime

    public init(call: Call, acoustics: CallAcoustics?, transcript: Transcript?, regime: LoadRegime) {
        self.call = call
        self.acoustics = acoustics
        self.transcript = transcript
        self.regime = regime
    }
}
