import CallModel
import Consent
import Delivery
import Hashing
import Languages
import Store
import Themes
import Transfers

/// Asks a language model to put the titles of themes into words, and keeps what holds. The customers' words stay beside it.
struct RewordingStep: Sendable {
    let store: Store
    /// Asked anew before every question: a night is long.
    let gate: Gatekeeper
    let endpoint: ChatEndpoint
    let lexicon: ConceptLexicon
    /// Fingerprint of the installation's part of the lexicon.
    let words: String
    let limits: RewordingLimits

    /// - Parameter remarks: of calls whose consent allowed it lately, by id.
    func run(_ book: ThemeBook, remarks: [String: Remark]) async throws {
        let tally = try await ask(about: book, remarks)
        try await store.replaceProblems(
            tally.problems(with: endpoint.model).map { Problem($0) }, of: "rewording")
    }

    private func ask(about book: ThemeBook, _ remarks: [String: Remark]) async throws -> RewordingTally {
        let began = ContinuousClock.now
        var tally = RewordingTally()
        for theme in book.themes {
            for language in theme.languagesToReword {
                guard tally.asked < limits.questions, !tally.isHopeless, ContinuousClock.now - began < limits.duration
                else { return tally }
                tally.add(try await ask(about: theme, in: language, remarks))
            }
        }
        return tally
    }

    private func ask(
        about theme: Theme, in language: SpokenLanguage, _ remarks: [String: Remark]
    ) async throws -> RewordingTally.Outcome {
        let quotes = Quotes(store: store, gate: try await gate.anew(), links: .none, language: "")
        guard let question = try await quotes.question(about: theme, in: language, remarks, model: endpoint.model),
            try await !isAnswered(question)
        else { return .notAsked }
        let consents = await quotes.gate.consents(to: try await store.calls(question.calls))
        guard consents.count == question.calls.count, consents.allSatisfy(\.allowsQuotes) else { return .notAsked }
        let json = try question.json()
        let delivery = DigestDelivery(
            period: "title:\(theme.id)", recipient: endpoint.address, at: gate.moment, sha256: sha256(json).hex,
            calls: question.calls)
        let answer = try await store.answer(to: delivery) { () throws(TransferError) in
            try await endpoint.answer(to: json, under: question.instructions)
        }
        switch answer {
        case .success(let answer): return try await keep(answer, to: question, restingOn: consents.map(\.basis))
        case .failure(let error): return .failed(error)
        }
    }

    private func isAnswered(_ question: RewordingQuestion) async throws -> Bool {
        let known = try await store.rewording(Rewording.self, of: question.theme, in: question.language.rawValue)
        return known?.inputs == question.inputs && known?.value.words == words
    }

    /// Nothing is kept where the consent to one of the calls changed while the model thought.
    private func keep(
        _ answer: String, to question: RewordingQuestion, restingOn bases: [ConsentBasis]
    ) async throws -> RewordingTally.Outcome {
        let check = TitleCheck(question.verbatims, in: question.language, lexicon: lexicon)
        let title = check.accepted(answer)
        do {
            try await store.saveRewording(
                StepResult(inputs: question.inputs, value: Rewording(title: title, words: words)), of: question.theme,
                in: question.language.rawValue, restingOn: bases)
        } catch is ConsentChanged {
            return .notAsked
        }
        return .answered(isHeld: title != nil)
    }
}

extension Theme {
    /// Those in which it has a title that people did not give.
    fileprivate var languagesToReword: [SpokenLanguage] {
        titles.keys.sorted().filter { profile?.titles[$0] == nil }
    }
}

extension CallConsent {
    /// Whether words of the call may be quoted in what is made of its feedback.
    var allowsQuotes: Bool { allowsThemes && decide(.digestQuote).isGranted }
}
