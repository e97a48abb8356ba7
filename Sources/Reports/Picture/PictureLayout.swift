import CallModel

/// Where things stand in a picture of a call: user units across, milliseconds along.
struct PictureLayout: Hashable, Sendable {
    static let width = 1_200
    static let padding = 20
    static let plotStart = 120
    static let plotEnd = width - padding
    static let plotWidth = plotEnd - plotStart
    private static let lanesTop = 44
    static let laneHeight = 92
    static let stripHeight = 20

    let durationMs: Int
    let laneCount: Int

    /// The middle of a lane, 0 on top.
    func middle(ofLane lane: Int) -> Int { top(ofLane: lane) + PictureLayout.laneHeight / 2 }

    func top(ofLane lane: Int) -> Int {
        PictureLayout.lanesTop + lane * (PictureLayout.laneHeight + PictureLayout.stripHeight)
    }

    /// The strip that both sides share: under the first lane.
    var stripTop: Int { PictureLayout.lanesTop + PictureLayout.laneHeight }

    /// Under the lowest lane.
    var lanesBottom: Int {
        max(top(ofLane: laneCount - 1) + PictureLayout.laneHeight, stripTop + PictureLayout.stripHeight)
    }
    var lanesTop: Int { PictureLayout.lanesTop }
    var legendTop: Int { lanesBottom + 40 }

    /// Tenths of a unit from the left.
    func x(atMs ms: Int) -> Tenths {
        Tenths(PictureLayout.plotStart * 10 + ms * PictureLayout.plotWidth * 10 / max(durationMs, 1))
    }

    /// Start and width; never narrower than one unit, so that nothing disappears.
    func place(_ range: TimeRange) -> (x: Tenths, width: Tenths) {
        let (start, end) = (x(atMs: range.startMs), x(atMs: range.endMs))
        return (start, Tenths(max(end.count - start.count, 10)))
    }
}

/// A coordinate in tenths of a unit, written without a needless decimal.
struct Tenths: Hashable, Sendable, CustomStringConvertible {
    let count: Int

    init(_ count: Int) { self.count = count }

    var description: String {
        let sign = count < 0 ? "-" : ""
        let (whole, tenth) = (abs(count) / 10, abs(count) % 10)
        return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole == 0 ? "" : String(whole)).\(tenth)"
    }
}
