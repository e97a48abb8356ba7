import CDSP
import Foundation
import Signal
import Testing

@testable import Acoustics

/// What the network sees and answers, against the definitions written out.
struct SpeechNetworkInputsTests {
    private static let count = 401
    private static let frames = [0, 2, 4, 18, 100, 150, 152, 250, 384, 398, 400]

    private let views: [ChannelView]
    private let leak: [UInt8]
    private let rows: [[Double]]
    private let answers: SpeechNetwork.Answers

    init() {
        var sound = SyntheticCall(seconds: 4.01)
        sound.speak(on: 0, from: 500, to: 2_000)
        sound.speak(SyntheticCall.Voice.low, on: 1, from: 1_500, to: 3_500)
        for channel in 0...1 { sound.addNoise(on: channel, amplitude: 0.002) }
        var stream = SpectralStream(channelCount: 2)
        var columns = [FrameColumns(), FrameColumns()]
        stream.add(sound.interleaved.span, to: &columns)
        stream.finish(to: &columns)
        views = columns.map(ChannelView.init)
        leak = columns[1].bands.map { $0 > 20 ? $0 - 20 : 0 }
        var inputs = [Int16](repeating: 0, count: (Self.count + 1) / 2 * Int(CDSP_INPUT_COUNT))
        answers = SpeechNetwork().answers(views[0], other: views[1], leak: leak, leakGainDB: -10, inputs: &inputs)
        rows = stride(from: 0, to: inputs.count, by: Int(CDSP_INPUT_COUNT)).map { start in
            inputs[start..<start + Int(CDSP_INPUT_COUNT)].map { Double($0) / Double(CDSP_INPUT_UNIT) }
        }
    }

    @Test func `the sound is as long as the test thinks`() { #expect(views[0].columns.count == Self.count) }

    @Test(arguments: frames)
    func `the inputs of a frame are those of their definitions`(frame: Int) {
        let windows: [Double] = [4, 20, 150].flatMap { statistics(frame, $0) }
        let expected = spectrum(frame) + windows + moment(frame)
        let found = rows[frame / 2]
        #expect(expected.count == found.count)
        for (input, (wanted, got)) in zip(expected, found).enumerated() {
            // Rounded to the nearest 16th; a deviation is the root of a difference of floats.
            #expect(abs(wanted - got) < 0.5 / 16 + 0.002, "input \(input)")
        }
    }

    @Test(arguments: frames)
    func `the answers of a frame are those of its inputs`(frame: Int) {
        let table = SpeechNetwork.weights.map { Double($0) / 65_536 }
        let inputs = rows[frame / 2]
        let biases = inputs.count * 24
        let hidden: [Double] = (0..<24).map { unit in
            let sum = inputs.indices.reduce(table[biases + unit]) { $0 + inputs[$1] * table[$1 * 24 + unit] }
            return max(0, sum)
        }
        for (answer, found) in [answers.speech[frame], answers.music[frame]].enumerated() {
            let weights = table[(biases + 24 * (answer + 1))...].prefix(24)
            let sum = zip(hidden, weights).reduce(table[biases + 72 + answer]) { $0 + $1.0 * $1.1 }
            // Weights are kept in 32 768ths: 130 of them, off by a 131 072th, with inputs of up to 255.
            #expect(abs(1 / (1 + exp(-sum)) - Double(found)) < 0.01)
        }
    }

    @Test func `frames between are the mean of their neighbours`() {
        for frame in [1, 77, 399] {
            #expect(answers.speech[frame] == (answers.speech[frame - 1] + answers.speech[frame + 1]) / 2)
        }
    }

    private func code(_ column: [UInt8], _ index: Int) -> Double { Double(column[index]) }

    private var speechLevel: Double { views[0].withColumns { Double($0.pointee.speech_level) } }
    private var noiseLevel: Double { views[0].withColumns { Double($0.pointee.noise_level) } }

    /// The means of the first two values, the next two, and so on.
    private func pairs(_ values: [Double]) -> [Double] {
        stride(from: 0, to: values.count, by: 2).map { first -> Double in
            let sum: Double = values[first] + values[first + 1]
            return sum / 2
        }
    }

    /// Per pair of bands, how far they stand above noise and leak, each limited.
    private func excess(_ frame: Int, aboveLeak: Bool = false) -> [Double] {
        let frame = min(max(frame, 0), Self.count - 1)
        let bands: [Double] = (0..<16).map { band -> Double in
            let index = 16 * frame + band
            let noise = code(views[0].floor, index)
            let base = aboveLeak ? max(noise, code(leak, index)) : noise
            let above: Double = code(views[0].columns.bands, index) - base
            return min(80, max(-40, above))
        }
        return pairs(bands)
    }

    private func spectrum(_ frame: Int) -> [Double] {
        let bands: [Double] = (0..<16).map { band -> Double in code(views[0].columns.bands, 16 * frame + band) }
        let levels: [Double] = pairs(bands).map { $0 - speechLevel }
        let around: [Double] = [-16, -8, -4, 4, 8, 16].flatMap { step in pairs(excess(frame + step)) }
        return excess(frame) + levels + excess(frame, aboveLeak: true) + around
    }

    private func series(_ frame: Int) -> [Double] {
        let columns = views[0].columns
        let groups = (0..<4).map { group in
            Double((0..<4).reduce(0) { $0 + Int(columns.bands[16 * frame + 4 * group + $1]) } / 4)
        }
        return groups
            + [columns.voicing, columns.persistence, columns.toneRatio, columns.level].map { code($0, frame) }
    }

    /// Mean (levels below that of speech), deviation and mean change of each series.
    private func statistics(_ frame: Int, _ halfWidth: Int) -> [Double] {
        let window = max(0, frame - halfWidth)...min(Self.count - 1, frame + halfWidth)
        let count = Double(window.count)
        func mean(_ rows: [[Double]]) -> [Double] {
            (0..<8).map { item in rows.reduce(0.0) { sum, row in sum + row[item] } / count }
        }
        let values: [[Double]] = window.map(series)
        let means = mean(values)
        let variances = mean(
            values.map { row in zip(row, means).map { value, mean in (value - mean) * (value - mean) } })
        let changes = mean(
            window.map { frame in
                zip(series(frame), series(max(0, frame - 1))).map { now, before in abs(now - before) }
            })
        let references = [speechLevel, speechLevel, speechLevel, speechLevel, 0, 0, 0, speechLevel]
        let above: [Double] = zip(means, references).map { $0 - $1 }
        let deviations: [Double] = variances.map { $0.squareRoot() }
        return above + deviations + changes
    }

    private func moment(_ frame: Int) -> [Double] {
        let (own, other) = (views[0].columns, views[1].columns)
        let otherSpeechLevel = views[1].withColumns { Double($0.pointee.speech_level) }
        let near = max(0, frame - 10)...min(Self.count - 1, frame + 10)
        let leaks: [Double] = near.map { excess($0, aboveLeak: true).reduce(0, +) / 8 }
        let level = code(own.level, frame), otherLevel = code(other.level, frame)
        let same: [Double] = [
            code(own.voicing, frame), code(own.persistence, frame), code(own.toneRatio, frame), level - speechLevel,
        ]
        let across: [Double] = [
            min(80, max(-80, level - otherLevel)), max(-80, otherLevel - otherSpeechLevel),
            code(other.voicing, frame), code(other.persistence, frame),
        ]
        return same + across + [leaks.reduce(0, +) / Double(leaks.count), speechLevel - noiseLevel, -10, 1]
    }
}
