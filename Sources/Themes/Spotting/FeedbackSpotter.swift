import CallModel
public import Languages

/// Tells what customers say about the product from everything else they say.
///
/// A linear model over words, cues and concepts, trained on sentences written for this project. Making one trains it
/// (some hundreds of milliseconds in a release build), so it is made once and passed around; `standard` is shared.
public struct FeedbackSpotter: Sendable {
    private let model: LinearModel
    private let features: [SpokenLanguage: SpottingFeatures]

    private static let labels: [FeedbackKind?] = [nil] + FeedbackKind.allCases.map { $0 }

    /// Trained on nothing but the sentences of this project.
    public static let standard = FeedbackSpotter()

    /// - Parameter corrections: what reviewers of this installation corrected; weighs as much as the other sentences.
    public init(corrections: [LabelledSentence] = []) { self.init(sentences: TrainingSentences.all + corrections) }

    init(sentences: [LabelledSentence]) {
        let features = Dictionary(
            uniqueKeysWithValues: SpokenLanguage.allCases.map { ($0, SpottingFeatures(.of($0))) })
        self.features = features
        let examples = sentences.compactMap { sentence -> LinearModel.Example? in
            guard let label = Self.labels.firstIndex(of: sentence.kind) else { return nil }
            let words = tokens(of: sentence.text).map(\.word)
            return LinearModel.Example(features: features[sentence.language]?.features(of: words) ?? [], label: label)
        }
        model = LinearModel(examples: examples, labels: Self.labels.count)
    }

    /// Judges a clause or a short utterance of a customer.
    public func judge(_ text: String, language: SpokenLanguage) -> Judgement {
        judge(tokens(of: text).map(\.word), language)
    }

    func judge(_ words: [String], _ language: SpokenLanguage) -> Judgement {
        let odds = model.probabilities(features[language]?.features(of: words) ?? [])
        let best = odds.indices.max { (odds[$0], $1) < (odds[$1], $0) } ?? 0
        return Judgement(kind: Self.labels[best], confidence: Double(odds[best]))
    }
}
