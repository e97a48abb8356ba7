import CDSP

/// A layer of a small network, for sixteen frames at a time, in whole numbers: the same on every machine.
///
/// Values of one kind stand side by side, inputs two by two: that of input `i` in frame `f` of a batch is
/// `inputs[(i / 2 * frameCount + f) * 2 + i % 2]`, that of unit `u` is `outputs[u * frameCount + f]`.
public struct DenseLayer: Sendable {
    /// Frames of a batch.
    public static let frameCount = CDSP_LANES
    /// Weights are given in these parts of one, and kept in half as many.
    public static let weightUnit = 65_536

    /// Rounded up to an even number.
    public let inputCount: Int
    public let unitCount: Int
    private let packed: [Int16]

    /// - Parameters:
    ///   - weights: what each input adds to each unit, all units of the first input first; more than -1 and less than 1.
    ///   - unitCount: a multiple of eight.
    public init(weights: [Int32], unitCount: Int) {
        precondition(unitCount > 0 && unitCount.isMultiple(of: 8), "units in eights")
        precondition(weights.count.isMultiple(of: unitCount), "a weight for every input and unit")
        precondition(weights.allSatisfy { abs($0) < DenseLayer.weightUnit - 2 }, "weights less than one")
        let given = weights.count / unitCount
        self.unitCount = unitCount
        inputCount = given + given % 2
        packed = [Int16](unsafeUninitializedCapacity: (given + given % 2) * unitCount) { packed, count in
            cdsp_pack_weights(weights, given, unitCount, packed.baseAddress)
            count = packed.count
        }
    }

    /// The sums of the units: inputs by weights in `weightUnit / 2`ths, and biases in the same parts of an input.
    public func apply(to inputs: [Int16], biases: [Int32]) -> [Int32] {
        precondition(inputs.count == inputCount * DenseLayer.frameCount, "a batch of all inputs")
        precondition(biases.count == unitCount, "a bias for each unit")
        return [Int32](unsafeUninitializedCapacity: unitCount * DenseLayer.frameCount) { outputs, count in
            cdsp_dense(inputs, inputCount / 2, packed, biases, unitCount, outputs.baseAddress)
            count = outputs.count
        }
    }

    /// Lends the weights, as `cdsp_dense` takes them, to a kernel.
    public func withWeights<Result>(_ body: (UnsafePointer<Int16>?) -> Result) -> Result {
        packed.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
