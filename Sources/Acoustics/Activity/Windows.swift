import CDSP
import Signal

/// Filters over frames, centred; at the ends the window is what there is of it.
enum Windows {
    /// Mean over `width` (odd) values.
    static func mean(_ values: [Float], width: Int) -> [Float] {
        SlidingWindow.mean(values, width: width)
    }

    /// The stretches in which the flag is set.
    static func runs(_ flags: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = cdsp_next_flag(flags, 0, flags.count, 1)
        while start < flags.count {
            let end = cdsp_next_flag(flags, start, flags.count, 0)
            runs.append(start..<end)
            start = cdsp_next_flag(flags, end, flags.count, 1)
        }
        return runs
    }

    /// The flags with gaps shorter than `gap` closed.
    static func closing(_ flags: [Bool], gapsBelow gap: Int) -> [Bool] {
        var closed = flags
        let runs = runs(flags)
        for (before, after) in zip(runs, runs.dropFirst()) where after.lowerBound - before.upperBound < gap {
            closed.set(before.upperBound..<after.lowerBound, to: true)
        }
        return closed
    }

    /// The flags with runs shorter than `length` dropped.
    static func opening(_ flags: [Bool], runsBelow length: Int) -> [Bool] {
        var opened = flags
        for run in runs(flags) where run.count < length {
            opened.set(run, to: false)
        }
        return opened
    }

    /// The flags with every run made longer by `margin` at both ends.
    static func widening(_ flags: [Bool], by margin: Int) -> [Bool] {
        var widened = flags
        for run in runs(flags) {
            widened.set(max(0, run.lowerBound - margin)..<min(flags.count, run.upperBound + margin), to: true)
        }
        return widened
    }
}
