import AudioFiles
import CallModel
import FoundationEssentials
import Sandbox
import Speech

/// The process that decodes: confined before it sees the first byte of a recording, it answers questions about open
/// files, one after the other, until nobody is left to ask.
public enum DecodeWorker {
    /// Confines this process and answers on its standard input, a socket.
    /// - Throws: where the other side breaks the protocol.
    public static func run() throws {
        let confinement = Confinement.enter(memoryBytes: DecodeLimits.memoryBytes)
        let socket = MessageSocket(owning: 0)
        try socket.send(json: DecodeAnswer.ready(confinement))
        var cutter: ClipCutter?
        do {
            while true {
                let (question, file) = try socket.receive()
                guard let file else { throw MessageError.closed }
                let request = try JSONDecoder().decode(DecodeRequest.self, from: Data(question))
                try socket.send(json: answer(to: request, about: file, &cutter, socket))
            }
        } catch MessageError.closed {}
    }

    private static func answer(
        to request: DecodeRequest, about file: OpenDescriptor, _ cutter: inout ClipCutter?,
        _ socket: borrowing MessageSocket
    ) -> DecodeAnswer {
        do {
            switch request {
            case .completeness: return .completeness(try declaredCompleteness(of: file.number, path: ""))
            case .analysis(let agentChannel): return .acoustics(try analyze(file, agentChannel, socket))
            case .outline(let view): return .outline(try RecordingWave.outline(file.number, path: "", as: view))
            case .clips(let cuts, let agentChannel, let partMs):
                let reader = try RecordingReader(descriptor: file.number, path: "", rateHz: SpeechClip.sampleRateHz)
                cutter = ClipCutter(cuts, of: reader, agentChannel: agentChannel, partMs: partMs)
                return try clips(&cutter, socket)
            case .moreClips: return try clips(&cutter, socket)
            case .wave(let view, let range):
                return .wave(Data(try RecordingWave.bytes(range, file.number, path: "", as: view)))
            }
        } catch {
            return .failure(code: error.code, reason: error.reason)
        }
    }

    private static func analyze(
        _ file: OpenDescriptor, _ agentChannel: Int?, _ socket: borrowing MessageSocket
    ) throws(AudioFileError) -> CallAcoustics {
        let reader = try RecordingReader(descriptor: file.number, path: "")
        var signs = SignsOfLife()
        return try RecordingAnalysis.run(reader, agentChannel: agentChannel) { signs.give(decodedMs: $0, socket) }
            .acoustics
    }

    private static func clips(
        _ cutter: inout ClipCutter?, _ socket: borrowing MessageSocket
    ) throws(AudioFileError) -> DecodeAnswer {
        var signs = SignsOfLife()
        let clips = try cutter?.next { signs.give(decodedMs: $0, socket) } ?? []
        if cutter?.isFinished == true { cutter = nil }
        return .clips(of: clips.map(\.cut), waves: clips.map { Data($0.wave) })
    }
}

/// Tells whoever asked that a long recording is being worked on.
private struct SignsOfLife {
    /// Time decoded between two of them, milliseconds.
    private static let everyMs = 300_000

    private var toldMs = 0

    mutating func give(decodedMs: Int, _ socket: borrowing MessageSocket) {
        guard decodedMs - toldMs >= Self.everyMs else { return }
        toldMs = decodedMs
        // Whoever asked is gone where this fails; the answer will fail too.
        try? socket.send(json: DecodeAnswer.decoded(ms: decodedMs))
    }
}
