import AudioFiles
import CallModel
import Pipeline
import Speech

/// A decoder of a test: `DirectDecoder`, but for what it does itself.
protocol PartialDecoder: RecordingDecoder {}

extension PartialDecoder {
    /// Does what is asked.
    var direct: DirectDecoder { DirectDecoder() }

    func completeness(of descriptor: Int32, path: String) throws -> DeclaredCompleteness {
        try direct.completeness(of: descriptor, path: path)
    }

    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        try direct.analyze(descriptor, path: path, agentChannel: agentChannel)
    }

    func outline(_ descriptor: Int32, path: String, as view: WaveView) throws -> WaveOutline {
        try direct.outline(descriptor, path: path, as: view)
    }

    func bytes(_ range: Range<Int>, of descriptor: Int32, path: String, as view: WaveView) throws -> [UInt8] {
        try direct.bytes(range, of: descriptor, path: path, as: view)
    }

    func clips(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int
    ) throws -> any ClipReader {
        try direct.clips(cuts, of: descriptor, path: path, agentChannel: agentChannel, partMs: partMs)
    }
}
