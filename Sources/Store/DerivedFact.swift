/// What can be derived from a call; the raw value is the table.
public enum DerivedFact: String, CaseIterable, Comparable, Sendable {
    case acoustics, transcript, feedback, evaluation
    /// What a speech engine answered.
    case recognition
    /// What a model said that its feedback means.
    case meaning
    /// What a model made of the titles of themes, from its words and others'.
    case rewording
    /// Words of the call by which the spotter was corrected.
    case correction = "spotting_correction"
    /// What people wrote about the call.
    case review
    case reviewDraft = "review_draft"
    /// What they began and never submitted.
    case endedReview = "ended_review"
    case coachingNote = "coaching_note"
    case feedbackMark = "feedback_mark"
    /// The index by which its words are found.
    case searchWord = "search_word"
    case searchCall = "search_call"

    public static func < (left: DerivedFact, right: DerivedFact) -> Bool { left.rawValue < right.rawValue }
}

extension DerivedFact {
    /// What goes with the purposes that are lost, in order: what is made for one of them alone, and the measures once
    /// nothing that rests on them is left. Answers may hold words of the transcript as evidence.
    /// - Parameter lost: as records of consent name them; `Store.measuresEnd` for the measures alone.
    public static func made(for lost: some Sequence<String>, remaining: some Collection<String>) -> [DerivedFact] {
        let needsSound =
            remaining.contains("quality_scoring")
            || (remaining.contains("theme_analysis") && remaining.contains("transcription"))
        return Set(lost.flatMap(madeAlone) + (needsSound ? [] : [.acoustics])).sorted()
    }

    private static func madeAlone(for purpose: String) -> [DerivedFact] {
        switch purpose {
        case "transcription":
            [
                .transcript, .recognition, .feedback, .meaning, .rewording, .evaluation, .correction, .feedbackMark,
                .searchWord, .searchCall,
            ]
        case "theme_analysis": [.feedback, .meaning, .rewording, .correction, .feedbackMark]
        case "digest_quote": [.rewording]
        case "quality_scoring": [.evaluation, .review, .reviewDraft, .endedReview, .coachingNote]
        case "coaching": [.coachingNote]
        case Store.measuresEnd: [.acoustics]
        default: []
        }
    }
}
