public import CallModel

/// What somebody who scores a call looks at and reads.
public struct ReviewMaterial: Sendable {
    public let acoustics: CallAcoustics?
    /// `nil` where there are no words, or consent does not allow them.
    public let transcript: Transcript?
    /// `nil` where consent does not allow feedback to be gathered.
    public let marks: [FeedbackMark]?
}
