import Foundation

/// Sounds whose features can be worked out by hand, at 8 kHz.
enum SyntheticSound {
    static func sine(hertz: Double, amplitude: Double = 0.5, seconds: Double = 0.5) -> [Float] {
        sum([hertz], amplitude: amplitude, seconds: seconds)
    }

    static func sum(_ frequencies: [Double], amplitude: Double, seconds: Double = 0.5) -> [Float] {
        (0..<Int(seconds * 8_000)).map { index in
            let time = Double(index) / 8_000
            return Float(frequencies.reduce(0) { $0 + amplitude * sin(2 * Double.pi * $1 * time) })
        }
    }

    /// Uniform noise from a linear congruential generator: the same on every run.
    static func noise(amplitude: Double = 0.5, seconds: Double = 0.5, seed: UInt32 = 1) -> [Float] {
        var state = seed
        return (0..<Int(seconds * 8_000)).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Float(amplitude * (Double(state) / Double(UInt32.max) * 2 - 1))
        }
    }

    static func interleaved(_ first: [Float], _ second: [Float]) -> [Float] {
        zip(first, second).flatMap { [$0, $1] }
    }
}
