import CDSP

/// A layer of a small network, for sixteen frames at a time.
///
/// Values of one kind stand side by side: that of input `i` in frame `f` of a batch is `inputs[i * frameCount + f]`.
public struct DenseLayer: Sendable {
    /// Frames of a batch.
    public static let frameCount = CDSP_LANES

    public let inputCount: Int
    public let unitCount: Int
    private let weights: [Float]
    private let biases: [Float]

    /// - Parameters:
    ///   - weights: what each input adds to each unit, all units of the first input first.
    ///   - biases: one per unit; their number is a multiple of eight.
    public init(weights: [Float], biases: [Float]) {
        precondition(!biases.isEmpty && biases.count.isMultiple(of: 8), "units in eights")
        precondition(weights.count.isMultiple(of: biases.count), "a weight for every input and unit")
        unitCount = biases.count
        inputCount = weights.count / biases.count
        self.weights = weights
        self.biases = biases
    }

    /// Replaces `outputs` with the sums of the units, in the same order as inputs; no activation.
    public func apply(to inputs: [Float], outputs: inout [Float]) {
        precondition(inputs.count == inputCount * DenseLayer.frameCount, "a batch of all inputs")
        precondition(outputs.count == unitCount * DenseLayer.frameCount, "room for a batch of all units")
        cdsp_dense(inputs, inputCount, weights, biases, unitCount, &outputs)
    }
}
