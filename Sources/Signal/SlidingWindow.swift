import CDSP

/// Filters over frames, centred; at the ends the window is what there is of it. Linear time.
public enum SlidingWindow {
    /// Mean over `width` (odd) values.
    public static func mean(_ values: [Float], width: Int) -> [Float] {
        filtered(values) { cdsp_sliding_mean($0, values.count, width, $1) }
    }

    /// Lowest of `width` (odd) values.
    public static func minimum(_ values: [Float], width: Int) -> [Float] {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * values.count) { work in
            filtered(values) { cdsp_sliding_minimum($0, values.count, width, work.baseAddress, $1) }
        }
    }

    private static func filtered(
        _ values: [Float], by filter: (UnsafePointer<Float>?, UnsafeMutablePointer<Float>?) -> Void
    ) -> [Float] {
        [Float](unsafeUninitializedCapacity: values.count) { filtered, count in
            values.withUnsafeBufferPointer { filter($0.baseAddress, filtered.baseAddress) }
            count = values.count
        }
    }
}
