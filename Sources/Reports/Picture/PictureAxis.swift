/// The time axis: a line under the lanes and clock times at round places.
struct PictureAxis {
    /// Round steps in seconds.
    private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200]
    private static let mostTicks = 14

    let layout: PictureLayout

    init(_ layout: PictureLayout) { self.layout = layout }

    /// From 0, at most `mostTicks` and the one at 0.
    var ticksMs: [Int] {
        let step = PictureAxis.steps.first { $0 * 1_000 * PictureAxis.mostTicks >= layout.durationMs } ?? 14_400
        return Array(stride(from: 0, through: layout.durationMs, by: step * 1_000))
    }

    var elements: [String] {
        let (top, bottom) = (layout.lanesTop, layout.lanesBottom)
        let grid = ticksMs.map { "M\(layout.x(atMs: $0)) \(top)V\(bottom + 5)" }.joined()
        return [#"<path class="line" d="\#(grid)M\#(PictureLayout.plotStart) \#(bottom)H\#(PictureLayout.plotEnd)"/>"#]
            + ticksMs.map { ms in
                """
                <text class="soft small \(ms == 0 ? "" : "middle")" x="\(layout.x(atMs: ms))" y="\(bottom + 19)">\
                \(clock(ms: ms))</text>
                """
            }
    }
}
