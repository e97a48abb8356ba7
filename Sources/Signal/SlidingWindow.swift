import CDSP

/// Filters over frames, centred; at the ends the window is what there is of it. `width` is odd. Linear time, but for
/// the extremes of codes: a few steps more for wide windows, many codes in each.
public enum SlidingWindow {
    /// Mean over `width` values.
    public static func mean(_ values: [Float], width: Int) -> [Float] {
        filtered(values) { cdsp_sliding_mean($0, values.count, width, $1) }
    }

    /// Whether the mean over `width` codes is `least` or more.
    public static func meanReaches(_ least: Int, _ codes: [UInt8], width: Int) -> [Bool] {
        [Bool](unsafeUninitializedCapacity: codes.count) { flags, count in
            cdsp_mean_reaches(codes, codes.count, width, least, flags.baseAddress)
            count = codes.count
        }
    }

    /// Lowest of `width` codes.
    public static func minimum(_ codes: [UInt8], width: Int) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (codes.count + width)) { work in
            filtered(codes) { cdsp_sliding_minimum($0, codes.count, width, work.baseAddress, $1) }
        }
    }

    /// Highest of `width` codes.
    public static func maximum(_ codes: [UInt8], width: Int) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (codes.count + width)) { work in
            filtered(codes) { cdsp_sliding_maximum($0, codes.count, width, work.baseAddress, $1) }
        }
    }

    private static func filtered<Value>(
        _ values: [Value], by filter: (UnsafePointer<Value>?, UnsafeMutablePointer<Value>?) -> Void
    ) -> [Value] {
        [Value](unsafeUninitializedCapacity: values.count) { filtered, count in
            values.withUnsafeBufferPointer { filter($0.baseAddress, filtered.baseAddress) }
            count = values.count
        }
    }
}
