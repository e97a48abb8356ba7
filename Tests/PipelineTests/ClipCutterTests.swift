import AudioFiles
import CallModel
import Foundation
import Speech
import Testing

@testable import Pipeline

@Suite struct ClipCutterTests {
    private static let path = SampleNight.samples.appending(path: "archive/2026-11-18/LN-2103.wav").path

    private func cuts(_ ranges: [(Int, Int)]) throws -> [SpeechCut] {
        try ranges.flatMap { start, end in
            let range = try #require(TimeRange(startMs: start, endMs: end))
            return Party.allCases.map { SpeechCut(party: $0, range: range) }
        }
    }

    private func cutter(_ cuts: [SpeechCut], partMs: Int) throws -> ClipCutter {
        let reader = try RecordingReader(path: Self.path, rateHz: SpeechClip.sampleRateHz)
        return ClipCutter(cuts, of: reader, agentChannel: 0, partMs: partMs)
    }

    @Test func `clips come in parts, of one pass through the recording`() throws {
        let cuts = try cuts([(200, 900), (1_000, 2_500), (5_000, 6_500), (9_000, 9_400), (9_500, 11_000)])
        let whole = try cutter(cuts, partMs: 600_000).next()
        #expect(whole.map(\.cut) == cuts.sorted())

        let cutter = try cutter(cuts, partMs: 1_600)
        var (parts, decodedMs): ([[SpeechClip]], [Int]) = ([], [])
        while case let part = try cutter.next(telling: { decodedMs.append($0) }), !part.isEmpty { parts.append(part) }
        #expect(parts.flatMap(\.self).sorted { $0.cut < $1.cut } == whole)
        #expect(parts.count > 3)
        #expect(parts.allSatisfy { $0.count == 1 || $0.reduce(0) { $0 + $1.cut.range.durationMs } <= 1_600 })
        #expect(zip(decodedMs, decodedMs.dropFirst()).allSatisfy { $0 < $1 }, "never from the start again")
        #expect(cutter.isFinished)
    }

    @Test func `nothing comes of a cut beyond the end, and of one that reaches over it what there is`() throws {
        let cuts = try cuts([(3_000, 3_600_000), (3_601_000, 3_602_000)])
        let cutter = try cutter(cuts, partMs: 600_000)
        #expect(try cutter.next().map(\.cut) == cuts.sorted().filter { $0.range.startMs == 3_000 })
        #expect(try cutter.next().isEmpty && cutter.isFinished)
    }
}
