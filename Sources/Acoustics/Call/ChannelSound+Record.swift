import CallModel
import Signal

extension ChannelSound {
    /// Below this a level is digital silence, whatever the arithmetic gives.
    private static let silentDBFS = -105.0
    /// A noise level needs this much quiet time.
    private static let leastQuietFrames = 20

    /// - Parameter prompts: recorded announcements, which are nobody's voice.
    init(_ record: ChannelRecord, prompts: Timeline, durationMs: Int) {
        self.init()
        let passages = record.passages.filter { !prompts.contains($0.range.startMs) }
        speechLevelDBFS = passages.levelDBFS
        activeLevelDBFS = passages.isEmpty ? nil : record.activeLevel.dBFS
        loudnessChangeDB = passages.loudnessChangeDB
        nucleiPerSecond = passages.nucleiPerSecond
        pitch = PitchStatistics(periods: passages.flatMap(\.periods))
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
