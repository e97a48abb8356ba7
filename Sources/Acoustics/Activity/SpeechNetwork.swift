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

    /// The table is in 65 536ths.
    private static let unit: Float = 1 / 65_536
    /// Where nothing is compared with another channel.
    private static let noLeakDB = -60.0

    private let weights: [Float]

    init(table: [Int32] = SpeechNetwork.weights) {
        precondition(table.count == CDSP_WEIGHT_COUNT, "a table for other inputs")
        weights = table.map { Float($0) * SpeechNetwork.unit }
    }

    /// - Parameters:
    ///   - leak: what to expect of the other side here, `FrameGrid.bandCount` level codes per frame.
    ///   - inputs: where not empty, room for what the network sees of every second frame (for training).
    func answers(
        _ own: ChannelView, other: ChannelView?, leak: [UInt8]?, leakGainDB: Double?,
        inputs: UnsafeMutablePointer<Float>? = nil
    ) -> Answers {
        var speech = [Float](repeating: 0, count: own.columns.count)
        var music = speech
        let gain = Float(leakGainDB ?? SpeechNetwork.noLeakDB)
        own.withColumns { own in
            func ask(_ other: UnsafePointer<cdsp_channel>?, _ leak: UnsafePointer<UInt8>?) {
                cdsp_speech_network(own, other, leak, gain, weights, &speech, &music, inputs)
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
}
