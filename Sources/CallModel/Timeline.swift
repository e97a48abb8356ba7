/// Stretches of recording time in order, apart from each other: no two overlap or touch.
public struct Timeline: Hashable, Sendable {
    public let ranges: [TimeRange]

    /// Sorts and joins what overlaps or touches.
    public init(_ ranges: some Sequence<TimeRange> = []) {
        self.ranges = Timeline.joined(ranges.sorted(), acrossGapsBelowMs: 1)
    }

    public var isEmpty: Bool { ranges.isEmpty }

    /// Sum of the durations, milliseconds.
    public var totalMs: Int { ranges.reduce(0) { $0 + $1.durationMs } }

    /// Duration of the longest stretch, milliseconds; 0 where there is none.
    public var longestMs: Int { ranges.map(\.durationMs).max() ?? 0 }

    /// From the first start to the last end; `nil` where there is nothing.
    public var span: TimeRange? {
        guard let first = ranges.first, let last = ranges.last else { return nil }
        return TimeRange(startMs: first.startMs, endMs: last.endMs)
    }

    /// The same with pauses shorter than `gapMs` closed.
    public func bridging(gapsBelowMs gapMs: Int) -> Timeline {
        Timeline(sorted: Timeline.joined(ranges, acrossGapsBelowMs: gapMs))
    }

    /// The stretches of at least `durationMs`.
    public func lasting(atLeastMs durationMs: Int) -> Timeline {
        Timeline(sorted: ranges.filter { $0.durationMs >= durationMs })
    }

    public func union(_ other: Timeline) -> Timeline { Timeline(ranges + other.ranges) }

    /// Time that is in both. Linear in the number of stretches.
    public func intersection(_ other: Timeline) -> Timeline {
        var shared: [TimeRange] = []
        var (mine, theirs) = (0, 0)
        while mine < ranges.count, theirs < other.ranges.count {
            if let both = ranges[mine].overlap(with: other.ranges[theirs]) { shared.append(both) }
            if ranges[mine].endMs < other.ranges[theirs].endMs { mine += 1 } else { theirs += 1 }
        }
        return Timeline(sorted: shared)
    }

    /// Time of this that is not in `other`.
    public func subtracting(_ other: Timeline) -> Timeline {
        guard let span else { return self }
        return intersection(other.gaps(within: span))
    }

    /// The time within `span` that no stretch covers.
    public func gaps(within span: TimeRange) -> Timeline {
        var free: [TimeRange] = []
        var cursorMs = span.startMs
        for range in ranges where range.endMs > span.startMs && range.startMs < span.endMs {
            if let gap = TimeRange(startMs: cursorMs, endMs: range.startMs) { free.append(gap) }
            cursorMs = max(cursorMs, range.endMs)
        }
        if let gap = TimeRange(startMs: cursorMs, endMs: span.endMs) { free.append(gap) }
        return Timeline(sorted: free)
    }

    public func contains(_ ms: Int) -> Bool { ranges.contains { $0.contains(ms) } }

    private init(sorted ranges: [TimeRange]) { self.ranges = ranges }

    private static func joined(_ sorted: [TimeRange], acrossGapsBelowMs gapMs: Int) -> [TimeRange] {
        var joined: [TimeRange] = []
        joined.reserveCapacity(sorted.count)
        for range in sorted {
            if let last = joined.last, range.startMs - last.endMs < max(gapMs, 1),
                let both = TimeRange(startMs: last.startMs, endMs: max(last.endMs, range.endMs))
            {
                joined[joined.count - 1] = both
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}

extension Timeline: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([TimeRange].self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(ranges)
    }
}
