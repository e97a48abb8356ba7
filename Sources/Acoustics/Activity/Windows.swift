import Signal

/// Filters over frames, centred; at the ends the window is what there is of it.
enum Windows {
    /// Mean over `width` (odd) values.
    static func mean(_ values: [Float], width: Int) -> [Float] {
        SlidingWindow.mean(values, width: width)
    }

    /// Lowest of `width` (odd) values.
    static func minimum(_ values: [Float], width: Int) -> [Float] {
        SlidingWindow.minimum(values, width: width)
    }

    /// Highest of `width` (odd) values.
    static func maximum(_ values: [Float], width: Int) -> [Float] {
        minimum(values.map(-), width: width).map(-)
    }

    /// The stretches in which the flag is set.
    static func runs(_ flags: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in flags.indices where flags[index] != (start != nil) {
            if let begun = start {
                runs.append(begun..<index)
                start = nil
            } else {
                start = index
            }
        }
        if let start { runs.append(start..<flags.count) }
        return runs
    }

    /// The flags with gaps shorter than `gap` closed.
    static func closing(_ flags: [Bool], gapsBelow gap: Int) -> [Bool] {
        var closed = flags
        let runs = runs(flags)
        for (before, after) in zip(runs, runs.dropFirst()) where after.lowerBound - before.upperBound < gap {
            for index in before.upperBound..<after.lowerBound { closed[index] = true }
        }
        return closed
    }

    /// The flags with runs shorter than `length` dropped.
    static func opening(_ flags: [Bool], runsBelow length: Int) -> [Bool] {
        var opened = flags
        for run in runs(flags) where run.count < length {
            for index in run { opened[index] = false }
        }
        return opened
    }

    /// The flags with every run made longer by `margin` at both ends.
    static func widening(_ flags: [Bool], by margin: Int) -> [Bool] {
        var widened = flags
        for run in runs(flags) {
            for index in max(0, run.lowerBound - margin)..<min(flags.count, run.upperBound + margin) {
                widened[index] = true
            }
        }
        return widened
    }
}
