import CallModel
import Languages

/// A call made ready for checks: its words folded once, its start, end and holds found.
struct ObservedCall {
    let evidence: CallEvidence
    private let words: [Party: [SpokenWord]]

    /// The primary subtag of the language of the words: of the transcript, else of the metadata.
    let language: String?

    init(_ evidence: CallEvidence) {
        self.evidence = evidence
        let tag = evidence.transcript?.language ?? evidence.call.language
        let spoken = tag.flatMap { SpokenLanguage(tag: $0) }
        language = tag.map { LanguageTag.primary(of: $0) }
        words = Dictionary(grouping: evidence.transcript?.utterances ?? [], by: \.party)
            .mapValues { $0.flatMap { SpokenWord.words(of: $0, in: spoken) } }
    }

    func acoustics() throws(NotMeasurable) -> CallAcoustics {
        guard let acoustics = evidence.acoustics, acoustics.durationMs > 0 else {
            throw NotMeasurable(.noAcoustics, "the recording was not analysed")
        }
        return acoustics
    }

    /// Every place where `party` says a phrase of the list, in time order.
    func matches(
        of phrase: SpokenPhrase, _ hearing: Hearing = .forgiving
    ) throws(NotMeasurable) -> [PhraseMatch] {
        let words = try words(of: phrase.party)
        guard let language else {
            throw NotMeasurable(.languageUnknown, "neither the transcript nor the metadata names a language")
        }
        guard let patterns = phrase.list.patterns[language] else {
            throw NotMeasurable(.phrasesMissing, "no \(phrase.list.name) phrases in \(language)")
        }
        return PhraseMatch.all(of: patterns, in: words, by: phrase.party, hearing)
    }

    /// Empty only where the side is known to have said nothing.
    private func words(of party: Party) throws(NotMeasurable) -> [SpokenWord] {
        guard evidence.transcript != nil else { throw NotMeasurable(.noTranscript, "there is no transcript") }
        let spoken = words[party] ?? []
        guard !spoken.isEmpty || isKnownSilent(party) else {
            throw NotMeasurable(.sideNotTranscribed, "the transcript has no words of the \(party.rawValue)")
        }
        return spoken
    }

    /// The sides were told apart, and only the other one talks; or nothing can be missing, for it was written.
    private func isKnownSilent(_ party: Party) -> Bool {
        if evidence.call.medium != nil { return true }
        guard let talk = evidence.acoustics?.talk else { return false }
        return talk[party]?.isEmpty == true && talk[party.other]?.isEmpty == false
    }
}
