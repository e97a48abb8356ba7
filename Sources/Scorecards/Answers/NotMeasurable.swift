/// Why the evidence for an automatic answer is missing.
public struct NotMeasurable: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    public enum Code: String, Codable, CaseIterable, Sendable {
        /// The recording was not analysed.
        case noAcoustics = "no_acoustics"
        /// The analysis does not have this measure, or had to leave it out.
        case measureAbsent = "measure_absent"
        case noTranscript = "no_transcript"
        /// The transcript holds no word of the side that is asked about.
        case sideNotTranscribed = "side_not_transcribed"
        /// Neither the transcript nor the metadata says in which language the call is.
        case languageUnknown = "language_unknown"
        /// The scorecard has no variants of the phrase in the language of the call.
        case phrasesMissing = "phrases_missing"
        /// There was hold, but nobody knows when.
        case holdNotLocated = "hold_not_located"
        /// Nobody says whether the call was passed on.
        case transferUnknown = "transfer_unknown"
        /// The call was passed on, but nobody knows when.
        case transferNotLocated = "transfer_not_located"
        /// A person says so, in `detail`.
        case saidByReviewer = "said_by_reviewer"
    }

    public let code: Code
    /// In English, for people: names the measure, the phrase list or the language; no words of the call.
    public let detail: String

    public init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    public var description: String { "\(code.rawValue): \(detail)" }
}
