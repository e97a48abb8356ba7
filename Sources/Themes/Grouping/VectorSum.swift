/// Adds many sparse vectors up without making one in between.
struct VectorSum {
    private var sums: [Float]
    private var touched: [Int32] = []

    /// - Parameter places: how many places the vectors have.
    init(places: Int) { sums = [Float](repeating: 0, count: places) }

    mutating func add(_ vector: SparseVector, times factor: Float) {
        for (place, value) in zip(vector.places, vector.values) {
            if sums[Int(place)] == 0 { touched.append(place) }
            sums[Int(place)] += factor * value
        }
    }

    /// The sum, after which the next one begins at nothing.
    mutating func take() -> SparseVector {
        touched.sort()
        let sum = SparseVector(places: touched, values: touched.map { sums[Int($0)] })
        for place in touched { sums[Int(place)] = 0 }
        touched.removeAll(keepingCapacity: true)
        return sum
    }
}
