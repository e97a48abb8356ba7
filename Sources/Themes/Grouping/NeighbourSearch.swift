/// A similar remark.
struct Neighbour: Hashable, Sendable {
    let index: Int
    /// Cosine, 0...1.
    let similarity: Float
}

/// Finds each vector's most similar vectors through an inverted index.
///
/// - Complexity: the sum over all vectors of the lengths of their features' posting lists; features that more than
///   `longestPosting` vectors share are left out of the search, so it stays near linear in large archives.
struct NeighbourSearch: Sendable {
    private let vectors: [SparseVector]
    private let postings: [Int32: [Posting]]
    private static let longestPosting = 3000

    private struct Posting: Sendable {
        let index: Int
        let value: Float
    }

    init(_ vectors: [SparseVector]) {
        self.vectors = vectors
        var postings: [Int32: [Posting]] = [:]
        for (index, vector) in vectors.enumerated() {
            for (place, value) in zip(vector.places, vector.values) {
                postings[place, default: []].append(Posting(index: index, value: value))
            }
        }
        self.postings = postings.filter { $0.value.count <= Self.longestPosting }
    }

    /// For every vector its `count` nearest, the most similar first; ties by index.
    func nearest(_ count: Int, atLeast least: Float = 0.02) -> [[Neighbour]] {
        var scores = [Float](repeating: 0, count: vectors.count)
        return vectors.indices.map { own in
            let touched = accumulate(vectors[own], into: &scores)
            defer { for index in touched { scores[index] = 0 } }
            let found = touched.compactMap { index in
                index == own || scores[index] < least ? nil : Neighbour(index: index, similarity: scores[index])
            }
            return Array(found.sorted { ($0.similarity, $1.index) > ($1.similarity, $0.index) }.prefix(count))
        }
    }

    private func accumulate(_ vector: SparseVector, into scores: inout [Float]) -> [Int] {
        var touched: [Int] = []
        for (place, value) in zip(vector.places, vector.values) {
            for posting in postings[place] ?? [] {
                if scores[posting.index] == 0 { touched.append(posting.index) }
                scores[posting.index] += value * posting.value
            }
        }
        return touched
    }
}
