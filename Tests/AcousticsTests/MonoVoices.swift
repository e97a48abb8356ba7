import CallModel
import Foundation

@testable import Acoustics

/// Synthetic people who differ as people do: in the size of their vocal tract.
enum MonoVoices {
    static let dark = samples(pitchHz: 130, formantsHz: [450, 1_050, 2_300])
    static let bright = samples(pitchHz: 200, formantsHz: [650, 1_500, 2_900])
    static let announcer = samples(pitchHz: 160, formantsHz: [900, 2_600, 3_300])

    /// Six seconds, four syllables a second; each syllable has another vowel, the same ones for everybody.
    private static func samples(pitchHz: Double, formantsHz: [Double]) -> [Float] {
        (0..<24).flatMap { syllable in
            let amplitudes = amplitudes(pitchHz: pitchHz, formantsHz: formantsHz, vowel: Double(syllable * 7 % 24) / 24)
            return (0..<2_000).map { index in
                let time = Double(2_000 * syllable + index) / 8_000
                let sum = amplitudes.enumerated().reduce(0.0) { sum, harmonic in
                    sum + harmonic.element * sin(2 * .pi * Double(harmonic.offset + 1) * pitchHz * time)
                }
                return Float(0.05 * (0.3 + 0.7 * abs(sin(4 * .pi * time))) * sum)
            }
        }
    }

    /// Of the harmonics up to 3.4 kHz. A vowel (0...1) moves the first two formants, and those against each other.
    private static func amplitudes(pitchHz: Double, formantsHz: [Double], vowel: Double) -> [Double] {
        let shifts = [1.15 - 0.3 * vowel, 0.85 + 0.3 * vowel, 1]
        return (1...Int(3_400 / pitchHz)).map { harmonic in
            zip(formantsHz, shifts).reduce(0.01) { sum, formant in
                let distance = (Double(harmonic) * pitchHz - formant.0 * formant.1) / 150
                return sum + exp(-distance * distance)
            }
        }
    }

    /// Turns of 2.4 s with 0.6 s between them, `voices` taking them one after the other, from `startMs` on.
    static func converse(
        _ voices: [[Float]], turns: Int, from startMs: Int = 500, in call: inout SyntheticCall
    ) -> [Timeline] {
        var talk = [[TimeRange]](repeating: [], count: voices.count)
        for turn in 0..<turns {
            let start = startMs + turn * 3_000
            // Everybody goes on where they stopped: no turn is like the one before.
            let voice = voices[turn % voices.count]
            let offset = turn * 7_000 % voice.count
            for channel in call.channels.indices {
                call.speak(Array(voice[offset...] + voice[..<offset]), on: channel, from: start, to: start + 2_400)
            }
            talk[turn % voices.count] += [TimeRange(startMs: start, endMs: start + 2_400)].compactMap(\.self)
        }
        return talk.map { Timeline($0) }
    }
}
