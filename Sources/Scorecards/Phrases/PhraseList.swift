/// A thing people say in many ways, in several languages.
struct PhraseList: Hashable, Encodable {
    let name: String
    /// Variants by language code.
    let patterns: [String: [PhrasePattern]]
}
