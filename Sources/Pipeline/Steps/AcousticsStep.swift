import Acoustics
import Archive
import AudioFiles
import CallModel
import Hashing
import Store

/// Measures the recording of a call.
struct AcousticsStep: Sendable {
    /// Raised when the same sound leads to other findings than before; measures carry versions of their own.
    static let version = 1

    let store: Store
    let archive: ArchiveFolder

    /// - Throws: `AudioFileError` where the recording cannot be analysed, `InputError` where it cannot be opened.
    func run(_ entry: CallEntry, recording: String) async throws -> HeardCall {
        let agentChannel = entry.call.agentChannel
        let inputs = Fingerprint(
            "acoustics \(Self.version)", entry.audioSHA256 ?? "", "agent on \(agentChannel.map(String.init) ?? "?")",
            standardMeasures.map { "\($0.name) \($0.version)" }.joined(separator: ",")
        ).text
        if let known = try await store.result(CallAcoustics.self, of: .acoustics, for: entry.call.id),
            known.inputs == inputs
        {
            return HeardCall(call: entry.call, acoustics: known.value, acousticsInputs: inputs)
        }
        let acoustics = try analyze(recording, agentChannel)
        try await store.save(StepResult(inputs: inputs, value: acoustics), of: .acoustics, for: entry.call.id)
        return HeardCall(call: entry.call, acoustics: acoustics, acousticsInputs: inputs)
    }

    private func analyze(_ recording: String, _ agentChannel: Int?) throws -> CallAcoustics {
        let file = try archive.file(at: recording)
        let reader = try RecordingReader(descriptor: file.descriptorNumber, path: recording)
        return try RecordingAnalysis.run(reader, agentChannel: agentChannel).acoustics
    }
}
