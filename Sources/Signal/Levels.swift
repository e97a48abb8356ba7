#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Level of a mean square relative to full scale; a full-scale sine is -3.01 dBFS. `nil` for silence.
public func levelDBFS(meanSquare: Double) -> Double? {
    meanSquare > 0 ? 10 * log10(meanSquare) : nil
}

/// Mean square of a level in decibels.
public func meanSquare(dBFS level: Double) -> Double { pow(10, level / 10) }

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

func cosine(ofTurns turns: Double) -> Double { cos(2 * Double.pi * turns) }

/// A level in one byte: half decibels above -110 dBFS. Digital silence is 0.
public enum LevelCode {
    public static func dBFS(_ code: Int) -> Double { Double(code) / 2 - 110 }

    /// Sum of the mean squares of levels.
    public static func power(of codes: ArraySlice<UInt8>) -> Double {
        let meanSquares = meanSquares
        return codes.reduce(0) { $0 + meanSquares[Int($1)] }
    }

    /// Sum of the mean squares of levels of which it is known how often each of the 256 occurs.
    public static func power(ofCounts counts: [Int32]) -> Double {
        zip(counts, meanSquares).reduce(0) { $0 + Double($1.0) * $1.1 }
    }

    private static let meanSquares = (0...255).map { Signal.meanSquare(dBFS: dBFS($0)) }

    /// Rounds, and limits to what a byte can hold: -110...17.5 dBFS.
    public static func code(dBFS level: Double) -> Int { min(255, max(0, Int((2 * (level + 110)).rounded()))) }
}
