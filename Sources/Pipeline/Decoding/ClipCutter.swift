import Acoustics
import AudioFiles
import CallModel
import Speech

/// Cuts clips out of a recording in one pass: memory holds the clips, not the recording.
struct ClipCutter {
    /// By channel.
    private let parties: [Party]
    /// Still to come or under way, by side, in order of time.
    private var waiting: [Party: ArraySlice<TimeRange>]
    private var open: [Party: SpeechWave] = [:]
    private var finished: [SpeechClip] = []
    /// Frames read so far.
    private var frames = 0

    /// - Parameters:
    ///   - recording: at ``SpeechClip/sampleRateHz``, read as far as the last cut reaches. Blocks the thread.
    ///   - cuts: of a side apart from each other.
    ///   - decodedMs: is told after every block how much of the recording was decoded.
    /// - Returns: a clip for each cut that begins within the recording, in the order of the cuts.
    static func clips(
        _ cuts: [SpeechCut], of recording: consuming RecordingReader, agentChannel: Int?,
        decodedMs: (Int) -> Void = { _ in }
    ) throws(AudioFileError) -> [SpeechClip] {
        var reader = recording
        let channels = ChannelMap(channelCount: reader.format.channelCount, agentChannel: agentChannel)
        var cutter = ClipCutter(parties: channels.parties, cuts: cuts)
        var block: [Float] = []
        while !cutter.isDone, try reader.read(into: &block) {
            cutter.take(block)
            decodedMs(reader.decodedMs)
        }
        // Those that reach to the end of the recording.
        for party in Party.allCases { cutter.close(party) }
        return cutter.finished.sorted { $0.cut < $1.cut }
    }

    private init(parties: [Party], cuts: [SpeechCut]) {
        self.parties = parties
        waiting = Dictionary(grouping: cuts.sorted(), by: \.party).mapValues { $0.map(\.range)[...] }
    }

    private var isDone: Bool { waiting.values.allSatisfy(\.isEmpty) }

    /// Sorts a block into the clips that are open.
    private mutating func take(_ block: [Float]) {
        let end = frames + block.count / parties.count
        for (channel, party) in parties.enumerated() {
            while let range = waiting[party]?.first {
                let wanted = range.clipFrames.clamped(to: frames..<end)
                if !wanted.isEmpty {
                    open[party, default: SpeechWave(rateHz: SpeechClip.sampleRateHz)].append(
                        (wanted.lowerBound - frames)..<(wanted.upperBound - frames), of: block, channel: channel,
                        of: parties.count)
                }
                guard range.clipFrames.upperBound <= end else { break }
                close(party)
            }
        }
        frames = end
    }

    private mutating func close(_ party: Party) {
        guard let range = waiting[party]?.popFirst(), let wave = open.removeValue(forKey: party) else { return }
        finished.append(SpeechClip(cut: SpeechCut(party: party, range: range), wave: wave.bytes))
    }
}

extension TimeRange {
    /// The frames of a clip's rate in this stretch.
    fileprivate var clipFrames: Range<Int> {
        (startMs * SpeechClip.sampleRateHz / 1000)..<(endMs * SpeechClip.sampleRateHz / 1000)
    }
}
