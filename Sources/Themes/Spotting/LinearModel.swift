#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Multinomial logistic regression over hashed features, trained by stochastic gradient descent in a fixed order.
///
/// Deterministic: the same examples in the same order give the same weights. The weights are the mean over all steps
/// (Polyak averaging), which stands in for a tuned regularisation on a few hundred sentences.
struct LinearModel: Sendable {
    struct Example: Sendable {
        let features: [Int]
        let label: Int
    }

    private let labels: Int
    private var weights: [Float]

    private static let buckets = 1 << 16
    private static let epochs = 10
    private static let rate: Float = 3
    private static let decay: Float = 0.001

    /// - Parameter examples: not empty, labels in `0..<labels`.
    init(examples: [Example], labels: Int) {
        precondition(examples.allSatisfy { (0..<labels).contains($0.label) }, "a label outside 0..<\(labels)")
        self.labels = labels
        weights = [Float](repeating: 0, count: Self.buckets * labels)
        var sums = weights
        var step: Float = 0
        for epoch in 0..<Self.epochs {
            for index in shuffledOrder(examples.count, round: epoch) {
                learn(examples[index], rate: Self.rate / (1 + 0.2 * Float(epoch)), step: step, sums: &sums)
                step += 1
            }
        }
        for index in weights.indices where step > 0 { weights[index] -= sums[index] / step }
    }

    /// Where a feature's weights are kept (FNV-1a; two features may share a place).
    static func bucket(_ feature: String) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in feature.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash % UInt32(buckets))
    }

    /// One probability per label; they sum to 1.
    func probabilities(_ features: [Int]) -> [Float] {
        var scores = [Float](repeating: 0, count: labels)
        for feature in features {
            for label in 0..<labels { scores[label] += weights[feature * labels + label] }
        }
        let scale = 1 / Float(max(features.count, 1)).squareRoot()
        return softmax(scores.map { $0 * scale })
    }

    private mutating func learn(_ example: Example, rate: Float, step: Float, sums: inout [Float]) {
        let guess = probabilities(example.features)
        let scale = 1 / Float(max(example.features.count, 1)).squareRoot()
        for label in 0..<labels {
            let gradient = rate * scale * ((label == example.label ? 1 : 0) - guess[label])
            for feature in example.features {
                let place = feature * labels + label
                let change = gradient - rate * Self.decay * weights[place]
                weights[place] += change
                sums[place] += step * change
            }
        }
    }

    private func softmax(_ scores: [Float]) -> [Float] {
        let top = scores.max() ?? 0
        let raised = scores.map { expf($0 - top) }
        let total = raised.reduce(0, +)
        return raised.map { $0 / total }
    }

    /// A permutation that depends on nothing but its arguments.
    private func shuffledOrder(_ count: Int, round: Int) -> [Int] {
        var order = Array(0..<count)
        var state = UInt64(round + 1) &* 0x9E37_79B9_7F4A_7C15
        for index in stride(from: count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
        return order
    }
}
