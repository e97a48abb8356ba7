public import CallModel
import Signal

/// Listens to a recording as it is decoded and says who spoke when.
///
/// ```swift
/// var analyzer = CallAnalyzer(channels: .stereo(agentChannel: 0))
/// while try reader.read(into: &block) { analyzer.add(block.span) }
/// let acoustics = analyzer.finish(warnings: reader.warnings)
/// ```
/// Keeps some minutes of compact features (about 2 MB), turns and events; nothing else grows with the recording.
public struct CallAnalyzer: ~Copyable {
    /// Samples per second and channel that it expects.
    public static let sampleRateHz = FrameGrid.sampleRateHz
    private let channels: ChannelMap
    private let chapter: ChapterLength
    private var stream: SpectralStream
    private var columns: [FrameColumns]
    private var records: [ChannelRecord]
    private let network = SpeechNetwork()
    private var voices = VoiceFrames()
    /// The frame of the call at which `columns` begin, and the first one not yet decided.
    private var firstFrame = 0
    private var nextFrame = 0

    public init(channels: ChannelMap) {
        self.init(channels: channels, chapter: .standard)
    }

    init(channels: ChannelMap, chapter: ChapterLength) {
        self.channels = channels
        self.chapter = chapter
        stream = SpectralStream(channelCount: channels.channelCount)
        columns = Array(repeating: FrameColumns(), count: channels.channelCount)
        records = Array(repeating: ChannelRecord(), count: channels.channelCount)
    }

    /// - Parameter samples: whole interleaved sample frames at 8 kHz, finite, -1...1; a block of any length.
    public mutating func add(_ samples: Span<Float>) {
        stream.add(samples, to: &columns)
        while endFrame >= nextFrame + chapter.frames + chapter.contextFrames {
            decide(until: nextFrame + chapter.frames)
        }
    }

    /// Ends the recording.
    /// - Parameter warnings: what reading it gave rise to; kept in front of our own.
    public consuming func finish(warnings: [String] = []) -> CallAcoustics {
        stream.finish(to: &columns)
        decide(until: endFrame)
        let findings = CallFindings(
            channels: channels, durationMs: stream.sampleCount * 1_000 / CallAnalyzer.sampleRateHz, records: records,
            voices: VoiceSeparation(voices)?.voices ?? [])
        return findings.acoustics(warnings: warnings)
    }

    private var endFrame: Int { firstFrame + columns[0].count }

    private mutating func decide(until end: Int) {
        guard nextFrame < end else { return }
        Chapter(
            columns: columns, decided: (nextFrame - firstFrame)..<(end - firstFrame), firstFrame: firstFrame,
            network: network
        ).decide(&records)
        for channel in columns.indices {
            records[channel].levels.add(columns[channel].level[(nextFrame - firstFrame)..<(end - firstFrame)])
        }
        if channels == .mono || records.allSatisfy(\.isCopy) {
            voices.add(columns[0], decided: nextFrame..<end, firstFrame: firstFrame, record: records[0])
        }
        nextFrame = end
        let surplus = max(0, nextFrame - chapter.contextFrames - firstFrame)
        for channel in columns.indices { columns[channel].removeFirst(surplus) }
        firstFrame += surplus
    }
}
