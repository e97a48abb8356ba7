import Languages

/// Remarks with the words of their nearest neighbours mixed in, by similarity: what one of them calls "the reader" and
/// another "the scanner" meets in both, and so do the languages of an archive.
struct SmoothedVectors: Sendable {
    let vectors: [SparseVector]
    let classes: [Int]

    /// - Parameters:
    ///   - indices: of the vectors of `space` to take.
    ///   - language: of each of those; every language lends its own neighbours.
    init(_ indices: [Int], of space: VectorSpace, languages: [SpokenLanguage], options: GroupingOptions) {
        let spoken = Set(languages).sorted()
        let classes = languages.map { spoken.firstIndex(of: $0) ?? 0 }
        let raw = indices.map { space.vectors[$0] }
        let perLanguage = indices.count / max(spoken.count, 1)
        let (count, lent) = (options.neighbours(among: perLanguage), options.smoothing(among: perLanguage))
        let near = NeighbourSearch(raw).nearest(count, ofEach: classes)
        var sum = VectorSum(places: space.places)
        vectors = raw.indices.map { own in
            sum.add(raw[own], times: 1)
            for other in near[own] { sum.add(raw[other.index], times: lent * other.similarity) }
            return sum.take().pruned(to: options.vectorSize).normalised
        }
        self.classes = classes
    }
}
