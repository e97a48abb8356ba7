import CallModel
import Signal

/// The levels of one channel over the whole call, in a bounded number of bins: when they are full, two become one.
struct LevelTrack {
    private struct Bin {
        var peak: UInt8 = 0
        /// Sum of the frames' mean squares.
        var power = 0.0
        var frames = 0

        mutating func add(_ other: Bin) {
            peak = max(peak, other.peak)
            power += other.power
            frames += other.frames
        }
    }

    private(set) var framesPerBin = 1
    private var bins: [Bin] = []
    /// The bin that is being filled.
    private var open = Bin()

    /// - Parameter codes: level codes of the next frames.
    mutating func add(_ codes: ArraySlice<UInt8>) {
        var rest = codes
        while let first = rest.first {
            let next = rest.prefix(framesPerBin - open.frames)
            open.add(Bin(peak: next.max() ?? first, power: LevelCode.power(of: next), frames: next.count))
            if open.frames == framesPerBin { close() }
            rest = rest.dropFirst(next.count)
        }
    }

    func lane(party: Party?) -> LevelEnvelope.Lane {
        let all = open.frames > 0 ? bins + [open] : bins
        return LevelEnvelope.Lane(party: party, peak: all.map(\.peak), rms: all.map(LevelTrack.meanCode))
    }

    private mutating func close() {
        bins.append(open)
        open = Bin()
        if bins.count == LevelEnvelope.largestBinCount { halve() }
    }

    private mutating func halve() {
        framesPerBin *= 2
        bins = stride(from: 0, to: bins.count, by: 2).map { index in
            var both = bins[index]
            both.add(bins[index + 1])
            return both
        }
    }

    private static func meanCode(_ bin: Bin) -> UInt8 {
        levelDBFS(meanSquare: bin.power / Double(bin.frames)).map { UInt8(LevelCode.code(dBFS: $0)) } ?? 0
    }
}
