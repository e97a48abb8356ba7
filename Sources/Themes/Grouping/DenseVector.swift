/// A vector of which every place counts, as models give them.
struct DenseVector: Hashable, Sendable {
    private(set) var values: [Float]

    /// Of length 1; `nil` for one without a direction.
    init?(unit values: [Float]) {
        let norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > 0, norm.isFinite else { return nil }
        self.values = values.map { $0 / norm }
    }

    func dot(_ other: DenseVector) -> Float {
        precondition(values.count == other.values.count, "vectors of different models")
        var sum: Float = 0
        for place in values.indices { sum += values[place] * other.values[place] }
        return sum
    }

    func adding(_ other: DenseVector) -> DenseVector {
        precondition(values.count == other.values.count, "vectors of different models")
        var sum = self
        for place in values.indices { sum.values[place] += other.values[place] }
        return sum
    }

    /// The mean cosine of two of these vectors of length 1; `nil` for fewer than two.
    static func meanSimilarity(of vectors: [DenseVector]) -> Float? {
        guard let first = vectors.first, vectors.count > 1 else { return nil }
        let sum = vectors.dropFirst().reduce(first) { $0.adding($1) }
        let count = Float(vectors.count)
        return (sum.dot(sum) - count) / (count * (count - 1))
    }

    /// For each vector its `count` nearest, the nearest first, ties by index; none for those without a meaning.
    /// - Complexity: O(n²), each pair once, for some thousands of vectors.
    static func nearest(_ count: Int, among vectors: [DenseVector?]) -> [[Neighbour]] {
        var best = Array(repeating: NearestList(capacity: count), count: vectors.count)
        let present = vectors.enumerated().compactMap { index, vector in vector.map { (index, $0) } }
        for (place, (one, vector)) in present.enumerated() {
            for (other, second) in present[(place + 1)...] {
                let similarity = vector.dot(second)
                best[one].offer(Neighbour(index: other, similarity: similarity))
                best[other].offer(Neighbour(index: one, similarity: similarity))
            }
        }
        return best.map(\.neighbours)
    }
}
