/// A model that says what remarks mean, so that they are grouped by more than their words. None is asked by default.
public struct ThemeModel: Decodable, Sendable {
    /// OpenAI-compatible: `https://host/v1`, or `http://localhost:8000/v1` on this machine.
    public let url: String
    /// As the other side calls the model for `/embeddings`.
    public let embeddings: String
    /// `SIDETONE_THEMES_MODEL_KEY`; `nil` where none is asked for.
    public var key: Secret?

    enum CodingKeys: String, CodingKey, CaseIterable { case url, embeddings }
}
