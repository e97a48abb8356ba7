/// Ranks the remarks of a theme by how much they say of what the others say.
struct Centrality {
    /// The most central first; ties by confidence, then id.
    let ranked: [Remark]

    init(_ remarks: [Remark], lexicon: ConceptLexicon) {
        let items = remarks.map { GroupingItem(text: $0.subject, language: $0.language, kind: $0.kind) }
        let extractor = ContentFeatures(options: GroupingOptions(), lexicon: lexicon)
        let vectors = items.map { item in extractor.features(of: item) }
        let totals = vectors.reduce(into: [ContentFeature: Float]()) { sums, own in
            for (name, weight) in own { sums[name, default: 0] += weight }
        }
        let scores = vectors.map { own in Self.closeness(own, totals) }
        ranked = zip(remarks, scores)
            .sorted { ($0.1, $0.0.confidence, $1.0.id) > ($1.1, $1.0.confidence, $0.0.id) }.map { $0.0 }
    }

    /// Product with the sum of all, over the length of the own vector. Added up in a fixed order.
    private static func closeness(_ own: [ContentFeature: Float], _ totals: [ContentFeature: Float]) -> Float {
        let names = own.keys.sorted()
        let product = names.reduce(Float(0)) { $0 + (own[$1] ?? 0) * (totals[$1] ?? 0) }
        let norm = names.reduce(Float(0)) { $0 + (own[$1] ?? 0) * (own[$1] ?? 0) }.squareRoot()
        return norm > 0 ? product / norm : 0
    }
}
