import Acoustics
import Archive
import AudioFiles
import CallModel
import Hashing
import Store

/// Measures the recording of a call.
struct AcousticsStep: Sendable {
    /// Raised when the same sound leads to other findings than before; measures carry versions of their own.
    static let version = 3

    let store: Store
    let archive: any RecordingArchive
    let decoder: any RecordingDecoder

    /// The code of the error where the recording is not the one that was admitted any more.
    static let changedCode = "file.changed"

    /// - Returns: what was heard, and the length of the recording where it was measured now, else 0.
    /// - Throws: `AudioFileError` where the recording cannot be analysed, `InputError` where it cannot be opened or is
    ///   not the one that was admitted any more.
    func run(_ call: CallEntry, _ entry: RecordingEntry) async throws -> (HeardCall, audioMs: Int) {
        let agentChannel = call.call.agentChannel
        let inputs = Fingerprint(
            "acoustics \(Self.version)", call.audioSHA256 ?? "", "agent on \(agentChannel.map(String.init) ?? "?")",
            standardMeasures.map { "\($0.name) \($0.version)" }.joined(separator: ",")
        ).text
        if let known = try await store.result(CallAcoustics.self, of: .acoustics, for: call.call.id),
            known.inputs == inputs
        {
            return (HeardCall(call: call.call, acoustics: known.value, acousticsInputs: inputs), 0)
        }
        let acoustics = try analyze(entry, agentChannel)
        try await store.save(StepResult(inputs: inputs, value: acoustics), of: .acoustics, for: call.call.id)
        return (HeardCall(call: call.call, acoustics: acoustics, acousticsInputs: inputs), acoustics.durationMs)
    }

    /// Consent was asked for the bytes that were hashed: a file that was replaced since is not analysed.
    private func analyze(_ entry: RecordingEntry, _ agentChannel: Int?) throws -> CallAcoustics {
        let file = try archive.file(at: entry.path)
        let acoustics = try decoder.analyze(file.descriptorNumber, path: entry.path, agentChannel: agentChannel)
        guard file.look == entry.look, try archive.look(at: entry.path) == entry.look else {
            throw InputError(
                code: Self.changedCode, file: entry.path, expected: "expected the recording that was admitted")
        }
        return acoustics
    }
}
