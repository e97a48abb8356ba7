public import Acoustics
public import AudioFiles
public import CallModel

/// From a recording to all that was heard in it.
public enum RecordingAnalysis {
    /// A recording's findings, and which channel was taken for which side.
    public struct Result: Sendable {
        public let acoustics: CallAcoustics
        public let channels: ChannelMap
    }

    /// Decodes and measures in one pass, in bounded memory. Blocks the thread: run it on `WorkerThreads`.
    /// - Parameters:
    ///   - agentChannel: 0 or 1; `nil` where nobody said. Of no meaning in a mono recording.
    ///   - decodedMs: is told after every block how much of the recording was decoded.
    public static func run(
        _ recording: consuming RecordingReader, agentChannel: Int?, decodedMs: (Int) -> Void = { _ in }
    ) throws(AudioFileError) -> Result {
        var reader = recording
        let channels = ChannelMap(channelCount: reader.format.channelCount, agentChannel: agentChannel)
        var analyzer = CallAnalyzer(channels: channels)
        var block: [Float] = []
        while try reader.read(into: &block) {
            analyzer.add(block.span)
            decodedMs(reader.decodedMs)
        }
        return Result(acoustics: analyzer.finish(warnings: reader.warnings), channels: channels)
    }
}
