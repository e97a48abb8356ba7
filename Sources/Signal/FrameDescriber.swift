import CDSP

/// Describes frames: owns the memory and the tables that `cdsp_describe` works with.
struct FrameDescriber: ~Copyable {
    /// That can be described before they are taken away: 1.28 s.
    static let mostFrames = 8 * CDSP_LANES

    private let workspace: UnsafeMutableRawPointer
    private let tables: UnsafeMutablePointer<Float>
    private let edges: UnsafeMutablePointer<Int32>
    private let channelCount: Int
    private let registerBits: Int32
    /// What was found in the last frames, by channel.
    let first = DescribedFrames(capacity: FrameDescriber.mostFrames)
    let second = DescribedFrames(capacity: FrameDescriber.mostFrames)

    /// - Parameter registerBits: 128, 256 or 512, not wider than this machine has.
    init(channelCount: Int, registerBits: Int32 = cdsp_widest_describe()) {
        self.channelCount = channelCount
        self.registerBits = registerBits
        let byteCount = cdsp_workspace_bytes()
        workspace = .allocate(byteCount: byteCount, alignment: CDSP_WORKSPACE_ALIGNMENT)
        workspace.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
        let values =
            FrameDescriber.window + FrameDescriber.cosines + FrameDescriber.sines + FrameDescriber.lagWeights
        tables = .allocate(capacity: values.count)
        tables.initialize(from: values, count: values.count)
        edges = .allocate(capacity: FrameGrid.bandEdges.count)
        edges.initialize(from: FrameGrid.bandEdges, count: FrameGrid.bandEdges.count)
    }

    deinit {
        workspace.deallocate()
        tables.deallocate()
        edges.deallocate()
    }

    /// - Parameters:
    ///   - samples: `CDSP_BATCH_SAMPLES` interleaved sample frames.
    ///   - frame: where to put the first of `CDSP_LANES` frames in `first` and `second`.
    func describe(_ samples: UnsafePointer<Float>, to frame: Int) {
        precondition(frame + CDSP_LANES <= FrameDescriber.mostFrames, "room for a batch")
        let cosines = tables + FrameGrid.windowSamples
        var tables = cdsp_tables(
            window: tables, cosines: cosines, sines: cosines + CDSP_TRANSFORM_LENGTH,
            power_scale: FrameDescriber.powerScale, lag_weights: cosines + 2 * CDSP_TRANSFORM_LENGTH,
            band_edges: edges)
        withUnsafeTemporaryAllocation(of: cdsp_batch.self, capacity: 2) { out in
            out.initializeElement(at: 0, to: first.columns(from: frame))
            out.initializeElement(at: 1, to: second.columns(from: frame))
            cdsp_describe(registerBits, samples, Int32(channelCount), &tables, workspace, out.baseAddress)
        }
    }

    /// A Hann window.
    private static let window: [Float] = (0..<FrameGrid.windowSamples).map { index in
        Float(0.5 - 0.5 * cosine(ofTurns: (Double(index) + 0.5) / Double(FrameGrid.windowSamples)))
    }
    /// A window weakens long lags as its own autocorrelation does, which would make octaves of low voices. Undone only in
    /// part (power 0.8, chosen on 13 voices), so that two periods are not preferred to one.
    private static let lagWeights: [Float] = (0..<CDSP_END_LAG).map { lag in
        let shared = zip(window, window.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
        return Float(power(Double(shared / window.reduce(0) { $0 + $1 * $1 }), -0.8))
    }
    private static let turns = (0..<CDSP_TRANSFORM_LENGTH).map { Double($0) / Double(CDSP_TRANSFORM_LENGTH) }
    private static let cosines: [Float] = turns.map { Float(cosine(ofTurns: $0)) }
    private static let sines: [Float] = turns.map { Float(cosine(ofTurns: $0 - 0.25)) }
    /// Makes the sum of the power bins the mean square of the samples (Parseval, with the window's energy).
    private static let powerScale: Float =
        2 / (window.reduce(0) { $0 + $1 * $1 } * Float(CDSP_TRANSFORM_LENGTH))
}
