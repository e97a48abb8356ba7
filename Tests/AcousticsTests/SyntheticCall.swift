import Foundation

/// Sounds of a call at 8 kHz, made so that it is known who "speaks" when.
struct SyntheticCall {
    private(set) var channels: [[Float]]

    init(seconds: Double, channelCount: Int = 2) {
        channels = Array(repeating: [Float](repeating: 0, count: Int(seconds * 8_000)), count: channelCount)
    }

    /// Two voices of four seconds each, repeated as needed: harmonics of a gliding pitch through a moving formant, four
    /// syllables a second.
    enum Voice {
        static let low = samples(pitchHz: 120)
        static let high = samples(pitchHz: 210)

        private static func samples(pitchHz: Double) -> [Float] {
            var phase = 0.0
            return (0..<32_000).map { index in
                let time = Double(index) / 8_000
                let pitch = pitchHz * (1 + 0.15 * sin(2 * .pi * 1.75 * time))
                phase += 2 * .pi * pitch / 8_000
                let syllable = 0.35 + 0.65 * abs(sin(2 * .pi * 2 * time))
                let formant = 700 + 400 * sin(2 * .pi * 2.25 * time)
                var sum = 0.0
                for harmonic in 1...10 {
                    let distance = (Double(harmonic) * pitch - formant) / 350
                    sum += sin(Double(harmonic) * phase) * (0.1 + exp(-distance * distance))
                }
                return Float(0.075 * syllable * sum)
            }
        }
    }

    mutating func speak(_ voice: [Float] = Voice.low, on channel: Int, from startMs: Int, to endMs: Int) {
        for index in startMs * 8..<endMs * 8 { channels[channel][index] += voice[(index - startMs * 8) % voice.count] }
    }

    mutating func play(_ hertz: [Double], on channel: Int, from startMs: Int, to endMs: Int, amplitude: Double = 0.1) {
        add(on: channel, from: startMs, to: endMs) { time in
            hertz.reduce(0) { $0 + amplitude * sin(2 * .pi * $1 * time) }
        }
    }

    /// Chords of half a second with their overtones, without a pause.
    mutating func playMusic(on channel: Int, from startMs: Int, to endMs: Int) {
        let roots = [262.0, 330, 392, 349]
        for (index, start) in stride(from: startMs, to: endMs, by: 500).enumerated() {
            let root = roots[index % roots.count]
            let chord = [root, root * 1.25, root * 1.5, root * 2, root * 2.5, root * 3, root * 4, root * 5]
            play(chord, on: channel, from: start, to: min(endMs, start + 500), amplitude: 0.05)
        }
    }

    /// White noise all through the channel, the same second again and again; each channel has its own.
    mutating func addNoise(on channel: Int, amplitude: Float) {
        let offset = channel * 1_237
        for index in channels[channel].indices {
            channels[channel][index] += amplitude * SyntheticCall.noise[(index + offset) % 8_000]
        }
    }

    private static let noise: [Float] = {
        var state: UInt32 = 7
        return (0..<8_000).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Float(state) / Float(UInt32.max) * 2 - 1
        }
    }()

    /// Copies a channel into the other one, late and weak.
    mutating func leak(from source: Int, gain: Float, delayMs: Int) {
        let delay = delayMs * 8
        for index in delay..<channels[0].count {
            channels[1 - source][index] += gain * channels[source][index - delay]
        }
    }

    var interleaved: [Float] {
        channels.count == 1 ? channels[0] : zip(channels[0], channels[1]).flatMap { [$0, $1] }
    }

    private mutating func add(on channel: Int, from startMs: Int, to endMs: Int, _ sample: (Double) -> Double) {
        for index in startMs * 8..<min(endMs * 8, channels[channel].count) {
            channels[channel][index] += Float(sample(Double(index - startMs * 8) / 8_000))
        }
    }
}
