import AudioFiles
import CallModel
import FoundationEssentials
import Sandbox
import Speech

/// What is asked of the process that decodes, about the open file that comes with the question.
enum DecodeRequest: Codable {
    case completeness
    case analysis(agentChannel: Int?)
    case outline(WaveView)
    case wave(WaveView, Range<Int>)
    case clips([SpeechCut], agentChannel: Int?, partMs: Int)
    /// Those that come next, of the recording that clips were asked of last.
    case moreClips
}

/// What it says.
enum DecodeAnswer: Codable {
    /// Before the first question.
    case ready(Confinement)
    /// In the middle of an analysis, or while clips are cut: so much of the recording is decoded.
    case decoded(ms: Int)
    case completeness(DeclaredCompleteness)
    case acoustics(CallAcoustics)
    case outline(WaveOutline)
    case wave(Data)
    /// A WAV file for each cut; none when there are no more.
    case clips(of: [SpeechCut], waves: [Data])
    case failure(code: AudioFileError.Code, reason: String)
}

extension MessageSocket {
    func send(json message: some Encodable, with file: Int32? = nil) throws {
        try send([UInt8](JSONEncoder().encode(message)), with: file)
    }
}
