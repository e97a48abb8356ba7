import Testing

@testable import Acoustics

struct MonoMathematicsTests {
    @Test func `eigenvectors of a matrix known by heart`() {
        var matrix = SymmetricMatrix(size: 2)
        matrix[0, 0] = 2
        matrix[1, 1] = 2
        matrix[0, 1] = 1
        let pairs = matrix.eigenvectors()
        #expect(pairs.map { ($0.value * 1e9).rounded() / 1e9 } == [3, 1])
        #expect(abs(pairs[0].vector[0] - pairs[0].vector[1]) < 1e-9)
    }

    @Test func `a matrix is the sum of its eigenvectors' outer products`() {
        var matrix = SymmetricMatrix(size: 13)
        for seed in 0..<20 {
            matrix.addOuter((0..<13).map { Double(($0 * 7 + seed * 5) % 11) - 5 }, weight: 1)
        }
        var sum = SymmetricMatrix(size: 13)
        for pair in matrix.eigenvectors() { sum.addOuter(pair.vector, weight: pair.value) }
        for row in 0..<13 {
            // Rounding: values up to 400, sixteen digits, thirteen terms.
            for column in 0..<13 { #expect(abs(sum[row, column] - matrix[row, column]) < 1e-9) }
        }
    }

    @Test func `points in two clouds fall into two groups`() {
        let points: [SIMD2<Double>] = [[0, 0], [1, 0], [0, 1], [9, 9], [10, 9], [9, 10]]
        #expect(VoiceGroups.part(points, weights: [1, 1, 1, 1, 1, 1]) == [0, 0, 0, 1, 1, 1])
        #expect(VoiceGroups.part([[2, 2], [2, 2]], weights: [1, 1]) == nil)
    }

    /// A coefficient that wobbles around a mean, so that it has a variance.
    private func cloud(_ mean: Float, count: Int) -> [Cepstra.Point] {
        (0..<count).map { index in
            var point = Cepstra.Point.zero
            for lane in 0..<Cepstra.dimensions { point[lane] = mean + Float(index * (lane % 6 + 1) % 7 - 3) }
            return point
        }
    }

    @Test func `a model knows its own voice, also split into many components`() {
        let low = VoiceModel(cloud(-4, count: 500))
        let high = VoiceModel(cloud(4, count: 500))
        #expect(cloud(-4, count: 50).allSatisfy { low.logLikelihood($0) > high.logLikelihood($0) })
        #expect(VoiceModel(cloud(1, count: 1)).logLikelihood(cloud(1, count: 1)[0]).isFinite)
    }

    /// The frames' means are less than a deviation apart, so one of them is no reason to change.
    @Test func `a single odd frame does not change the voice, a turn does`() {
        let models = [VoiceModel(cloud(-0.1, count: 200)), VoiceModel(cloud(0.1, count: 200))]
        var points = cloud(-0.1, count: 100) + cloud(0.1, count: 100)
        points[50] = cloud(0.1, count: 51)[50]
        let path = VoicePath.follow(
            Cepstra(points: points), models, numbers: Array(stride(from: 0, to: 800, by: 4)), stride: 4)
        #expect(path == [Int](repeating: 0, count: 100) + [Int](repeating: 1, count: 100))
    }
}
