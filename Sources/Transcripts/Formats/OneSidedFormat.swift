public import CallModel

/// The ways in which recognisers write what one side said, without a name for the speaker.
public enum OneSidedFormat: String, CaseIterable, Sendable {
    /// OpenAI's `verbose_json`.
    case whisper
    /// The JSON of whisper.cpp's `whisper-cli -oj`.
    case whisperCpp = "whisper-cpp"
    case srt, ctm, deepgram

    /// - Throws: `transcript.*` with the place in the file, and what was expected there.
    public func read(_ file: TranscriptFile, of party: Party) throws(InputError) -> SpokenText {
        switch self {
        case .whisper: try read(file, party, WhisperJSON())
        case .whisperCpp: try WhisperCppJSON.read(file, of: party)
        case .srt: try SubRip.read(file, of: party)
        case .ctm: try read(file, party, TimeMarkedConversation())
        case .deepgram: try read(file, party, DeepgramJSON())
        }
    }

    private func read(
        _ file: TranscriptFile, _ party: Party, _ format: some TranscriptFormat
    ) throws(InputError) -> SpokenText {
        let part = format.parts.first { $0.party == party && $0.suffix.hasPrefix(".\(party.rawValue).") }
        guard let part else { preconditionFailure("\(format.name) has no file for one side") }
        return try format.read(file, as: part, voices: .standard)
    }
}
