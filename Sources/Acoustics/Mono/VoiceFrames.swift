import CallModel
import Signal

/// The band levels and periods of a mono recording's speech, kept until the end of the call: separating voices takes all of it.
///
/// 17 bytes for every 40 ms of speech, about 1 MB for an hour; never more than `capacity` frames, as a longer call
/// keeps every second of them. They live no longer than the analysis of the call.
struct VoiceFrames {
    /// 40 minutes of speech at 40 ms.
    static let capacity = 60_000
    private static let bands = FrameGrid.bandCount

    /// Frames of the grid per frame kept: those whose number is a multiple of it.
    private(set) var stride = 4
    /// Stretches of speech, in frames of the grid.
    private(set) var runs: [Range<Int>] = []
    private(set) var levels: [UInt8] = []
    /// The voice's period in each frame, samples; 0 where it is not steadily voiced.
    private(set) var periods: [UInt8] = []
    private(set) var noise = NoiseProfile()
    private let capacity: Int

    init(capacity: Int = VoiceFrames.capacity) { self.capacity = capacity }

    /// Takes in frames as they are decided, in order.
    /// - Parameters:
    ///   - decided: the frames of the call that are new.
    ///   - firstFrame: the frame of the call at which `columns` begin.
    ///   - record: what was found so far; of its speech and music only what lies in `decided` is looked at.
    mutating func add(_ columns: FrameColumns, decided: Range<Int>, firstFrame: Int, record: ChannelRecord) {
        let speech = VoiceFrames.frames(record.speech, within: decided)
        for run in speech { add(run, columns, firstFrame) }
        var isQuiet = [Bool](repeating: true, count: decided.count)
        for run in speech + VoiceFrames.frames(record.music, within: decided) {
            for frame in run { isQuiet[frame - decided.lowerBound] = false }
        }
        for frame in decided where isQuiet[frame - decided.lowerBound] {
            noise.add(columns.bands[VoiceFrames.span(frame - firstFrame)])
        }
        while levels.count > capacity * VoiceFrames.bands { thin() }
    }

    /// The numbers of the frames kept, in the order of `levels`.
    var numbers: [Int] { runs.flatMap { numbers(in: $0) } }

    /// The numbers of the frames kept of a stretch.
    func numbers(in run: Range<Int>) -> StrideTo<Int> {
        Swift.stride(from: (run.lowerBound + stride - 1) / stride * stride, to: run.upperBound, by: stride)
    }

    private mutating func add(_ run: Range<Int>, _ columns: FrameColumns, _ firstFrame: Int) {
        for frame in numbers(in: run) {
            levels += columns.bands[VoiceFrames.span(frame - firstFrame)]
            periods.append(VoicePeriods.period(at: frame - firstFrame, of: columns) ?? 0)
        }
        if let last = runs.last, last.upperBound == run.lowerBound {
            runs[runs.count - 1] = last.lowerBound..<run.upperBound
        } else {
            runs.append(run)
        }
    }

    /// Drops every second frame.
    private mutating func thin() {
        let numbers = numbers
        stride *= 2
        var (kept, keptPeriods) = ([UInt8](), [UInt8]())
        for (index, number) in numbers.enumerated() where number.isMultiple(of: stride) {
            kept += levels[VoiceFrames.span(index)]
            keptPeriods.append(periods[index])
        }
        (levels, periods) = (kept, keptPeriods)
    }

    private static func span(_ index: Int) -> Range<Int> { index * bands..<(index + 1) * bands }

    /// The frames of those ranges at the end of the list that reach into `decided`.
    private static func frames(_ ranges: [TimeRange], within decided: Range<Int>) -> [Range<Int>] {
        let startMs = decided.lowerBound * FrameGrid.hopMs
        return ranges.reversed().prefix { $0.endMs > startMs }.reversed().map {
            ($0.startMs / FrameGrid.hopMs..<$0.endMs / FrameGrid.hopMs).clamped(to: decided)
        }
    }
}
