/// About three quarters of a second of one stretch of speech, taken to be of one voice.
struct VoiceSegment {
    /// Length aimed at, frames of the grid.
    private static let frames = 75
    /// Clear speech needed, frames of the grid.
    private static let leastClearFrames = 25

    /// Frames of the grid.
    let run: Range<Int>
    /// Its frames as indices of the cepstra.
    let indices: Range<Int>
    /// How many of them are clear.
    let weight: Double
    /// Mean of the clear points.
    let mean: [Double]

    /// Cuts the stretches of speech into even pieces; pieces with little clear speech are left out.
    static func cut(_ frames: VoiceFrames, _ cepstra: Cepstra) -> [VoiceSegment] {
        var first = 0
        return frames.runs.flatMap { run in
            let pieces = max(1, (run.count + Self.frames / 2) / Self.frames)
            return (0..<pieces).compactMap { piece in
                let start = run.lowerBound + run.count * piece / pieces
                let end = run.lowerBound + run.count * (piece + 1) / pieces
                let count = frames.numbers(in: start..<end).underestimatedCount
                defer { first += count }
                return VoiceSegment(start..<end, first..<first + count, cepstra, stride: frames.stride)
            }
        }
    }

    private init?(_ run: Range<Int>, _ indices: Range<Int>, _ cepstra: Cepstra, stride: Int) {
        var (sum, count) = (Cepstra.Point.zero, 0)
        for index in indices where cepstra.isClear[index] {
            sum += cepstra.points[index]
            count += 1
        }
        guard count > 0, count * stride >= VoiceSegment.leastClearFrames else { return nil }
        self.run = run
        self.indices = indices
        weight = Double(count)
        mean = (0..<Cepstra.dimensions).map { Double(sum[$0]) / Double(count) }
    }
}
