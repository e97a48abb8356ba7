import CallModel
import Foundation
import Testing

@testable import Reports

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct CallPictureTests {
    private func range(_ startMs: Int, _ endMs: Int) throws -> TimeRange {
        try #require(TimeRange(startMs: startMs, endMs: endMs))
    }

    private func levels(bins: Int, binMs: Int) -> LevelEnvelope {
        func lane(_ party: Party) -> LevelEnvelope.Lane {
            let codes = (0..<bins).map { UInt8(100 + $0 * 37 % 90) }
            return LevelEnvelope.Lane(party: party, peak: codes, rms: codes.map { $0 - 20 })
        }
        return LevelEnvelope(binMs: binMs, lanes: [lane(.customer), lane(.agent)])
    }

    private func call() throws -> CallAcoustics {
        CallAcoustics(
            durationMs: 60_000, tier: .twoCleanChannels,
            talk: [
                .agent: Timeline([try range(1_000, 10_000)]),
                .customer: Timeline([try range(9_000, 14_000), try range(50_000, 55_000)]),
            ],
            events: [SoundEvent(channel: 1, kind: .holdMusic, range: try range(20_000, 40_000))],
            interruptions: [Interruption(by: .customer, atMs: 9_000, overlapMs: 1_000, succeeded: true)],
            measurements: [], warnings: [], levels: levels(bins: 1_500, binMs: 40))
    }

    private func parsed(_ svg: String) -> Bool { XMLParser(data: Data(svg.utf8)).parse() }

    @Test func `a picture is well-formed, says in words what it shows, and carries no script`() throws {
        let svg = CallPicture(try call(), title: "a<b>&\u{1}\"c\"").svg
        #expect(parsed(svg))
        #expect(svg.contains("<title>a&lt;b&gt;&amp;&quot;c&quot;</title>"))
        #expect(
            svg.contains(
                "<desc>Talk: agent 47%, customer 53%. Interruptions: 1. Dead air: 0:16. Hold: 0:20.</desc>"))
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("href"))
    }

    @Test func `what does not occur is not explained`() throws {
        let svg = CallPicture(try call(), title: "call").svg
        #expect(svg.contains(">hold music<"))
        #expect(!svg.contains(">announcement<"))
    }

    @Test func `equal findings give equal bytes`() throws {
        #expect(CallPicture(try call(), title: "call").svg == CallPicture(try call(), title: "call").svg)
    }

    @Test func `an interruption is marked at its time, pointing into the other lane`() throws {
        let svg = CallPicture(try call(), title: "call").svg
        // 9 s of 60 s on a plot from 120 to 1 180.
        #expect(svg.contains(#"<path class="cut" d="M279 "#))
        #expect(svg.contains("<title>The customer interrupts 0:09</title>"))
    }

    @Test func `an hour with twenty turns a minute stays below 150 kB`() throws {
        let turns = try (0..<1_200).map { try range($0 * 3_000, $0 * 3_000 + 1_700 + $0 * 97 % 1_200) }
        let long = CallAcoustics(
            durationMs: 3_600_000, tier: .twoCleanChannels,
            talk: [
                .agent: Timeline(turns.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)),
                .customer: Timeline(turns.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)),
            ],
            events: [], interruptions: [], measurements: [], warnings: [], levels: levels(bins: 1_407, binMs: 2_560))
        #expect(CallPicture(long, title: "long").svg.utf8.count < 150_000)
    }

    @Test(arguments: ReaderLanguage.allCases)
    func `an empty recording and one without levels can be drawn in every language`(language: ReaderLanguage) throws {
        let empty = CallAcoustics(
            durationMs: 0, tier: .monoUnseparated, talk: [:], events: [], interruptions: [], measurements: [],
            warnings: [])
        #expect(parsed(CallPicture(empty, title: "", language: language).svg))
        let speech = SoundEvent(channel: 0, kind: .speech, range: try range(0, 500))
        let mono = CallAcoustics(
            durationMs: 1_000, tier: .monoUnseparated, talk: [:], events: [speech], interruptions: [],
            measurements: [], warnings: [])
        #expect(CallPicture(mono, title: "", language: language).svg.contains(#"<path class="voice" d="M"#))
    }
}

struct PictureAxisTests {
    @Test(arguments: [(9_000, 1, 10), (60_000, 5, 13), (302_000, 30, 11), (3_600_000, 300, 13)])
    func `ticks stand at round times, a dozen or so`(durationMs: Int, stepSeconds: Int, count: Int) {
        let ticks = PictureAxis(PictureLayout(durationMs: durationMs, laneCount: 2)).ticksMs
        #expect(ticks.count == count)
        #expect(ticks[1] == stepSeconds * 1_000)
    }
}
