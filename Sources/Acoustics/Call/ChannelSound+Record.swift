import CallModel
import Signal

extension ChannelSound {
    /// Below this a level is digital silence, whatever the arithmetic gives.
    private static let silentDBFS = -105.0
    /// A noise level needs this much quiet time.
    private static let leastQuietFrames = 20

    init(_ record: ChannelRecord, durationMs: Int) {
        self.init()
        speechLevelDBFS = record.speechPower.value.flatMap(levelDBFS(meanSquare:))
        if record.noisePower.count >= ChannelSound.leastQuietFrames {
            noiseLevelDBFS = record.noisePower.value.flatMap(levelDBFS(meanSquare:))
                .flatMap { $0 > ChannelSound.silentDBFS ? $0 : nil }
        }
        if durationMs >= FrameGrid.hopMs {
            clippedShare = min(1, Double(Timeline(record.clippedFrames).totalMs) / Double(durationMs))
        }
        dropoutCount = Timeline(record.dropouts).ranges.count
        leakGainDB = record.leak?.gainDB
        leakDelayMs = record.leak.map { $0.delayFrames * FrameGrid.hopMs }
    }
}
