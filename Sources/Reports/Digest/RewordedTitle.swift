public import CallModel

/// A title that a language model put into words, beside the one in a customer's own.
public struct RewordedTitle: Hashable, Codable, Sendable {
    /// In the language of the title it stands for.
    public let text: String
    /// As the other side calls the model.
    public let model: String
    /// The calls whose words the model was given, ascending: it goes with the first of them.
    public let calls: [CallID]

    public init(text: String, model: String, calls: [CallID]) {
        self.text = text
        self.model = model
        self.calls = calls.sorted()
    }
}
