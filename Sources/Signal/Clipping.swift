import CDSP

/// Tells samples that were cut off at a ceiling.
enum Clipping {
    /// At full scale two equal samples are enough.
    private static let fullScale: Float = 0.985
    private static let runAtFullScale: Int32 = 2
    /// Below it, a flat top of five samples: a sine within 0.5 % of its peak for that long would be under 51 Hz, and
    /// the steps of a µ-law codec make runs of up to four.
    private static let ceiling: Float = 0.25
    private static let runAtCeiling: Int32 = 5

    static func isClipped(_ hop: cdsp_hop) -> Bool {
        hop.peak >= fullScale && hop.flat_run >= runAtFullScale || hop.peak >= ceiling && hop.flat_run >= runAtCeiling
    }
}
