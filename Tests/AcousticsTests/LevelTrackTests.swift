import CallModel
import Testing

@testable import Acoustics

struct LevelTrackTests {
    private func lane(_ codes: [UInt8]) -> LevelEnvelope.Lane {
        var track = LevelTrack()
        track.add(codes[...])
        return track.lane(party: nil)
    }

    @Test func `a short recording keeps every frame`() {
        let codes = (0..<2_047).map { UInt8($0 % 200) }
        let lane = lane(codes)
        #expect(lane.peak == codes)
        #expect(lane.rms == codes)
    }

    @Test(arguments: [2_048, 2_049, 30_001, 360_000])
    func `bins double so that there are never more than the limit, and none is lost`(frames: Int) {
        var track = LevelTrack()
        track.add([UInt8](repeating: 150, count: frames)[...])
        let lane = track.lane(party: nil)
        #expect(lane.rms.count <= LevelEnvelope.largestBinCount)
        #expect(lane.rms.count > LevelEnvelope.largestBinCount / 2 - 1)
        #expect(lane.rms.count == (frames + track.framesPerBin - 1) / track.framesPerBin)
        #expect(Set(lane.peak + lane.rms) == [150])
    }

    @Test func `a bin holds the loudest moment and the mean power`() {
        // Alternating 200 and silence: half the power is 3.01 dB, six codes, less.
        let lane = lane((0..<4_000).map { $0.isMultiple(of: 2) ? 200 : 0 })
        #expect(Set(lane.peak) == [200])
        #expect(Set(lane.rms) == [194])
    }

    @Test func `it does not matter in what pieces the levels come`() {
        let codes = (0..<10_000).map { UInt8($0 * 7 % 220) }
        var track = LevelTrack()
        for start in stride(from: 0, to: codes.count, by: 333) {
            track.add(codes[start..<min(start + 333, codes.count)])
        }
        #expect(track.lane(party: nil) == lane(codes))
    }

    @Test func `a sine at half of full scale stands at -9 dBFS on its channel, by side`() throws {
        var call = SyntheticCall(seconds: 8)
        call.play([1_000], on: 1, from: 2_000, to: 6_000, amplitude: 0.5)
        var analyzer = CallAnalyzer(channels: .stereo(agentChannel: 1))
        analyzer.add(call.interleaved.span)
        let levels = try #require(analyzer.finish().levels)
        #expect(levels.lanes.map(\.party) == [.customer, .agent])
        #expect(levels.binMs == 10)
        #expect(levels.lanes[0].peak[400] == 0)
        #expect(abs(LevelEnvelope.dBFS(levels.lanes[1].rms[400]) + 9.03) <= 0.5)
        #expect(levels.lanes[1].rms[100] == 0)
    }
}
