import CallModel
import Foundation
import Signal
import Testing

@testable import Acoustics

/// Measures of a voice, against sounds whose pitch, syllables and levels are known.
struct VoiceMeasureTests {
    private func analyze(_ call: SyntheticCall) -> CallAcoustics {
        var analyzer = CallAnalyzer(channels: .stereo(agentChannel: 0))
        analyzer.add(call.interleaved.span)
        return analyzer.finish()
    }

    /// Both voices for 24 s each, one after the other.
    private func dialogue() -> SyntheticCall {
        var call = SyntheticCall(seconds: 52)
        call.speak(on: 0, from: 1_000, to: 25_000)
        call.speak(SyntheticCall.Voice.high, on: 1, from: 26_000, to: 50_000)
        for channel in 0...1 { call.addNoise(on: channel, amplitude: 0.001) }
        return call
    }

    @Test func `pitch and its range are those of the voice`() throws {
        let call = analyze(dialogue())
        // The melody: 120 and 210 Hz, times 1 ± 0.12 from syllable to syllable, falling by 15 % within each.
        let low = try #require(call.value(of: "pitch.agent.median.hz"))
        let high = try #require(call.value(of: "pitch.customer.median.hz"))
        // A syllable is loudest, and counted most, early in its fall.
        #expect(abs(low / (120 * 0.925) - 1) < 0.08)
        #expect(abs(high / (210 * 0.925) - 1) < 0.08)
        for side in ["agent", "customer"] {
            let range = try #require(call.value(of: "pitch.\(side).range.st"))
            #expect((3...6).contains(range))
        }
    }

    @Test func `a voice that becomes twice as loud gains 6 dB`() throws {
        var call = SyntheticCall(seconds: 40)
        call.speak(SyntheticCall.Voice.low.map { $0 / 2 }, on: 0, from: 1_000, to: 17_000)
        call.speak(on: 0, from: 18_000, to: 34_000)
        for channel in 0...1 { call.addNoise(on: channel, amplitude: 0.001) }
        let change = try #require(analyze(call).value(of: "loudness_change.agent.db"))
        #expect(abs(change - 6.02) < 0.3)
    }

    @Test func `what little speech cannot carry is absent, and says why`() throws {
        var call = SyntheticCall(seconds: 6)
        call.speak(on: 0, from: 1_000, to: 2_000)
        for channel in 0...1 { call.addNoise(on: channel, amplitude: 0.001) }
        let found = analyze(call).measurements
        for name in ["pitch.agent.median.hz", "speech_rate.agent.per_s", "loudness_change.agent.db"] {
            let figure = try #require(found.first { $0.name == name })
            #expect(figure.value == nil)
            #expect(figure.absence?.contains("less than") == true)
        }
    }

    @Test func `knocks are counted on the channel they are heard on, and are not talk`() throws {
        var call = dialogue()
        for startMs in [30_000, 35_000, 40_000] {
            call.play([400, 730, 1_310, 2_230, 2_930], on: 0, from: startMs, to: startMs + 100, amplitude: 0.08)
        }
        let found = analyze(call)
        #expect(found.value(of: "noise_bursts.agent.count") == 3)
        #expect(found.value(of: "noise_bursts.customer.count") == 0)
        #expect(found.events.filter { $0.kind == .noiseBurst }.map(\.channel) == [0, 0, 0])
    }

    @Test func `what knocks all the time is the background`() {
        var call = dialogue()
        for startMs in stride(from: 30_000, to: 40_000, by: 1_000) {
            call.play([400, 730, 1_310, 2_230, 2_930], on: 0, from: startMs, to: startMs + 100, amplitude: 0.08)
        }
        #expect(analyze(call).value(of: "noise_bursts.agent.count") == 0)
    }
}

struct SyllableNucleiTests {
    /// A buzz that swells and fades, voiced throughout.
    private func columns(swellsPerSecond: Double, seconds: Int) -> FrameColumns {
        let samples = (0..<seconds * 8_000).map { index -> Float in
            let time = Double(index) / 8_000
            let envelope = 0.5 - 0.5 * cos(2 * Double.pi * swellsPerSecond * time)
            let buzz = (2...20).reduce(0.0) { $0 + 0.02 * sin(2 * Double.pi * 150 * Double($1) * time) }
            return Float(envelope * buzz)
        }
        var stream = SpectralStream(channelCount: 1)
        var columns = [FrameColumns()]
        stream.add(samples.span, to: &columns)
        stream.finish(to: &columns)
        return columns[0]
    }

    @Test(arguments: [2.0, 3, 4, 5, 6])
    func `every swell of a voiced sound is a syllable`(swellsPerSecond: Double) {
        let columns = columns(swellsPerSecond: swellsPerSecond, seconds: 4)
        #expect(SyllableNuclei.count(in: 0..<columns.count, of: columns) == Int(4 * swellsPerSecond))
    }

    @Test func `a steady sound is one`() {
        let columns = columns(swellsPerSecond: 0.25, seconds: 4)
        #expect(SyllableNuclei.count(in: 0..<columns.count, of: columns) == 1)
    }
}

struct PitchStatisticsTests {
    @Test func `octave errors move neither the median nor the range`() throws {
        // 200 Hz ± 2 semitones, and every eighth value an octave off.
        let periods = (0..<400).map { index -> UInt8 in
            guard !index.isMultiple(of: 8) else { return index.isMultiple(of: 16) ? 20 : 80 }
            return UInt8((40 * pow(2, Double(index % 5 - 2) / 12)).rounded())
        }
        let pitch = try #require(PitchStatistics(periods: periods))
        #expect(pitch.median == 200)
        #expect(abs(pitch.rangeSemitones - 4) < 0.5)
    }

    @Test func `two seconds of voiced speech are needed`() {
        #expect(PitchStatistics(periods: Array(repeating: 40, count: 49)) == nil)
        #expect(PitchStatistics(periods: Array(repeating: 40, count: 50))?.rangeSemitones == 0)
    }
}

struct ActiveSpeechLevelTests {
    private func level(_ codes: [UInt8]) -> Double? {
        var meter = ActiveSpeechLevel()
        meter.add(codes, except: [Bool](repeating: false, count: codes.count))
        return meter.dBFS
    }

    @Test(arguments: [1, 2, 4, 10])
    func `the pauses of a signal that is on part of the time do not lower its level`(pauses: Int) throws {
        // A second at -26 dBFS, then seconds of silence; the hold adds 0.2 s of activity to each second.
        let codes = (0..<20).flatMap { _ in
            [UInt8](repeating: 168, count: 100) + [UInt8](repeating: 0, count: 100 * pauses)
        }
        let found = try #require(level(codes))
        #expect(abs(found + 26 + 10 * log10(1.2)) < 0.3)
    }

    @Test func `noise 30 dB below does not count as activity`() throws {
        let codes = (0..<20).flatMap { _ in [UInt8](repeating: 168, count: 100) + [UInt8](repeating: 108, count: 300) }
        let found = try #require(level(codes))
        #expect(abs(found + 26 + 10 * log10(1.2)) < 0.3)
    }

    @Test func `silence has no level`() { #expect(level([UInt8](repeating: 0, count: 500)) == nil) }
}

struct SungVersesTests {
    private let music =
        [Bool](repeating: false, count: 1_000) + [Bool](repeating: true, count: 1_000)
        + [Bool](repeating: false, count: 1_000)

    /// Verses of 1 s from 20 s on, with pauses of half a second at the given level, over noise at 60.
    private func find(pauses: UInt8, from start: Int = 2_000, music: [Bool]? = nil) -> [Range<Int>] {
        let music = music ?? self.music
        let runs = (0..<4).map { (start + 150 * $0)..<(start + 150 * $0 + 100) }
        var level = [UInt8](repeating: 60, count: 3_000)
        var busy = music
        for frame in 1_000..<2_000 { level[frame] = 170 }
        for run in runs {
            for frame in run {
                level[frame] = 170
                busy[frame] = true
            }
        }
        for (before, after) in zip(runs, runs.dropFirst()) {
            for frame in before.upperBound..<after.lowerBound { level[frame] = pauses }
        }
        return SungVerses.find(runs, music: music, busy: busy, level: level)
    }

    @Test func `lines that follow on music at once and over which it goes on are sung`() {
        #expect(find(pauses: 90) == [2_000..<2_100, 2_150..<2_250, 2_300..<2_400, 2_450..<2_550])
    }

    @Test func `a person between whose words the line is quiet is not`() {
        #expect(find(pauses: 60).isEmpty)
    }

    @Test func `what fills the time between two pieces of music is left to be judged as an announcement`() {
        let resumed = music.indices.map { music[$0] || $0 >= 2_560 }
        #expect(find(pauses: 90, music: resumed).isEmpty)
    }

    @Test func `nor is one who starts a moment after the music`() {
        #expect(find(pauses: 90, from: 2_030).isEmpty)
    }
}
