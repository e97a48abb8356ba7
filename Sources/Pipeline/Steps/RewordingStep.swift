import CallModel
import Delivery
import Languages
import Store
import Themes
import Transfers

/// Asks a language model to put the titles of themes into words, and keeps what holds. The customers' words stay beside it.
struct RewordingStep: Sendable {
    let store: Store
    let quotes: Quotes
    let endpoint: ChatEndpoint
    let lexicon: ConceptLexicon
    /// A night asks about so many titles at most, the largest themes first; the others wait for the next.
    private static let mostQuestions = 200

    /// - Parameter remarks: of calls whose consent allows it now, by id.
    func run(_ book: ThemeBook, remarks: [String: Remark]) async throws {
        var asked = 0
        do {
            for theme in book.themes {
                for question in try await quotes.questions(about: theme, remarks, model: endpoint.model) {
                    guard asked < Self.mostQuestions else { break }
                    if try await ask(question) { asked += 1 }
                }
            }
            try await store.replaceProblems([], of: "rewording")
        } catch let error as TransferError {
            try await store.replaceProblems(
                [
                    Problem(
                        InputError(
                            code: "model.failed", file: "sidetone.yaml", place: "themes.model.chat",
                            expected: error.message))
                ], of: "rewording")
        }
    }

    /// - Returns: whether the model was asked; not where it answered before.
    private func ask(_ question: RewordingQuestion) async throws -> Bool {
        let known = try await store.rewording(
            Rewording.self, of: question.theme, in: question.language.rawValue)
        guard known?.inputs != question.inputs else { return false }
        let answer = try await endpoint.answer(to: try question.json(), under: question.instructions)
        let check = TitleCheck(question.verbatims, in: question.language, lexicon: lexicon)
        try await store.saveRewording(
            StepResult(inputs: question.inputs, value: Rewording(title: check.accepted(answer))), of: question.theme,
            in: question.language.rawValue, madeFrom: question.calls)
        return true
    }
}
