/// Two groups that could join.
struct ClusterPair: Comparable {
    let similarity: Float
    let left: Int
    let right: Int

    /// The lesser pair joins later.
    static func < (one: ClusterPair, other: ClusterPair) -> Bool {
        (one.similarity, other.left, other.right) < (other.similarity, one.left, one.right)
    }
}
