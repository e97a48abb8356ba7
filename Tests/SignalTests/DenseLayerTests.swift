import CDSP
import Testing

@testable import Signal

/// The layer against its definition, written out, at every width of register that this machine has.
struct DenseLayerTests {
    private static let widths = [128, 256, 512].filter { $0 <= cdsp_widest_dense() }
    private let unitCount = 16

    /// Numbers without a pattern, on both sides of zero.
    private func numbers(_ count: Int, below limit: Int) -> [Int] {
        (0..<count).map { ($0 * 7_919 + 13) % (2 * limit - 1) - limit + 1 }
    }

    private func inputs(_ count: Int) -> [Int16] {
        numbers(count * DenseLayer.frameCount, below: 32_000).map(Int16.init)
    }

    @Test(arguments: [1, 2, 5, 130])
    func `a layer adds its biases and every input by its weight, frame by frame`(inputCount: Int) {
        // Even numbers, which are kept as they are.
        let weights = numbers(inputCount * unitCount, below: 400).map { Int32(2 * $0) }
        let biases = numbers(unitCount, below: 1_000_000).map(Int32.init)
        let layer = DenseLayer(weights: weights, unitCount: unitCount)
        let inputs = inputs(layer.inputCount)
        let outputs = layer.apply(to: inputs, biases: biases)
        for unit in 0..<unitCount {
            for frame in 0..<DenseLayer.frameCount {
                let sum = (0..<inputCount).reduce(Int(biases[unit])) { sum, input in
                    let value = Int(inputs[(input / 2 * DenseLayer.frameCount + frame) * 2 + input % 2])
                    return sum + value * Int(weights[input * unitCount + unit] / 2)
                }
                #expect(Int(outputs[unit * DenseLayer.frameCount + frame]) == sum)
            }
        }
    }

    @Test func `weights are rounded to the nearest that can be kept`() {
        let layer = DenseLayer(weights: [3, -3, 65_533, -65_533, 0, 1, -1, 2], unitCount: 8)
        var inputs = [Int16](repeating: 0, count: layer.inputCount * DenseLayer.frameCount)
        for frame in 0..<DenseLayer.frameCount { inputs[2 * frame] = 1 }
        let outputs = layer.apply(to: inputs, biases: [Int32](repeating: 0, count: 8))
        #expect((0..<8).map { outputs[$0 * DenseLayer.frameCount] } == [2, -1, 32_767, -32_766, 0, 1, 0, 1])
    }

    @Test(arguments: widths)
    func `every width of register gives the same sums`(bits: Int32) {
        let layer = DenseLayer(weights: numbers(60 * unitCount, below: 1_000).map(Int32.init), unitCount: unitCount)
        let (inputs, biases) = (inputs(60), numbers(unitCount, below: 1_000).map(Int32.init))
        var outputs = [Int32](repeating: 0, count: unitCount * DenseLayer.frameCount)
        layer.withWeights { cdsp_dense_with(bits, inputs, 30, $0, biases, unitCount, &outputs) }
        #expect(outputs == layer.apply(to: inputs, biases: biases))
    }
}
