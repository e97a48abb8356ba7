import Acoustics
import AudioFiles
import CallModel
import Speech

/// Cuts clips out of a recording in one pass: memory holds the clips of a part, not the recording.
final class ClipCutter: ClipReader {
    private var reader: RecordingReader
    /// By channel.
    private let parties: [Party]
    /// Bytes of clips that are handed out at a time.
    private let partBytes: Int
    /// Still to come or under way, by side, in order of time.
    private var waiting: [Party: ArraySlice<TimeRange>]
    private var open: [Party: SpeechWave] = [:]
    /// Not handed out yet.
    private var finished: [SpeechClip] = []
    /// Frames read so far, those of `block` included once they are sorted.
    private var frames = 0
    private var block: [Float] = []

    /// - Parameters:
    ///   - cuts: of a side apart from each other.
    ///   - recording: at ``SpeechClip/sampleRateHz``.
    ///   - partMs: sound that is handed out at a time, unless a single clip is longer, milliseconds.
    init(_ cuts: [SpeechCut], of recording: consuming RecordingReader, agentChannel: Int?, partMs: Int) {
        parties = ChannelMap(channelCount: recording.format.channelCount, agentChannel: agentChannel).parties
        partBytes = partMs * SpeechClip.sampleRateHz / 1000 * MemoryLayout<Int16>.size
        waiting = Dictionary(grouping: cuts.sorted(), by: \.party).mapValues { $0.map(\.range)[...] }
        reader = recording
    }

    func next() throws -> [SpeechClip] { try next { _ in } }

    /// - Parameter decodedMs: is told after every block how much of the recording was decoded.
    func next(telling decodedMs: (Int) -> Void) throws(AudioFileError) -> [SpeechClip] {
        while finished.reduce(0, { $0 + $1.wave.count }) < partBytes, isWaiting {
            if try reader.read(into: &block) {
                sort()
                decodedMs(reader.decodedMs)
            } else {
                end()
            }
        }
        return part()
    }

    /// Whether every clip was handed out.
    var isFinished: Bool { finished.isEmpty && !isWaiting }

    private var isWaiting: Bool { !waiting.values.allSatisfy(\.isEmpty) }

    /// Sorts the block into the clips that are open.
    private func sort() {
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

    private func close(_ party: Party) {
        guard let range = waiting[party]?.popFirst(), let wave = open.removeValue(forKey: party) else { return }
        finished.append(SpeechClip(cut: SpeechCut(party: party, range: range), wave: wave.bytes))
    }

    /// Clips that reach to the end of the recording are finished; there are none beyond.
    private func end() {
        for party in Party.allCases { close(party) }
        waiting = [:]
    }

    /// As much as a part holds, or a single clip.
    private func part() -> [SpeechClip] {
        finished.sort { $0.cut < $1.cut }
        var bytes = 0
        let fitting = finished.prefix { clip in
            bytes += clip.wave.count
            return bytes <= partBytes
        }
        let part = Array(finished.prefix(max(1, fitting.count)))
        finished.removeFirst(part.count)
        return part
    }
}

extension TimeRange {
    /// The frames of a clip's rate in this stretch.
    fileprivate var clipFrames: Range<Int> {
        (startMs * SpeechClip.sampleRateHz / 1000)..<(endMs * SpeechClip.sampleRateHz / 1000)
    }
}
