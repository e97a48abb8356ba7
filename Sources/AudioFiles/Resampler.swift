import CDSP
import CSoxr

/// Brings interleaved samples to another rate (libsoxr, medium quality, linear phase: nothing is delayed).
///
/// The filter overshoots where a wave was cut off at full scale; that is cut off again.
struct Resampler: ~Copyable {
    private let handle: soxr_t
    private let channelCount: Int
    private let ratio: Double

    /// `nil` where libsoxr refuses the rates.
    init?(fromHz: Int, toHz: Int, channelCount: Int) {
        var quality = soxr_quality_spec(UInt(SOXR_MQ), 0)
        var failure: soxr_error_t?
        let made = soxr_create(Double(fromHz), Double(toHz), UInt32(channelCount), &failure, nil, &quality, nil)
        guard let made, failure == nil else { return nil }
        handle = made
        self.channelCount = channelCount
        ratio = Double(toHz) / Double(fromHz)
    }

    deinit { soxr_delete(handle) }

    /// Appends what can be said of `samples`; the filter keeps some milliseconds back for the next call.
    func process(_ samples: [Float], into output: inout [Float]) {
        samples.withUnsafeBufferPointer { samples in
            _ = append(input: samples.baseAddress, frames: samples.count / channelCount, &output)
        }
    }

    /// Appends what was kept back.
    func finish(into output: inout [Float]) {
        while append(input: nil, frames: 0, &output) > 0 {}
    }

    /// - Returns: samples per channel appended.
    private func append(input: UnsafePointer<Float>?, frames: Int, _ output: inout [Float]) -> Int {
        let before = output.count
        let room = Int(Double(frames) * ratio) + 8_192
        output.append(contentsOf: repeatElement(0, count: room * channelCount))
        var (consumed, produced) = (0, 0)
        output.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            _ = soxr_process(handle, input, frames, &consumed, base + before, room, &produced)
            var limited = 0
            _ = cdsp_sanitize(base + before, produced * channelCount, &limited)
        }
        output.removeLast((room - produced) * channelCount)
        return produced
    }
}
