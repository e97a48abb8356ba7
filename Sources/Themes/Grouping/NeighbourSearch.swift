/// A similar remark.
struct Neighbour: Hashable, Sendable {
    let index: Int
    /// Cosine, 0...1.
    let similarity: Float
}

/// Finds each vector's most similar vectors through an inverted index.
///
/// - Complexity: the sum over all vectors of the lengths of their places' posting lists: exact, and meant for some
///   thousands of vectors. Larger archives are taken in batches (`RemarkGrouping`).
struct NeighbourSearch: Sendable {
    private let vectors: [SparseVector]
    /// Where the posting list of each place begins; one more than there are places.
    private let starts: [Int]
    private let owners: [Int]
    private let values: [Float]

    init(_ vectors: [SparseVector]) {
        self.vectors = vectors
        var starts = [Int](repeating: 0, count: 2 + Int(vectors.compactMap(\.places.last).max() ?? -1))
        for vector in vectors { for place in vector.places { starts[Int(place) + 1] += 1 } }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        var next = starts
        var owners = [Int](repeating: 0, count: starts.last ?? 0)
        var values = [Float](repeating: 0, count: owners.count)
        for (owner, vector) in vectors.enumerated() {
            for (place, value) in zip(vector.places, vector.values) {
                owners[next[Int(place)]] = owner
                values[next[Int(place)]] = value
                next[Int(place)] += 1
            }
        }
        (self.starts, self.owners, self.values) = (starts, owners, values)
    }

    /// For every vector its `count` nearest of each class, the most similar first; ties by index.
    /// - Parameter classes: the class of each vector, `0..<` some number.
    func nearest(_ count: Int, ofEach classes: [Int], atLeast least: Float = 0.02) -> [[Neighbour]] {
        var scores = [Float](repeating: 0, count: vectors.count)
        let kinds = (classes.max() ?? 0) + 1
        return vectors.indices.map { own in
            var best = Array(repeating: NearestList(capacity: count), count: kinds)
            for index in accumulate(vectors[own], into: &scores) {
                if index != own, scores[index] >= least {
                    best[classes[index]].offer(Neighbour(index: index, similarity: scores[index]))
                }
                scores[index] = 0
            }
            return best.count == 1 ? best[0].neighbours : NearestList.merged(best)
        }
    }

    /// For every one of other vectors its `count` nearest of these.
    func nearest(_ count: Int, to others: [SparseVector], atLeast least: Float) -> [[Neighbour]] {
        var scores = [Float](repeating: 0, count: vectors.count)
        return others.map { other in
            var best = NearestList(capacity: count)
            for index in accumulate(other, into: &scores) {
                if scores[index] >= least { best.offer(Neighbour(index: index, similarity: scores[index])) }
                scores[index] = 0
            }
            return best.neighbours
        }
    }

    /// Adds the products with one vector to `scores`.
    /// - Returns: the vectors it has a place in common with.
    private func accumulate(_ vector: SparseVector, into scores: inout [Float]) -> [Int] {
        var touched: [Int] = []
        for (place, value) in zip(vector.places, vector.values) where Int(place) + 1 < starts.count {
            for posting in starts[Int(place)]..<starts[Int(place) + 1] {
                let owner = owners[posting]
                if scores[owner] == 0 { touched.append(owner) }
                scores[owner] += value * values[posting]
            }
        }
        return touched
    }
}
