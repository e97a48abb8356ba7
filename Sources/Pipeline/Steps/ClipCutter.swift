import AudioFiles
import CallModel
import Speech

/// Cuts clips out of a recording in one pass, each handed out when its end is reached: memory holds the clips that are
/// open, not the recording.
struct ClipCutter: ~Copyable {
    private var reader: RecordingReader
    /// By channel.
    private let parties: [Party]
    /// Still to come or under way, by side, in order of time.
    private var waiting: [Party: ArraySlice<TimeRange>]
    private var open: [Party: SpeechWave] = [:]
    private var finished: ArraySlice<SpeechClip> = []
    private var block: [Float] = []
    /// Frames read so far.
    private var frames = 0

    /// - Parameters:
    ///   - reader: at ``SpeechClip/sampleRateHz``.
    ///   - parties: the side of each channel.
    ///   - cuts: of a side apart from each other.
    init(_ reader: consuming RecordingReader, parties: [Party], cuts: [SpeechCut]) {
        self.reader = reader
        self.parties = parties
        waiting = Dictionary(grouping: cuts.sorted(), by: \.party).mapValues { $0.map(\.range)[...] }
    }

    /// - Returns: the next clip; `nil` where there is none any more. Blocks the thread.
    mutating func next() throws(AudioFileError) -> SpeechClip? {
        while finished.isEmpty {
            guard try reader.read(into: &block) else {
                closeAll()
                break
            }
            take()
        }
        return finished.popFirst()
    }

    /// Sorts the block into the clips that are open.
    private mutating func take() {
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

    /// Clips that reach to the end of the recording.
    private mutating func closeAll() {
        for party in Party.allCases { close(party) }
    }
}

extension TimeRange {
    /// The frames of a clip's rate in this stretch.
    fileprivate var clipFrames: Range<Int> {
        (startMs * SpeechClip.sampleRateHz / 1000)..<(endMs * SpeechClip.sampleRateHz / 1000)
    }
}
