import CallModel
import Signal

/// Some minutes of a call with some seconds of context, decided as one: statistics need more than a moment and must
/// not need the whole recording.
struct Chapter {
    private static let dropoutFrames = 1...6
    /// A tone is heard a little longer than it is pure.
    private static let toneMargin = 3
    /// Half decibels.
    private static let leakedMusicCodes = 12

    /// Both channels, context included.
    private let columns: [FrameColumns]
    /// The frames to decide, as indices of `columns`.
    private let decided: Range<Int>
    /// The frame of the call at which `columns` begin.
    private let firstFrame: Int
    private let network: SpeechNetwork

    init(columns: [FrameColumns], decided: Range<Int>, firstFrame: Int, network: SpeechNetwork) {
        self.columns = columns
        self.decided = decided
        self.firstFrame = firstFrame
        self.network = network
    }

    func decide(_ records: inout [ChannelRecord]) {
        let views = columns.map(ChannelView.init)
        let heard = columns.indices.map { withoutVerses(findings(on: $0, views), columns[$0].level) }
        let decided = columns.count == 2 ? [compared(heard, 0), compared(heard, 1)] : heard
        for channel in columns.indices {
            enter(decided[channel], columns[channel], into: &records[channel])
            addLevels(channel, decided, to: &records[channel])
            addPassages(channel, decided, to: &records[channel])
            let bursts = NoiseBursts.find(
                views[channel], busy: decided[channel].busy,
                other: columns.count == 2 ? columns[1 - channel].level : nil)
            records[channel].noiseBursts += bursts.compactMap(range)
        }
    }

    private struct Findings {
        var speech: [Range<Int>]
        let tones: [Bool]
        var music: [Bool]
        let leak: LeakModel?
        var heardLeak: HeardLeak?

        /// Frames in which the channel carries something of its own.
        var busy: [Bool] {
            Flags.of(Flags.of(Flags.within(speech, count: tones.count), tones) { $0 || $1 }, music) { $0 || $1 }
        }
    }

    private func findings(on channel: Int, _ views: [ChannelView]) -> Findings {
        let own = columns[channel]
        let other = columns.count == 2 ? columns[1 - channel] : nil
        let leak = other == nil ? nil : LeakModel(own: own, other: views[1 - channel])
        let heard = leak?.isCopy == false ? leak : nil
        let answers = network.answers(
            views[channel], other: other == nil ? nil : views[1 - channel],
            leak: other.flatMap { heard?.prediction(from: $0) }, leakGainDB: heard?.gainDB)
        let tones = ToneMask.find(own, views[channel].levels)
        let detector = SpeechDetector(
            probability: answers.speech, excluded: Windows.widening(tones, by: Chapter.toneMargin))
        let music = MusicMask.find(answers.music)
        return Findings(speech: detector.runs(), tones: tones, music: music, leak: leak)
    }

    /// Sung verses are music, and so are the pauses between them and the music.
    private func withoutVerses(_ findings: Findings, _ level: [UInt8]) -> Findings {
        guard findings.music.contains(true) else { return findings }
        let verses = SungVerses.find(findings.speech, music: findings.music, busy: findings.busy, level: level)
        guard !verses.isEmpty else { return findings }
        var corrected = findings
        corrected.speech.removeAll { verses.contains($0) }
        for verse in verses { corrected.music.set(verse, to: true) }
        corrected.music = MusicMask.closing(corrected.music)
        return corrected
    }

    /// What remains of a channel's findings when the other's are known.
    private func compared(_ findings: [Findings], _ channel: Int) -> Findings {
        let (own, other) = (findings[channel], findings[1 - channel])
        var compared = own
        let (here, there) = (columns[channel].level, columns[1 - channel].level)
        for run in Windows.runs(own.music) {
            // Music that is clearly louder on the other channel is not this one's.
            let louder = run.count { other.music[$0] && Int(there[$0]) > Int(here[$0]) + Chapter.leakedMusicCodes }
            if 2 * louder > run.count { compared.music.set(run, to: false) }
        }
        compared.heardLeak = HeardLeak(
            columns[channel], columns[1 - channel], busy: own.busy, otherSpeech: flags(other.speech),
            otherBusy: other.busy)
        return compared
    }

    private func flags(_ runs: [Range<Int>]) -> [Bool] { Flags.within(runs, count: columns[0].count) }

    private func enter(_ findings: Findings, _ columns: FrameColumns, into record: inout ChannelRecord) {
        record.speech += findings.speech.compactMap(range)
        record.music += Windows.runs(findings.music).compactMap(range)
        record.clippedFrames += Windows.runs(columns.isClipped).compactMap(range)
        record.dropouts += dropouts(columns, findings.speech).compactMap(range)
        record.toneBursts += Windows.runs(findings.tones).compactMap { toneBurst($0, columns) }
        if let leak = findings.leak {
            record.comparedChapters += 1
            record.copiedChapters += leak.isCopy ? 1 : 0
        }
        if let leak = findings.heardLeak, leak.riseDB > record.leak?.riseDB ?? 0 { record.leak = leak }
    }

    private func dropouts(_ columns: FrameColumns, _ speech: [Range<Int>]) -> [Range<Int>] {
        Windows.runs(columns.isZero).filter { zeros in
            Chapter.dropoutFrames.contains(zeros.count)
                && speech.contains { $0.lowerBound < zeros.lowerBound && zeros.upperBound < $0.upperBound }
        }
    }

    private func toneBurst(_ run: Range<Int>, _ columns: FrameColumns) -> ToneBurst? {
        guard let range = range(widened(run)) else { return nil }
        let keyFrames = columns.key[run].count { $0 > 0 }
        return ToneBurst(
            range: range, bin: columns.peakBin[run].median, level: columns.level[run].median,
            isKey: 2 * keyFrames >= run.count)
    }

    /// A tone begins and ends in the windows before and after those that hold nothing else.
    private func widened(_ run: Range<Int>) -> Range<Int> {
        (run.lowerBound - 1..<run.upperBound + 1).clamped(to: columns[0].level.indices)
    }

    private func addLevels(_ channel: Int, _ findings: [Findings], to record: inout ChannelRecord) {
        let anyone = findings.flatMap(\.speech)
        let counts = Codes.histogram(
            columns[channel].level, except: excluded(findings[channel], flags(anyone)))
        record.noisePower.add(
            sum: LevelCode.power(ofCounts: counts), count: counts.reduce(0) { $0 + Int($1) })
    }

    private func addPassages(_ channel: Int, _ findings: [Findings], to record: inout ChannelRecord) {
        let own = findings[channel]
        let otherSpeech = flags(columns.count == 2 ? findings[1 - channel].speech : [])
        record.passages += own.speech.compactMap { run in
            range(run).map {
                SpeechPassage(run.clamped(to: decided), at: $0, of: columns[channel], otherSpeech: otherSpeech)
            }
        }
        record.activeLevel.add(columns[channel].level, except: excluded(own, own.music))
    }

    /// Frames of tones and music, flagged ones, and those that are only context.
    private func excluded(_ own: Findings, _ flags: [Bool]) -> [Bool] {
        var excluded = Flags.of(Flags.of(own.tones, own.music) { $0 || $1 }, flags) { $0 || $1 }
        excluded.set(0..<decided.lowerBound, to: true)
        excluded.set(decided.upperBound..<excluded.count, to: true)
        return excluded
    }

    /// The decided part of a run in the time of the call; `nil` where there is none.
    private func range(_ run: Range<Int>) -> TimeRange? {
        let part = run.clamped(to: decided)
        return TimeRange(
            startMs: (firstFrame + part.lowerBound) * FrameGrid.hopMs,
            endMs: (firstFrame + part.upperBound) * FrameGrid.hopMs)
    }
}
