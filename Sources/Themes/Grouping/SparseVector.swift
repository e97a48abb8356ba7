/// A vector of which only the places that are not zero are kept, in ascending order.
struct SparseVector: Hashable, Sendable {
    private(set) var places: [Int32] = []
    private(set) var values: [Float] = []

    init() {}

    /// - Parameter entries: each place once, in any order.
    init(_ entries: some Sequence<(Int32, Float)>) {
        let sorted = entries.sorted { $0.0 < $1.0 }
        places = sorted.map(\.0)
        values = sorted.map(\.1)
    }

    /// - Parameter places: ascending.
    init(places: [Int32], values: [Float]) {
        self.places = places
        self.values = values
    }

    var norm: Float { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    /// Of length 1, or empty where this is empty.
    var normalised: SparseVector {
        let norm = norm
        return norm > 0 ? scaled(by: 1 / norm) : self
    }

    func scaled(by factor: Float) -> SparseVector {
        SparseVector(places: places, values: values.map { $0 * factor })
    }

    func dot(_ other: SparseVector) -> Float {
        var (mine, theirs, sum) = (0, 0, Float(0))
        while mine < places.count, theirs < other.places.count {
            let (left, right) = (places[mine], other.places[theirs])
            if left == right { sum += values[mine] * other.values[theirs] }
            if left <= right { mine += 1 }
            if right <= left { theirs += 1 }
        }
        return sum
    }

    func adding(_ other: SparseVector) -> SparseVector {
        var sum = SparseVector()
        sum.places.reserveCapacity(places.count + other.places.count)
        sum.values.reserveCapacity(places.count + other.places.count)
        var (mine, theirs) = (0, 0)
        while mine < places.count || theirs < other.places.count {
            let left = mine < places.count ? places[mine] : .max
            let right = theirs < other.places.count ? other.places[theirs] : .max
            sum.places.append(min(left, right))
            sum.values.append((left <= right ? values[mine] : 0) + (right <= left ? other.values[theirs] : 0))
            if left <= right { mine += 1 }
            if right <= left { theirs += 1 }
        }
        return sum
    }

    /// The `count` largest entries; of equal ones those in the first places.
    func pruned(to count: Int) -> SparseVector {
        precondition(count > 0, "a vector pruned to nothing")
        guard places.count > count else { return self }
        let least = values.sorted(by: >)[count - 1]
        var ties = count - values.count { $0 > least }
        var kept = SparseVector()
        for (place, value) in zip(places, values) where value >= least {
            if value == least {
                guard ties > 0 else { continue }
                ties -= 1
            }
            kept.places.append(place)
            kept.values.append(value)
        }
        return kept
    }
}
