import CallModel
import Languages
import Reports
import Store
import Themes

extension Quotes {
    /// What a model is asked about the title of a theme in a language. Nothing is in it that may not be quoted now.
    /// - Parameter remarks: of calls whose consent allowed it lately, by id.
    /// - Returns: `nil` where too little may be quoted.
    func question(
        about theme: Theme, in language: SpokenLanguage, _ remarks: [String: Remark], model: String
    ) async throws -> RewordingQuestion? {
        var quotable: [Remark] = []
        for remark in speaking(for: theme, in: language, remarks) {
            guard quotable.count < RewordingQuestion.mostVerbatims else { break }
            guard !quotable.contains(where: { $0.text == remark.text }) else { continue }
            if try await isQuotable(remark) { quotable.append(remark) }
        }
        return RewordingQuestion(theme: theme.id, language: language, remarks: quotable, model: model)
    }

    /// The remark that the title was taken from, the most central of the theme, then those that were heard first: what is
    /// asked stays the same while a theme grows.
    private func speaking(for theme: Theme, in language: SpokenLanguage, _ remarks: [String: Remark]) -> [Remark] {
        let central = [theme.titles[language]?.remark].compactMap(\.self) + theme.evidence.map(\.remark)
        let others = theme.members.compactMap { remarks[$0] }.filter { $0.language == language }
            .sorted { ($0.startedAt.epochSeconds, $0.id) < ($1.startedAt.epochSeconds, $1.id) }
        var seen: Set<String> = []
        return (central.compactMap { remarks[$0] } + others).filter {
            $0.language == language && seen.insert($0.id).inserted
        }
    }

    /// What the model made of the title of a theme; `nil` where it was not asked about what may be quoted now, or its
    /// answer did not hold.
    func rewordedTitle(
        of theme: Theme, in language: SpokenLanguage, _ remarks: [String: Remark], model: String
    ) async throws -> RewordedTitle? {
        guard let question = try await question(about: theme, in: language, remarks, model: model),
            let known = try await store.rewording(Rewording.self, of: theme.id, in: language.rawValue),
            known.inputs == question.inputs, let title = known.value.title
        else { return nil }
        return RewordedTitle(text: title, model: model, calls: question.calls)
    }
}
