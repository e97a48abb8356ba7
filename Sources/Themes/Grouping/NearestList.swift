/// The most similar of the neighbours offered to it, the most similar first; ties by index.
struct NearestList {
    private(set) var neighbours: [Neighbour] = []
    private let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    mutating func offer(_ neighbour: Neighbour) {
        if neighbours.count == capacity {
            guard let last = neighbours.last, Self.precedes(neighbour, last) else { return }
            neighbours.removeLast()
        }
        let place = neighbours.lastIndex { Self.precedes($0, neighbour) }.map { $0 + 1 } ?? 0
        neighbours.insert(neighbour, at: place)
    }

    static func merged(_ lists: [NearestList]) -> [Neighbour] { lists.flatMap(\.neighbours).sorted(by: precedes) }

    private static func precedes(_ one: Neighbour, _ other: Neighbour) -> Bool {
        (one.similarity, other.index) > (other.similarity, one.index)
    }
}
