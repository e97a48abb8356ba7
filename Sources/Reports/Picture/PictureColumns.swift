import CallModel

/// A lane as columns of equal time: how high, and what is to be seen.
struct PictureColumns {
    /// Heights are logarithmic: from 45 dB under the loudest moment of the call (nothing) to that moment (1).
    private static let rangeDB = 45.0
    /// A column shows what fills a third of it.
    private static let leastShare = 0.3

    let peaks: [Double]
    let means: [Double]
    /// The class of each column.
    let kinds: [String]

    /// - Parameters:
    ///   - lane: levels; `nil` where none were kept: then what is heard is drawn with one height.
    ///   - loudest: level code of the loudest moment of the call.
    ///   - layers: what is heard, by class.
    init(_ lane: LevelEnvelope.Lane?, loudest: UInt8, durationMs: Int, layers: [(kind: String, Timeline)]) {
        let bins = lane?.rms.count ?? 0
        let count = bins > 0 ? min(bins, PictureLayout.plotWidth) : PictureLayout.plotWidth
        kinds = PictureColumns.kinds(layers, columns: count, durationMs: durationMs)
        guard let lane, bins > 0 else {
            peaks = kinds.map { $0 == "quiet" ? 0 : 0.6 }
            means = peaks
            return
        }
        func heights(_ codes: [UInt8]) -> [Double] {
            (0..<count).map { column in
                let codes = codes[(column * bins / count)..<((column + 1) * bins / count)]
                return PictureColumns.height(codes.max() ?? 0, loudest: loudest)
            }
        }
        peaks = heights(lane.peak)
        means = heights(lane.rms)
    }

    /// Level codes are half decibels.
    private static func height(_ code: UInt8, loudest: UInt8) -> Double {
        let shownDB = rangeDB + (Double(code) - Double(loudest)) / 2
        let share = max(0, shownDB) / rangeDB
        return share * share.squareRoot()
    }

    private static func kinds(_ layers: [(kind: String, Timeline)], columns: Int, durationMs: Int) -> [String] {
        let shares = layers.map { share(of: $0.1, columns: columns, durationMs: durationMs) }
        return (0..<columns).map { column in
            let best = layers.indices.max { shares[$0][column] < shares[$1][column] }
            guard let best, shares[best][column] >= leastShare else { return "quiet" }
            return layers[best].kind
        }
    }

    /// How much of each column a timeline fills, 0...1.
    private static func share(of timeline: Timeline, columns: Int, durationMs: Int) -> [Double] {
        let columnMs = Double(max(durationMs, 1)) / Double(columns)
        var shares = [Double](repeating: 0, count: columns)
        for range in timeline.ranges {
            let (start, end) = (Double(range.startMs) / columnMs, Double(range.endMs) / columnMs)
            for column in min(Int(start), columns)..<min(Int(end.rounded(.up)), columns) {
                shares[column] += min(end, Double(column + 1)) - max(start, Double(column))
            }
        }
        return shares
    }
}
