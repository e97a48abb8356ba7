import Signal

/// How far a channel stands above its noise and above what leaks into it.
enum Excess {
    /// What a band can add, half decibels: beyond 30 dB more says nothing.
    private static let cap = 60
    private static let smoothingFrames = 5

    /// Mean over the upper half of the bands, decibels, smoothed over 50 ms: a vowel fills the low bands, a fricative
    /// the high ones, and either is enough.
    static func score(_ columns: FrameColumns, floor: [UInt8], leak: [UInt8]?) -> [Float] {
        let bands = FrameGrid.bandCount
        var counts = [Int](repeating: 0, count: cap + 1)
        let scores = (0..<columns.count).map { frame in
            for band in frame * bands..<(frame + 1) * bands {
                let base = sum(Int(floor[band]), leak.map { Int($0[band]) } ?? 0)
                counts[min(cap, max(0, Int(columns.bands[band]) - base))] += 1
            }
            return upperMean(&counts, of: bands / 2)
        }
        return Windows.mean(scores, width: smoothingFrames)
    }

    /// Two levels together: never more than 3 dB above the higher one. Half decibels.
    private static func sum(_ one: Int, _ other: Int) -> Int {
        let distance = abs(one - other)
        return max(one, other) + (distance < 2 ? 6 : distance < 6 ? 4 : distance < 12 ? 2 : distance < 20 ? 1 : 0)
    }

    /// Mean of the highest `wanted` values counted, decibels; empties the counts.
    private static func upperMean(_ counts: inout [Int], of wanted: Int) -> Float {
        var (left, sum) = (wanted, 0)
        for value in stride(from: cap, through: 0, by: -1) where counts[value] > 0 {
            let taken = min(left, counts[value])
            sum += taken * value
            left -= taken
            counts[value] = 0
        }
        return Float(sum) / Float(2 * wanted)
    }
}
