import CDSP

/// Turns samples as they arrive into the features of frames, for one or two channels.
///
/// Two channels are one complex signal: a single transform gives both spectra, and another one both autocorrelations.
/// Frames are described sixteen at a time; memory does not grow with the recording.
public struct SpectralStream: ~Copyable {
    public let channelCount: Int
    /// Samples per channel seen so far.
    public private(set) var sampleCount = 0
    private let describer: FrameDescriber
    /// Interleaved samples from the start of the next frame's window on.
    private var pending: [Float]
    private var frameCount = 0

    /// - Parameter channelCount: 1 or 2.
    public init(channelCount: Int) {
        self.init(FrameDescriber(channelCount: channelCount), channelCount: channelCount)
    }

    init(_ describer: consuming FrameDescriber, channelCount: Int) {
        precondition((1...2).contains(channelCount), "one or two channels")
        self.channelCount = channelCount
        self.describer = describer
        pending = [Float](repeating: 0, count: FrameGrid.marginSamples * channelCount)
    }

    /// Appends the frames that these samples complete, one column set per channel.
    /// - Parameter samples: whole interleaved sample frames at 8 kHz, finite, -1...1.
    public mutating func add(_ samples: Span<Float>, to columns: inout [FrameColumns]) {
        precondition(samples.count.isMultiple(of: channelCount), "whole sample frames")
        precondition(columns.count == channelCount, "one set of columns per channel")
        sampleCount += samples.count / channelCount
        let start = joinPending(samples, to: &columns)
        samples.withUnsafeBufferPointer { samples in
            let rest = UnsafeBufferPointer(rebasing: samples[start...])
            let described = describe(rest, to: &columns)
            pending.append(contentsOf: rest[described...])
        }
    }

    /// Appends the last frames, whose windows reach past the end. A last hop that is not full is left out.
    public mutating func finish(to columns: inout [FrameColumns]) {
        pending.append(contentsOf: repeatElement(0, count: batchSamples))
        pending.withUnsafeBufferPointer { _ = describe($0, to: &columns) }
    }

    private var batchSamples: Int { CDSP_BATCH_SAMPLES * channelCount }
    /// From the start of one batch to that of the next.
    private var stepSamples: Int { CDSP_LANES * FrameGrid.hopSamples * channelCount }

    /// Describes the batches that begin in what is pending.
    /// - Returns: where the next one begins in `samples`; all of them are pending now where they are too few.
    private mutating func joinPending(_ samples: Span<Float>, to columns: inout [FrameColumns]) -> Int {
        let before = pending.count
        let steps = (before + stepSamples - 1) / stepSamples
        let missing = (steps - 1) * stepSamples + batchSamples - before
        let taken = min(samples.count, missing)
        samples.extracting(..<taken).withUnsafeBufferPointer { pending.append(contentsOf: $0) }
        guard taken == missing else { return samples.count }
        pending.withUnsafeBufferPointer { _ = describe($0, to: &columns) }
        pending.removeAll(keepingCapacity: true)
        return steps * stepSamples - before
    }

    /// Describes the batches that lie whole in `samples`.
    /// - Returns: where the next one begins.
    private mutating func describe(_ samples: UnsafeBufferPointer<Float>, to columns: inout [FrameColumns]) -> Int {
        guard let first = samples.baseAddress else { return 0 }
        var (start, frames) = (0, 0)
        while start + batchSamples <= samples.count {
            describer.describe(first + start, to: frames)
            start += stepSamples
            frames += CDSP_LANES
            if frames == FrameDescriber.mostFrames || start + batchSamples > samples.count {
                append(frames, to: &columns)
                frames = 0
            }
        }
        return start
    }

    /// The frames just described, less those whose hops lie past the end.
    private mutating func append(_ described: Int, to columns: inout [FrameColumns]) {
        let frames = min(described, sampleCount / FrameGrid.hopSamples - frameCount)
        columns[0].append(describer.first, frames: frames)
        if channelCount == 2 { columns[1].append(describer.second, frames: frames) }
        frameCount += frames
    }
}
