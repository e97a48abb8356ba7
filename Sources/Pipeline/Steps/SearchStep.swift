import CallModel
import Languages
import Store
import Themes

/// Makes a call findable by what is said in it.
struct SearchStep: Sendable {
    /// Raised when the same words lead to other stems than before.
    static let version = 1

    let store: Store

    func run(_ heard: HeardCall) async throws {
        guard let transcript = heard.words?.transcript, let words = heard.transcriptInputs else { return }
        let inputs = Fingerprint("search \(Self.version)", words).text
        guard try await store.searchInputs(of: heard.call.id) != inputs else { return }
        let tag = [transcript.language, heard.call.language].compactMap(\.self).compactMap(SpokenLanguage.init(tag:))
        let stems = transcript.utterances.map { utterance in
            SearchStems.said(utterance.text, in: tag.first ?? SpokenLanguage(guessing: utterance.text))
        }
        try await store.index(Set(stems.joined()), of: heard.call.id, inputs: inputs)
    }
}
