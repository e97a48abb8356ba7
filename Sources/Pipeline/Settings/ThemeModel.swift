import CallModel

/// A model that says what remarks mean, so that they are grouped by more than their words, or that puts titles of themes
/// into words. None is asked by default.
public struct ThemeModel: Decodable, Sendable {
    /// OpenAI-compatible: `https://host/v1`, or `http://localhost:8000/v1` on this machine.
    public let url: String
    /// As the other side calls the model for `/embeddings`; `nil` asks none what remarks mean.
    public let embeddings: String?
    /// As the other side calls the model for `/chat/completions`; `nil` lets titles stand in the customers' words.
    public let chat: String?
    /// `SIDETONE_THEMES_MODEL_KEY`; `nil` where none is asked for.
    public var key: Secret?

    enum CodingKeys: String, CodingKey, CaseIterable { case url, embeddings, chat }

    /// - Throws: `InputError` where no model is named.
    func check(file: String) throws(InputError) {
        guard embeddings != nil || chat != nil else {
            throw InputError(
                code: "settings.theme_model", file: file, place: "themes.model",
                expected: "expected the name of a model under embeddings, chat or both")
        }
    }
}
