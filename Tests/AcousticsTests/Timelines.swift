import CallModel

extension Timeline {
    /// Stretches in milliseconds: `.at((0, 1_000), (2_000, 3_000))`.
    static func at(_ stretches: (Int, Int)...) -> Timeline {
        Timeline(stretches.compactMap { TimeRange(startMs: $0.0, endMs: $0.1) })
    }
}
