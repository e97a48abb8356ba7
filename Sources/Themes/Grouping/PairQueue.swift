/// A binary heap, the greatest pair first.
struct PairQueue {
    private var heap: [ClusterPair] = []

    mutating func push(_ pair: ClusterPair) {
        heap.append(pair)
        var child = heap.count - 1
        while child > 0, heap[(child - 1) / 2] < heap[child] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> ClusterPair? {
        guard let top = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return top }
        heap[0] = last
        sink()
        return top
    }

    private mutating func sink() {
        var parent = 0
        while let child = [2 * parent + 1, 2 * parent + 2].filter(heap.indices.contains).max(by: { heap[$0] < heap[$1] }
        ),
            heap[parent] < heap[child]
        {
            heap.swapAt(parent, child)
            parent = child
        }
    }
}
