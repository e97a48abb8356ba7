public import CallModel

/// Holds a transcript against what the acoustics heard. Recognisers invent "thank you" in silence.
///
/// What lies outside the recording, or where nobody was heard to speak, is dropped and counted. In a recording with a
/// channel per side the side itself must have been heard; in a mono recording anybody. So are phrases that a recogniser
/// says over and over, see ``RepeatedPhrases``.
public enum TranscriptCheck {
    /// How far the times of a recogniser may be off, milliseconds: speech this near counts.
    public static let toleranceMs = 300

    public static func check(_ transcript: Transcript, against acoustics: CallAcoustics) -> CheckedTranscript {
        var checked: [Utterance] = []
        var droppedWords = 0
        let heard = Party.allCases.reduce(into: [:]) { $0[$1] = HeardSpeech(of: $1, in: acoustics) }
        for utterance in transcript.utterances {
            guard let speech = heard[utterance.party] else { continue }
            let kept = utterance.words.compactMap(speech.placed)
            droppedWords += utterance.words.count - kept.count
            if let utterance = speech.placed(utterance, keeping: kept) { checked.append(utterance) }
        }
        let (said, droppedRepeats) = RepeatedPhrases.removed(from: checked)
        return CheckedTranscript(
            transcript: Transcript(callID: transcript.callID, language: transcript.language, utterances: said),
            droppedUtterances: transcript.utterances.count - checked.count, droppedWords: droppedWords,
            droppedRepeats: droppedRepeats,
            overlap: overlap(in: acoustics, checked))
    }

    /// Where both sides talk at once: as heard, or in a mono recording as the transcript tells it.
    private static func overlap(in acoustics: CallAcoustics, _ utterances: [Utterance]) -> Timeline {
        let talk = { (party: Party) in
            acoustics.tier.hasChannelPerSide
                ? acoustics.talk[party] ?? Timeline()
                : Timeline(utterances.filter { $0.party == party }.map(\.range))
        }
        return talk(.agent).intersection(talk(.customer))
    }
}
