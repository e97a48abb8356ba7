import Languages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The remarks of an archive as unit vectors: features weighted by how rare they are in the archive's remarks of their
/// language (the inverse document frequency of BM25, Robertson & Zaragoza 2009).
///
/// Languages share the places of concepts only; each has its own for stems and letters.
struct VectorSpace: Sendable {
    let vectors: [SparseVector]
    /// How many places there are.
    let places: Int

    init(_ items: [GroupingItem], options: GroupingOptions, lexicon: ConceptLexicon) {
        let extractor = ContentFeatures(options: options, lexicon: lexicon)
        let edges = Dictionary(grouping: items, by: \.language).mapValues { RecurringEdges($0.map(\.contentWords)) }
        let features = items.map { extractor.features(of: $0, within: edges[$0.language]) }
        let counts = items.reduce(into: [SpokenLanguage: Int]()) { $0[$1.language, default: 0] += 1 }
        var frequency: [SpokenLanguage: [ContentFeature: Int]] = [:]
        for (item, own) in zip(items, features) {
            for name in own.keys { frequency[item.language, default: [:]][name, default: 0] += 1 }
        }
        let place = Self.places(of: frequency)
        places = (place.values.flatMap(\.values).max() ?? -1) + 1
        vectors = zip(items, features).map { item, own in
            let (frequency, place) = (frequency[item.language] ?? [:], place[item.language] ?? [:])
            return SparseVector(
                own.map { name, weight in
                    let rarity = Self.rarity(frequency[name] ?? 0, of: counts[item.language] ?? 0)
                    return (Int32(place[name] ?? 0), weight * rarity)
                }
            ).normalised
        }
    }

    /// Places in the order of language and feature, so that they depend on nothing else.
    private static func places(of frequency: [SpokenLanguage: [ContentFeature: Int]]) -> [SpokenLanguage:
        [ContentFeature: Int]]
    {
        var (shared, count): ([ContentFeature: Int], Int) = ([:], 0)
        var places: [SpokenLanguage: [ContentFeature: Int]] = [:]
        for (language, names) in frequency.sorted(by: { $0.key < $1.key }) {
            for name in names.keys.sorted() {
                let place = (name.isConcept ? shared[name] : nil) ?? count
                if place == count { count += 1 }
                if name.isConcept { shared[name] = place }
                places[language, default: [:]][name] = place
            }
        }
        return places
    }

    private static func rarity(_ frequency: Int, of count: Int) -> Float {
        logf(1 + (Float(count - frequency) + 0.5) / (Float(frequency) + 0.5))
    }
}
