import CDSP
import Signal

/// One hidden layer that tells a channel's own speech and music from everything else.
///
/// What it sees of a frame and how it answers stands in `CDSP/network.c`; its weights are the table of
/// `SpeechNetwork+Weights.swift`, made by `Training/train.py`.
struct SpeechNetwork {
    /// Probabilities per frame, 0...1.
    struct Answers {
        let speech: [Float]
        let music: [Float]
    }

    /// Where nothing is compared with another channel.
    private static let noLeakDB = -60.0

    private let table: [Int32]
    /// Of the inputs that change from frame to frame.
    private let layer: DenseLayer

    init(table: [Int32] = SpeechNetwork.weights) {
        precondition(table.count == CDSP_WEIGHT_COUNT, "a table for other inputs")
        self.table = table
        let changing = (CDSP_INPUT_COUNT - CDSP_CONSTANT_COUNT) * CDSP_HIDDEN_COUNT
        layer = DenseLayer(weights: Array(table[..<changing]), unitCount: CDSP_HIDDEN_COUNT)
    }

    /// - Parameters:
    ///   - leak: what to expect of the other side here, `FrameGrid.bandCount` level codes per frame.
    ///   - inputs: where not `nil`, room for what the network sees of every second frame, in 16ths (for training).
    func answers(
        _ own: ChannelView, other: ChannelView?, leak: [UInt8]?, leakGainDB: Double?,
        inputs: UnsafeMutablePointer<Int16>? = nil
    ) -> Answers {
        var speech = [Float](repeating: 0, count: own.columns.count)
        var music = speech
        let gain = Float(leakGainDB ?? SpeechNetwork.noLeakDB)
        own.withColumns { own in
            func ask(_ other: UnsafePointer<cdsp_channel>?, _ leak: UnsafePointer<UInt8>?) {
                withNetwork { cdsp_speech_network(own, other, leak, gain, $0, &speech, &music, inputs) }
            }
            func ask(_ other: UnsafePointer<cdsp_channel>?) {
                guard let leak else { return ask(other, nil) }
                leak.withUnsafeBufferPointer { ask(other, $0.baseAddress) }
            }
            guard let other else { return ask(nil) }
            other.withColumns { ask($0) }
        }
        return Answers(speech: speech, music: music)
    }

    private func withNetwork(_ body: (UnsafePointer<cdsp_network>) -> Void) {
        table.withUnsafeBufferPointer { table in
            layer.withWeights { packed in
                var network = cdsp_network(table: table.baseAddress, packed: packed)
                body(&network)
            }
        }
    }
}
