import Signal

/// The usual level of each band where nobody speaks.
struct NoiseProfile {
    private static let leastFrames = 50
    private var histograms = [Histogram](repeating: Histogram(0...255), count: FrameGrid.bandCount)

    /// - Parameter levels: one level code per band.
    mutating func add(_ levels: ArraySlice<UInt8>) {
        for (band, level) in levels.enumerated() { histograms[band].add(Int(level)) }
    }

    /// Mean squares by band; zeros where there was hardly a quiet moment.
    var powers: [Double] {
        histograms.map { levels in
            guard levels.total >= NoiseProfile.leastFrames, let code = levels.quantile(0.5) else { return 0 }
            return meanSquare(dBFS: LevelCode.dBFS(code))
        }
    }
}
