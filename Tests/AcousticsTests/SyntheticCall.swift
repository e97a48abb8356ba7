import Foundation

/// Sounds of a call at 8 kHz, made so that it is known who "speaks" when.
struct SyntheticCall {
    private(set) var channels: [[Float]]

    init(seconds: Double, channelCount: Int = 2) {
        channels = Array(repeating: [Float](repeating: 0, count: Int(seconds * 8_000)), count: channelCount)
    }

    /// Two voices of four seconds each, repeated as needed: four syllables a second, each a hiss and a vowel whose pitch
    /// falls and whose two formants move to those of the next.
    enum Voice {
        static let low = samples(pitchHz: 120)
        static let high = samples(pitchHz: 210)

        private static let syllableSamples = 2_000
        private static let hissSamples = 480
        private static let formantsHz = [(700, 1_200), (300, 2_200), (450, 850), (550, 1_800), (320, 2_000)]

        private static func samples(pitchHz: Double) -> [Float] {
            var phase = 0.0
            return (0..<32_000).map { index in
                let (syllable, place) = index.quotientAndRemainder(dividingBy: syllableSamples)
                guard place >= hissSamples else { return hiss(index, place) }
                let share = Double(place - hissSamples) / Double(syllableSamples - hissSamples)
                let melody = 1 + 0.12 * sin(2.4 * Double(syllable)) - 0.15 * share
                phase += 2 * .pi * pitchHz * melody / 8_000
                return vowel(phase, pitchHz * melody, syllable, share)
            }
        }

        private static func hiss(_ index: Int, _ place: Int) -> Float {
            let fade = sin(.pi * Float(place) / Float(hissSamples))
            return 0.05 * fade * (SyntheticCall.noise[index % 8_000] - SyntheticCall.noise[(index + 1) % 8_000])
        }

        private static func vowel(_ phase: Double, _ pitchHz: Double, _ syllable: Int, _ share: Double) -> Float {
            let from = formantsHz[syllable % formantsHz.count]
            let to = formantsHz[(syllable + 1) % formantsHz.count]
            let first = Double(from.0) + share * Double(to.0 - from.0)
            let second = Double(from.1) + share * Double(to.1 - from.1)
            let sum = (1...Int(3_400 / pitchHz)).reduce(0.0) { sum, harmonic in
                let hertz = Double(harmonic) * pitchHz
                let low = (hertz - first) / 150
                let high = (hertz - second) / 250
                return sum + sin(Double(harmonic) * phase) * (0.02 + exp(-low * low) + 0.4 * exp(-high * high))
            }
            return Float(0.2 * pow(sin(.pi * min(1, share + 0.05)), 0.7) * sum)
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

    fileprivate static let noise: [Float] = {
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
