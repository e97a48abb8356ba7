import CallModel
import Testing

@testable import Acoustics

struct ToneEventsTests {
    private func burst(_ startMs: Int, _ endMs: Int, bin: Int, isKey: Bool = false, level: Int = 150) throws
        -> ToneBurst
    {
        let range = try #require(TimeRange(startMs: startMs, endMs: endMs))
        return ToneBurst(range: range, bin: bin, level: level, isKey: isKey)
    }

    private func kinds(_ bursts: [ToneBurst]) -> [SoundEvent.Kind] {
        ToneEvents.events(bursts, channel: 0).map(\.kind)
    }

    @Test func `one ring is ringback, and rings four seconds apart are one event`() throws {
        #expect(try kinds([burst(0, 1_000, bin: 14)]) == [.ringback])
        let rings = try ToneEvents.events([burst(0, 1_000, bin: 14), burst(5_000, 6_000, bin: 14)], channel: 1)
        #expect(rings.map(\.range) == Timeline.at((0, 6_000)).ranges)
    }

    @Test func `a codec's tears in a ring are mended`() throws {
        #expect(try kinds([burst(0, 900, bin: 14), burst(960, 2_000, bin: 15)]) == [.ringback])
    }

    @Test func `short bursts are busy only where they repeat`() throws {
        #expect(try kinds([burst(0, 500, bin: 14), burst(1_000, 1_500, bin: 14)]) == [.tone])
        #expect(try kinds([burst(0, 500, bin: 14)]).isEmpty)
    }

    @Test func `a key pair and a flat 1000 Hz are key presses, a long one is a tone`() throws {
        #expect(try kinds([burst(0, 80, bin: 43, isKey: true)]) == [.dtmf])
        #expect(try kinds([burst(0, 150, bin: 32)]) == [.dtmf])
        #expect(try kinds([burst(0, 1_500, bin: 32)]) == [.tone])
    }

    @Test func `masked digits 65 ms apart are two, a digit that a codec tears for 30 ms is one`() throws {
        #expect(try kinds([burst(0, 100, bin: 32), burst(165, 265, bin: 32)]) == [.dtmf, .dtmf])
        #expect(try kinds([burst(0, 60, bin: 43, isKey: true), burst(90, 150, bin: 43, isKey: true)]) == [.dtmf])
    }

    @Test func `the weaker of the same tone on both channels is its leak`() throws {
        let (loud, weak) = try (burst(0, 1_000, bin: 14, level: 170), burst(50, 1_050, bin: 14, level: 130))
        #expect(weak.isLeak(of: loud))
        #expect(!loud.isLeak(of: weak))
    }
}
