import CallModel
import Languages
import Reports
import Store
import Themes

extension Quotes {
    /// What a model is asked about a theme: one question per language in which it has a title, unless people gave one.
    /// Nothing is in it that may not be quoted now.
    /// - Parameter remarks: of calls whose consent allows it now, by id.
    func questions(about theme: Theme, _ remarks: [String: Remark], model: String) async throws -> [RewordingQuestion] {
        var questions: [RewordingQuestion] = []
        for language in theme.titles.keys.sorted() where theme.profile?.titles[language] == nil {
            if let question = try await question(about: theme, in: language, remarks, model: model) {
                questions.append(question)
            }
        }
        return questions
    }

    private func question(
        about theme: Theme, in language: SpokenLanguage, _ remarks: [String: Remark], model: String
    ) async throws -> RewordingQuestion? {
        let central = [theme.titles[language]?.remark].compactMap(\.self) + theme.evidence.map(\.remark)
        var (quotable, seen): ([Remark], Set<String>) = ([], [])
        for remark in central.compactMap({ remarks[$0] })
        where remark.language == language && seen.insert(remark.id).inserted {
            if try await isQuotable(remark) { quotable.append(remark) }
        }
        return RewordingQuestion(theme: theme.id, language: language, remarks: quotable, model: model)
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
