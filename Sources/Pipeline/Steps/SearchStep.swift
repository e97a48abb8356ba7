import CallModel
import Languages
import Store
import Themes

/// Makes a call findable by what is said in it.
struct SearchStep: Sendable {
    /// Raised when the same words lead to other stems than before.
    static let version = 2

    let store: Store

    func run(_ call: WordedCall) async throws {
        guard let transcript = call.words?.transcript, let words = call.transcriptInputs else { return }
        let inputs = Fingerprint("search \(Self.version)", words).text
        guard try await store.searchInputs(of: call.call.id) != inputs else { return }
        let tag = [transcript.language, call.call.language].compactMap(\.self).compactMap(SpokenLanguage.init(tag:))
        let stems = transcript.utterances.map { utterance in
            SearchStems.said(utterance.text, in: tag.first ?? SpokenLanguage(guessing: utterance.text))
        }
        try await store.index(Set(stems.joined()), of: call.call.id, inputs: inputs)
    }
}
