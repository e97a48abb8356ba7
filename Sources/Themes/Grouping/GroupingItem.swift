import CallModel
import Languages

/// A remark as grouping sees it.
struct GroupingItem: Hashable, Sendable {
    let words: [String]
    /// The words without fillers and courtesy.
    let contentWords: [String]
    let language: SpokenLanguage
    /// `nil` where nobody judged it, or where it was judged to be no feedback.
    let kind: FeedbackKind?
    /// The stored theme it belongs to already; items of different themes never meet.
    let theme: String?
    /// What a model says it means, a vector of length 1; `nil` where no model was asked.
    let meaning: DenseVector?

    init(
        text: String, language: SpokenLanguage, kind: FeedbackKind?, theme: String? = nil, meaning: DenseVector? = nil
    ) {
        words = tokens(of: text).map(\.word)
        contentWords = zip(words, LanguageTools.of(language).fillerFlags(words)).filter { !$1 }.map { $0.0 }
        self.language = language
        self.kind = kind
        self.theme = theme
        self.meaning = meaning
    }

    /// A number that depends on the words alone.
    var sampleHash: UInt64 {
        words.reduce(into: FNV1a()) { hash, word in
            hash.take(bytesOf: word)
            hash.take(bytesOf: " ")
        }.number
    }
}
