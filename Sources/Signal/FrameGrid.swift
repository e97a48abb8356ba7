import CDSP

/// The grid of the analysis: 8 kHz, a frame every 10 ms that looks at 25 ms around its middle.
public enum FrameGrid {
    public static let sampleRateHz = 8_000
    public static let hopMs = 10
    public static let hopSamples = 80
    public static let windowSamples = 200
    /// Samples of a window before (and after) its hop.
    static let marginSamples = (windowSamples - hopSamples) / 2
    public static let bandCount = CDSP_BAND_COUNT

    /// Edges of the bands in bins: equal steps on the mel scale between 188 and 3625 Hz.
    static let bandEdges: [Int32] = [6, 9, 13, 16, 20, 25, 29, 35, 41, 47, 54, 62, 71, 80, 91, 102, 116]
}
