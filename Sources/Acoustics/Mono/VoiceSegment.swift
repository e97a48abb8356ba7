#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// About three quarters of a second of one stretch of speech, taken to be of one voice.
struct VoiceSegment {
    /// Length aimed at, frames of the grid.
    private static let frames = 75
    /// Clear speech needed, frames of the grid.
    private static let leastClearFrames = 25
    /// Of 40 ms.
    private static let leastPeriods = 3
    /// An hour has about this many.
    private static let most = 4_000

    /// Frames of the grid.
    let run: Range<Int>
    /// Its frames as indices of the cepstra.
    let indices: Range<Int>
    /// How many of them are clear.
    let weight: Double
    /// Mean of the clear points.
    let mean: [Double]
    /// Logarithm (base 2) of the median period of the voice, samples; `nil` where too little is voiced.
    let logPeriod: Double?

    /// Cuts the stretches of speech into even pieces; pieces with little clear speech are left out, and of a very long
    /// call whole stretches, evenly.
    static func cut(_ frames: VoiceFrames, _ cepstra: Cepstra) -> [VoiceSegment] {
        let total = frames.runs.reduce(0) { $0 + pieces(of: $1) }
        let step = (total + most - 1) / most
        var first = 0
        return frames.runs.enumerated().flatMap { place, run in
            let start = first
            first += frames.numbers(in: run).underestimatedCount
            return place.isMultiple(of: max(1, step)) ? cut(run, from: start, frames, cepstra) : []
        }
    }

    private static func cut(
        _ run: Range<Int>, from start: Int, _ frames: VoiceFrames, _ cepstra: Cepstra
    ) -> [VoiceSegment] {
        let pieces = pieces(of: run)
        var first = start
        return (0..<pieces).compactMap { piece in
            let part =
                run.lowerBound + run.count * piece / pieces..<run.lowerBound + run.count * (piece + 1) / pieces
            let indices = first..<first + frames.numbers(in: part).underestimatedCount
            first = indices.upperBound
            return VoiceSegment(part, indices, cepstra, frames)
        }
    }

    private static func pieces(of run: Range<Int>) -> Int { max(1, (run.count + frames / 2) / frames) }

    private init?(_ run: Range<Int>, _ indices: Range<Int>, _ cepstra: Cepstra, _ frames: VoiceFrames) {
        var (sum, count) = (Cepstra.Point.zero, 0)
        for index in indices where cepstra.isClear[index] {
            sum += cepstra.points[index]
            count += 1
        }
        guard count > 0, count * frames.stride >= VoiceSegment.leastClearFrames else { return nil }
        self.run = run
        self.indices = indices
        weight = Double(count)
        mean = (0..<Cepstra.dimensions).map { Double(sum[$0]) / Double(count) }
        let periods = frames.periods[indices].filter { $0 > 0 }.sorted()
        logPeriod = periods.count >= VoiceSegment.leastPeriods ? log2(Double(periods[periods.count / 2])) : nil
    }
}
