import CDSP

/// What is asked of a column of codes, one byte per frame.
public enum Codes {
    /// How often each of the 256 codes occurs.
    /// - Parameter skipped: frames that are left out; none where `nil`.
    public static func histogram(_ codes: [UInt8], except skipped: [Bool]? = nil) -> [Int32] {
        precondition(skipped.map { $0.count == codes.count } ?? true, "a flag for each code")
        return [Int32](unsafeUninitializedCapacity: 256) { counts, count in
            cdsp_count_codes(codes, skipped, codes.count, counts.baseAddress)
            count = 256
        }
    }

    /// The frames whose codes are above `least`.
    /// - Parameter wanted: frames that are asked; all where `nil`.
    public static func frames(of codes: [UInt8], above least: Int, where wanted: [Bool]? = nil) -> [Int32] {
        precondition(wanted.map { $0.count == codes.count } ?? true, "a flag for each code")
        return [Int32](unsafeUninitializedCapacity: codes.count) { frames, count in
            count = cdsp_find_above(codes, wanted, codes.count, least, frames.baseAddress)
        }
    }

    /// Evenly chosen ones of many frames, at least `count` and less than twice as many.
    public static func thinned(_ frames: [Int32], to count: Int) -> [Int32] {
        stride(from: 0, to: frames.count, by: max(1, frames.count / count)).map { frames[$0] }
    }

    /// For each lag, how often `own[frame + lag] - other[frame]` is -255...255 over the given frames.
    /// - Parameter skipped: frames of `own` that are left out; none where `nil`.
    public static func differences(
        _ own: [UInt8], _ other: [UInt8], at frames: [Int32], lags: ClosedRange<Int>, except skipped: [Bool]? = nil
    ) -> [ArraySlice<Int32>] {
        precondition(skipped.map { $0.count == own.count } ?? true, "a flag for each code")
        let counts = [Int32](unsafeUninitializedCapacity: CDSP_DIFFERENCES * lags.count) { counts, count in
            cdsp_count_differences(
                own, other, frames, frames.count, lags.lowerBound, lags.count, own.count, skipped, counts.baseAddress)
            count = counts.count
        }
        return stride(from: 0, to: counts.count, by: CDSP_DIFFERENCES).map { counts[$0..<$0 + CDSP_DIFFERENCES] }
    }
}
