public import AudioFiles
public import CallModel
public import Sandbox
public import Speech
import Synchronization

/// Decodes in other processes, one per thread that asks, kept warm between recordings. They get open files and give
/// back findings; what a damaged or hostile recording does to one of them, it does to nothing else.
public final class ConfinedDecoder: RecordingDecoder {
    /// Recordings after which a process is replaced: whatever one of them left in it does not stay.
    private static let recordingsPerProcess = 256

    private let command: [String]
    private let limits: DecodeLimits
    private let idle = Mutex<[DecodeProcess]>([])

    /// - Parameter command: a program that runs `DecodeWorker`, and its arguments.
    public init(_ command: [String], limits: DecodeLimits = DecodeLimits()) {
        self.command = command
        self.limits = limits
    }

    /// Starts a process and says what confines it on this machine.
    /// - Throws: `ChildProcessError`.
    public func confinement() throws -> Confinement {
        let process = try freshProcess()
        defer { put(process) }
        return process.confinement
    }

    public func completeness(of descriptor: Int32, path: String) throws -> DeclaredCompleteness {
        guard case .completeness(let completeness) = try answer(.completeness, descriptor, path) else {
            throw DecodeFailure.nonsense.error(path)
        }
        return completeness
    }

    public func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        guard case .acoustics(let acoustics) = try answer(.analysis(agentChannel: agentChannel), descriptor, path)
        else {
            throw DecodeFailure.nonsense.error(path)
        }
        return acoustics
    }

    public func outline(_ descriptor: Int32, path: String, as view: WaveView) throws -> WaveOutline {
        guard case .outline(let outline) = try answer(.outline(view), descriptor, path),
            (0...Int(UInt32.max)).contains(outline.byteCount)
        else { throw DecodeFailure.nonsense.error(path) }
        return outline
    }

    public func bytes(
        _ range: Range<Int>, of descriptor: Int32, path: String, as view: WaveView
    ) throws -> [UInt8] {
        guard case .wave(let bytes) = try answer(.wave(view, range), descriptor, path), bytes.count == range.count
        else { throw DecodeFailure.nonsense.error(path) }
        return [UInt8](bytes)
    }

    public func clips(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int
    ) throws -> any ClipReader {
        ConfinedClips(cuts, of: descriptor, path: path, agentChannel: agentChannel, partMs: partMs, by: self)
    }

    /// Where a process ends that worked on other recordings before, a fresh one decides whose fault it was.
    private func answer(_ request: DecodeRequest, _ descriptor: Int32, _ path: String) throws -> DecodeAnswer {
        do {
            do {
                return try ask(process(), request, descriptor, path)
            } catch DecodeFailure.died {
                return try ask(freshProcess(), request, descriptor, path)
            }
        } catch let failure as DecodeFailure {
            throw failure.error(path)
        }
    }

    /// A process that failed is not used again: it ends with its last owner.
    private func ask(
        _ process: DecodeProcess, _ request: DecodeRequest, _ descriptor: Int32, _ path: String
    ) throws -> DecodeAnswer {
        var process = process
        let answer = try process.answer(to: request, about: descriptor)
        put(process)
        if case .failure(let code, let reason) = answer {
            throw AudioFileError(code: code, path: path, reason: reason)
        }
        return answer
    }

    /// One with nothing to do, for whoever asks alone until it is put back.
    func process() throws -> DecodeProcess { try idle.withLock { $0.popLast() } ?? freshProcess() }

    func freshProcess() throws -> DecodeProcess { try DecodeProcess(command, limits: limits) }

    func put(_ process: DecodeProcess) {
        guard process.answers < Self.recordingsPerProcess else { return }
        idle.withLock { $0.append(process) }
    }
}
