#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The remarks of an archive as unit vectors: features weighted by how rare they are in that archive (the inverse
/// document frequency of BM25, Robertson & Zaragoza 2009).
struct VectorSpace: Sendable {
    let vectors: [SparseVector]
    /// Places that are concepts, shared by all languages.
    private let conceptPlaces: Set<Int32>

    init(_ items: [GroupingItem], options: GroupingOptions) {
        let extractor = ContentFeatures(options: options)
        let edges = Dictionary(grouping: items, by: \.language).mapValues { RecurringEdges($0.map(\.contentWords)) }
        let features = items.map { extractor.features(of: $0, within: edges[$0.language]) }
        let frequency = features.reduce(into: [String: Int]()) { counts, own in
            for name in own.keys { counts[name, default: 0] += 1 }
        }
        let names = frequency.keys.sorted()
        let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
        let weight = frequency.mapValues { Self.rarity($0, of: items.count) }
        vectors = features.map { own in
            SparseVector(own.map { (place[$0.key] ?? 0, $0.value * (weight[$0.key] ?? 0)) }).normalised
        }
        conceptPlaces = Set(names.filter { $0.hasPrefix("c:") }.compactMap { place[$0] })
    }

    private static func rarity(_ frequency: Int, of count: Int) -> Float {
        logf(1 + (Float(count - frequency) + 0.5) / (Float(frequency) + 0.5))
    }

    /// Each vector with its neighbours' words mixed in, by their similarity.
    func smoothed(_ neighbours: [[Neighbour]], options: GroupingOptions) -> [SparseVector] {
        vectors.indices.map { index in
            var sum = vectors[index]
            for near in neighbours[index] {
                sum = sum.adding(vectors[near.index].scaled(by: options.smoothing * near.similarity))
            }
            return sum.pruned(to: options.vectorSize).normalised
        }
    }

    /// Of a remark only what it can share with other languages.
    func concepts(of index: Int) -> SparseVector { vectors[index].filtered(conceptPlaces.contains) }
}
