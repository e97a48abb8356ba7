import CallModel
import Signal
import Testing

@testable import Acoustics

struct MonoVoiceFramesTests {
    /// Columns of 2 s of one voice.
    private let columns: FrameColumns = {
        var stream = SpectralStream(channelCount: 1)
        var columns = [FrameColumns()]
        let samples = Array(MonoVoices.dark[..<16_000])
        stream.add(samples.span, to: &columns)
        stream.finish(to: &columns)
        return columns[0]
    }()

    private func record(_ speech: Timeline) -> ChannelRecord {
        var record = ChannelRecord()
        record.speech = speech.ranges
        return record
    }

    @Test func `every fourth frame of speech is kept`() {
        var frames = VoiceFrames()
        frames.add(columns, decided: 0..<200, firstFrame: 0, record: record(.at((500, 1_000))))
        #expect(frames.numbers == Array(stride(from: 52, to: 100, by: 4)))
        #expect(frames.levels.count == frames.numbers.count * FrameGrid.bandCount)
        // 130 Hz; a frame in which the vowel changes has no period.
        #expect(frames.periods.count == frames.numbers.count)
        #expect(frames.periods.count { abs(Int($0) - 61) <= 2 } >= frames.periods.count / 2)
    }

    @Test func `a stretch of speech over two chapters is one`() {
        var frames = VoiceFrames()
        let speech = record(.at((500, 1_500)))
        frames.add(columns, decided: 0..<100, firstFrame: 0, record: speech)
        frames.add(columns, decided: 100..<200, firstFrame: 0, record: speech)
        #expect(frames.runs == [50..<150])
    }

    @Test func `a store that is full keeps every second frame`() {
        var frames = VoiceFrames(capacity: 20)
        frames.add(columns, decided: 0..<200, firstFrame: 0, record: record(.at((0, 2_000))))
        #expect(frames.numbers == Array(stride(from: 0, to: 200, by: 16)))
        let expected = frames.numbers.flatMap {
            columns.bands[$0 * FrameGrid.bandCount..<($0 + 1) * FrameGrid.bandCount]
        }
        #expect(frames.levels == expected)
        #expect(frames.periods.count == frames.numbers.count)
    }
}
