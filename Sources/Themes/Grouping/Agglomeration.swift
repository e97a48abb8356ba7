/// Average-link agglomeration over a sparse graph: the most similar groups join, again and again, down to a threshold.
///
/// Only groups with an edge between their members are ever compared, so nothing is quadratic. Ties go to the groups
/// with the smaller numbers: the result depends on nothing but the input.
struct Agglomeration {
    private var clusters: [Cluster?]
    private var adjacent: [Set<Int>]
    private var queue = PairQueue()
    private let threshold: Float
    private let similarity: (Cluster, Cluster) -> Float

    /// - Parameter edges: for each cluster the clusters it may be compared with.
    init(
        _ clusters: [Cluster], edges: [[Int]], threshold: Float, similarity: @escaping (Cluster, Cluster) -> Float
    ) {
        self.clusters = clusters
        self.threshold = threshold
        self.similarity = similarity
        adjacent = Array(repeating: [], count: clusters.count)
        for (from, targets) in edges.enumerated() {
            for to in targets where to != from {
                adjacent[from].insert(to)
                adjacent[to].insert(from)
            }
        }
        for from in adjacent.indices { for to in adjacent[from] where from < to { offer(from, to) } }
    }

    /// The groups left when no two are similar enough, in order of their first member.
    consuming func run() -> [Cluster] {
        while let pair = queue.pop() { join(pair) }
        return clusters.compactMap(\.self).sorted { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
    }

    private mutating func offer(_ left: Int, _ right: Int) {
        guard let first = clusters[left], let second = clusters[right] else { return }
        let value = similarity(first, second)
        if value >= threshold {
            queue.push(ClusterPair(similarity: value, left: min(left, right), right: max(left, right)))
        }
    }

    private mutating func join(_ pair: ClusterPair) {
        guard let left = clusters[pair.left], let right = clusters[pair.right] else { return }
        let joined = clusters.count
        clusters.append(left.joined(with: right))
        let neighbours = adjacent[pair.left].union(adjacent[pair.right]).subtracting([pair.left, pair.right])
        (clusters[pair.left], clusters[pair.right]) = (nil, nil)
        (adjacent[pair.left], adjacent[pair.right]) = ([], [])
        adjacent.append(neighbours)
        for other in neighbours {
            adjacent[other].remove(pair.left)
            adjacent[other].remove(pair.right)
            adjacent[other].insert(joined)
            offer(other, joined)
        }
    }
}
