import CDSP

/// Turns samples as they arrive into the features of frames, for one or two channels.
///
/// Two channels are one complex signal: a single transform gives both spectra, and another one both autocorrelations.
/// Memory does not grow with the recording; nothing is allocated per frame.
public struct SpectralStream: ~Copyable {
    /// Frames back that the fine structure is compared with: 80 ms, longer than a phone keeps still.
    private static let persistenceFrames = 8
    private static let fineCount = CDSP_FINE_COUNT

    public let channelCount: Int
    /// Samples per channel seen so far.
    public private(set) var sampleCount = 0
    private let transform = ComplexTransform()
    private let firstPower = AlignedFloats(count: CDSP_BIN_COUNT)
    private let secondPower = AlignedFloats(count: CDSP_BIN_COUNT)
    /// Fine structures of the last frames, a ring per channel.
    private let fine: AlignedFloats
    /// Interleaved samples from the start of the next frame's window on.
    private var pending: [Float]
    private var frameIndex = 0

    /// - Parameter channelCount: 1 or 2.
    public init(channelCount: Int) {
        precondition((1...2).contains(channelCount), "one or two channels")
        self.channelCount = channelCount
        fine = AlignedFloats(count: channelCount * SpectralStream.persistenceFrames * SpectralStream.fineCount)
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
        let frames = sampleCount / FrameGrid.hopSamples
        pending.append(contentsOf: repeatElement(0, count: FrameGrid.windowSamples * channelCount))
        while frameIndex < frames { describePending(to: &columns, limit: frames) }
    }

    private mutating func describePending(to columns: inout [FrameColumns], limit: Int = .max) {
        let hop = FrameGrid.hopSamples * channelCount
        let window = FrameGrid.windowSamples * channelCount
        var start = 0
        while start + window <= pending.count, frameIndex < limit {
            describeFrame(at: start, to: &columns)
            start += hop
        }
        pending.removeFirst(start)
    }

    private mutating func describeFrame(at start: Int, to columns: inout [FrameColumns]) {
        pending.withUnsafeBufferPointer { samples in
            guard let frame = samples.baseAddress?.advanced(by: start) else { return }
            transformFrame(frame)
            for channel in 0..<channelCount {
                let middle = frame.advanced(by: FrameGrid.marginSamples * channelCount)
                let hop = cdsp_hop_statistics(
                    middle, Int32(channelCount), Int32(channel), Int32(FrameGrid.hopSamples))
                columns[channel].append(description(of: channel), hop)
            }
        }
        frameIndex += 1
    }

    /// Leaves the power spectra in `firstPower` and `secondPower`, the autocorrelations in the transform's output.
    private func transformFrame(_ frame: UnsafePointer<Float>) {
        cdsp_window(
            frame, Int32(channelCount), FrameGrid.window, Int32(FrameGrid.windowSamples), transform.input.pointer)
        transform.execute()
        cdsp_split_powers(
            transform.output.pointer, FrameGrid.powerScale, firstPower.pointer, secondPower.pointer)
        cdsp_pack_even(firstPower.pointer, secondPower.pointer, transform.input.pointer)
        transform.execute()
    }

    private func description(of channel: Int) -> cdsp_frame {
        let slots = SpectralStream.persistenceFrames
        // The slot about to be overwritten holds the frame of 80 ms ago.
        let slot = (channel * slots + frameIndex % slots) * SpectralStream.fineCount
        let power = channel == 0 ? firstPower.pointer : secondPower.pointer
        var frame = cdsp_frame()
        cdsp_describe(power, FrameGrid.bandEdges, fine.pointer + slot, &frame)
        frame.voicing = cdsp_voicing(transform.output.pointer, Int32(channel))
        return frame
    }
}
