import Acoustics
import AudioFiles
import Signal

/// A recording in memory, so that its parts can be measured apart.
struct Recording {
    let format: RecordingFormat
    private let blocks: [[Float]]

    init(_ path: String) throws {
        var reader = try RecordingReader(path: path)
        var (blocks, block) = ([[Float]](), [Float]())
        while try reader.read(into: &block) { blocks.append(block) }
        (format, self.blocks) = (reader.format, blocks)
    }

    var seconds: Double {
        Double(blocks.reduce(0) { $0 + $1.count }) / Double(format.channelCount * RecordingReader.sampleRateHz)
    }

    func columns() -> [FrameColumns] {
        var stream = SpectralStream(channelCount: format.channelCount)
        var columns = Array(repeating: FrameColumns(), count: format.channelCount)
        for block in blocks { stream.add(block.span, to: &columns) }
        stream.finish(to: &columns)
        return columns
    }

    func analyze() {
        var analyzer = CallAnalyzer(channels: ChannelMap(channelCount: format.channelCount, agentChannel: 0))
        for block in blocks { analyzer.add(block.span) }
        _ = analyzer.finish()
    }
}
