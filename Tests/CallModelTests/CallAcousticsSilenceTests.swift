import CallModel
import Testing

struct CallAcousticsSilenceTests {
    private func range(_ start: Int, _ end: Int) throws -> TimeRange {
        try #require(TimeRange(startMs: start, endMs: end))
    }

    @Test func `silence is what neither talk nor hold fills, and five seconds of it are dead air`() throws {
        let call = CallAcoustics(
            durationMs: 60_000, tier: .twoCleanChannels,
            talk: [
                .agent: Timeline([try range(1_000, 10_000), try range(16_000, 20_000)]),
                .customer: Timeline([try range(9_000, 11_000), try range(40_000, 41_000)]),
            ],
            events: [SoundEvent(channel: 0, kind: .holdMusic, range: try range(24_000, 38_000))],
            interruptions: [], measurements: [], warnings: [])
        #expect(call.overlap.ranges == [try range(9_000, 10_000)])
        #expect(
            call.openSilence.ranges == [
                try range(11_000, 16_000), try range(20_000, 24_000), try range(38_000, 40_000),
            ])
        #expect(call.deadAir.ranges == [try range(11_000, 16_000)])
    }
}
