import Archive
import CallModel
import Hashing
import Store
import Transcripts

/// Reads the transcript beside a recording, holds it against what was heard, masks it and stores it.
struct TranscriptStep: Sendable {
    /// Raised when the same files lead to another transcript than before.
    static let version = 2

    let store: Store
    let archive: ArchiveFolder

    /// - Parameter recording: path in the archive; transcripts are looked for beside it.
    /// - Returns: the call with its words, where there are any. A file that cannot be read is a problem on file, not a
    ///   failure of the call.
    func run(_ heard: HeardCall, recording: String) async throws -> HeardCall {
        do {
            return try await words(of: heard, from: try files(beside: recording))
        } catch let error as InputError {
            try await store.remove(.transcript, for: heard.call.id, problems: [error])
            return heard
        }
    }

    /// The transcript files of a recording, by suffix.
    private func files(beside recording: String) throws(InputError) -> [String: TranscriptFile] {
        let base = recording.lastIndex(of: ".").map { recording[..<$0] } ?? recording[...]
        var files: [String: TranscriptFile] = [:]
        for suffix in TranscriptFormats.suffixes where archive.holds(base + suffix) {
            let path = String(base + suffix)
            files[suffix] = TranscriptFile(name: path, bytes: try archive.content(of: path))
        }
        return files
    }

    private func words(of heard: HeardCall, from files: [String: TranscriptFile]) async throws -> HeardCall {
        var heard = heard
        let inputs = files.sorted { $0.key < $1.key }.reduce(
            Fingerprint("transcript \(Self.version)", heard.acousticsInputs)
        ) { $0.adding($1.key).adding(sha256($1.value.bytes).hex) }.text
        if let known = try await store.result(StoredTranscript.self, of: .transcript, for: heard.call.id),
            known.inputs == inputs
        {
            (heard.words, heard.transcriptInputs) = (known.value, inputs)
            return heard
        }
        guard let transcript = try TranscriptFormats.transcript(of: heard.call.id, from: files) else {
            try await store.remove(.transcript, for: heard.call.id)
            return heard
        }
        let words = StoredTranscript(transcript, in: heard)
        try await store.save(StepResult(inputs: inputs, value: words), of: .transcript, for: heard.call.id)
        (heard.words, heard.transcriptInputs) = (words, inputs)
        return heard
    }
}

extension StoredTranscript {
    fileprivate init(_ transcript: Transcript, in heard: HeardCall) {
        let checked = TranscriptCheck.check(transcript, against: heard.acoustics)
        let redacted = Redaction.mask(checked.transcript)
        let masked = redacted.transcript
        let named = Transcript(
            callID: masked.callID, language: masked.language ?? heard.call.language, utterances: masked.utterances)
        self.init(
            transcript: named, sha256: named.contentHash.hex, droppedUtterances: checked.droppedUtterances,
            droppedWords: checked.droppedWords, overlap: checked.overlap,
            redacted: redacted.spoken)
    }
}
