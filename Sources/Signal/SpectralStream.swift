import CDSP

/// Turns samples as they arrive into the features of frames, for one or two channels.
///
/// Two channels are one complex signal: a single transform gives both spectra, and another one both autocorrelations.
/// Frames are described sixteen at a time; memory does not grow with the recording.
public struct SpectralStream: ~Copyable {
    private static let batchFrames = CDSP_LANES
    private static let batchSamples = CDSP_BATCH_SAMPLES

    public let channelCount: Int
    /// Samples per channel seen so far.
    public private(set) var sampleCount = 0
    private let describer = FrameDescriber()
    /// Interleaved samples from the start of the next frame's window on.
    private var pending: [Float]
    private var frameCount = 0

    /// - Parameter channelCount: 1 or 2.
    public init(channelCount: Int) {
        precondition((1...2).contains(channelCount), "one or two channels")
        self.channelCount = channelCount
        pending = [Float](repeating: 0, count: FrameGrid.marginSamples * channelCount)
    }

    /// Appends the frames that these samples complete, one column set per channel.
    /// - Parameter samples: whole interleaved sample frames at 8 kHz, finite, -1...1.
    public mutating func add(_ samples: Span<Float>, to columns: inout [FrameColumns]) {
        precondition(samples.count.isMultiple(of: channelCount), "whole sample frames")
        precondition(columns.count == channelCount, "one set of columns per channel")
        sampleCount += samples.count / channelCount
        samples.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
        describePending(to: &columns)
    }

    /// Appends the last frames, whose windows reach past the end. A last hop that is not full is left out.
    public mutating func finish(to columns: inout [FrameColumns]) {
        pending.append(contentsOf: repeatElement(0, count: SpectralStream.batchSamples * channelCount))
        describePending(to: &columns)
    }

    private mutating func describePending(to columns: inout [FrameColumns]) {
        let batch = SpectralStream.batchSamples * channelCount
        var start = 0
        pending.withUnsafeBufferPointer { pending in
            guard let first = pending.baseAddress else { return }
            while start + batch <= pending.count {
                describer.describe(first + start, channelCount: channelCount)
                append(to: &columns)
                start += SpectralStream.batchFrames * FrameGrid.hopSamples * channelCount
            }
        }
        pending.removeFirst(start)
    }

    /// The frames just described, less those whose hops lie past the end.
    private mutating func append(to columns: inout [FrameColumns]) {
        let frames = min(SpectralStream.batchFrames, sampleCount / FrameGrid.hopSamples - frameCount)
        for channel in 0..<channelCount { columns[channel].append(describer.batches + channel, frames: frames) }
        frameCount += frames
    }
}
