import CDSP
import Signal

/// A channel's frames with the noise in them and the levels they are compared with.
struct ChannelView {
    /// Mean excess over the noise above which a frame counts as active, half decibels.
    private static let activeExcess: UInt8 = 12
    private static let leastActiveFrames = 20
    private static let usualSpeechDBFS = -20.0

    let columns: FrameColumns
    /// How often each level occurs in each band.
    let bandLevels: [Histogram]
    /// How often each level occurs.
    let levels: Histogram
    /// Noise, `FrameGrid.bandCount` level codes per frame.
    let floor: [UInt8]
    /// Level code that the loudest twentieth of the active frames reach.
    private let speechCode: Int
    /// Level code that the quietest tenth of all frames stay under.
    let noiseCode: Int

    init(_ columns: FrameColumns) {
        self.columns = columns
        bandLevels = BandRows.histograms(columns.bands).map { Histogram($0, from: 0) }
        floor = NoiseFloor.follow(columns, bandLevels)
        var excess = [UInt8](repeating: 0, count: columns.count)
        cdsp_mean_excess(columns.bands, floor, Int32(columns.count), &excess)
        let idle = Flags.of(excess) { $0 <= ChannelView.activeExcess }
        let active = Histogram(Codes.histogram(columns.level, except: idle), from: 0)
        levels = Histogram(Codes.histogram(columns.level), from: 0)
        let loud = active.total >= ChannelView.leastActiveFrames ? active.quantile(0.95) : nil
        speechCode = loud ?? LevelCode.code(dBFS: ChannelView.usualSpeechDBFS)
        noiseCode = levels.quantile(0.1) ?? 0
    }

    /// Lends the columns to a kernel.
    func withColumns<Result>(_ body: (UnsafePointer<cdsp_channel>) -> Result) -> Result {
        columns.bands.withUnsafeBufferPointer { bands in
            columns.level.withUnsafeBufferPointer { level in
                columns.voicing.withUnsafeBufferPointer { voicing in
                    columns.persistence.withUnsafeBufferPointer { persistence in
                        columns.toneRatio.withUnsafeBufferPointer { toneRatio in
                            floor.withUnsafeBufferPointer { floor in
                                var channel = cdsp_channel(
                                    bands: bands.baseAddress, floor: floor.baseAddress, level: level.baseAddress,
                                    voicing: voicing.baseAddress, persistence: persistence.baseAddress,
                                    tone_ratio: toneRatio.baseAddress, count: Int32(columns.count),
                                    speech_level: Int32(speechCode), noise_level: Int32(noiseCode))
                                return body(&channel)
                            }
                        }
                    }
                }
            }
        }
    }
}
