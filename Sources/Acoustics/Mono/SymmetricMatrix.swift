/// A real symmetric matrix and its eigenvectors, for a dozen rows.
struct SymmetricMatrix {
    let size: Int
    private var cells: [Double]

    /// All zero.
    init(size: Int) {
        self.size = size
        cells = [Double](repeating: 0, count: size * size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { cells[row * size + column] }
        set {
            cells[row * size + column] = newValue
            cells[column * size + row] = newValue
        }
    }

    /// Adds `weight` times the outer product of a vector with itself.
    mutating func addOuter(_ vector: [Double], weight: Double) {
        for row in 0..<size {
            for column in 0...row { self[row, column] += weight * vector[row] * vector[column] }
        }
    }

    /// Eigenvalues in falling order, each with its vector of unit length (cyclic Jacobi rotations).
    func eigenvectors() -> [(value: Double, vector: [Double])] {
        var rotated = self
        var vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
        // Thirteen rows settle within eight sweeps.
        for _ in 0..<12 {
            for row in 0..<size {
                for column in 0..<row { rotated.rotate(row, column, &vectors) }
            }
        }
        let order = (0..<size).sorted { rotated[$0, $0] > rotated[$1, $1] }
        return order.map { (rotated[$0, $0], vectors[$0]) }
    }

    /// Makes the cell at `p`, `q` zero.
    private mutating func rotate(_ p: Int, _ q: Int, _ vectors: inout [[Double]]) {
        guard abs(self[p, q]) > 1e-12 * (abs(self[p, p]) + abs(self[q, q])) else { return }
        let slope = (self[q, q] - self[p, p]) / (2 * self[p, q])
        let tangent = (slope < 0 ? -1 : 1) / (abs(slope) + (slope * slope + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        let (pp, qq, pq) = (self[p, p], self[q, q], self[p, q])
        for k in 0..<size where k != p && k != q {
            let (kp, kq) = (self[k, p], self[k, q])
            self[k, p] = cosine * kp - sine * kq
            self[k, q] = sine * kp + cosine * kq
        }
        self[p, p] = pp - tangent * pq
        self[q, q] = qq + tangent * pq
        self[p, q] = 0
        for k in 0..<size {
            let (vp, vq) = (vectors[p][k], vectors[q][k])
            vectors[p][k] = cosine * vp - sine * vq
            vectors[q][k] = sine * vp + cosine * vq
        }
    }
}
