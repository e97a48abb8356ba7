import Archive
import AudioFiles
import CallModel
import Hashing
import Speech
import Store
import Transcripts

/// Takes the transcript beside a recording, or else what a speech engine wrote down, holds it against what was heard,
/// masks it and stores it.
struct TranscriptStep: Sendable {
    /// Raised when the same words lead to another transcript than before.
    static let version = 5

    let store: Store
    let archive: any RecordingArchive
    /// `nil` where no engine is to be asked; what one wrote down before is used all the same.
    var recogniser: RecognitionStep?

    /// - Returns: the call with its words, where there are any. A file that cannot be read, a recording that cannot be
    ///   opened or decoded, or an engine that fails, is a problem on file, not a failure of the call, and leaves the
    ///   words that there were.
    /// - Throws: `InputError` with `AcousticsStep.changedCode` where the recording is not the one that was admitted.
    func run(_ heard: HeardCall, _ entry: RecordingEntry) async throws -> HeardCall {
        let files: [String: TranscriptFile]
        do {
            files = try self.files(beside: entry.path)
        } catch {
            return try await unchanged(heard, for: error)
        }
        return try await files.isEmpty ? recognised(heard, entry) : written(heard, in: files)
    }

    /// Whether words can only come from an engine.
    func needsEngine(_ recording: String) -> Bool { (try? files(beside: recording).isEmpty) ?? false }

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

    /// Files that can be read and hold no transcript take the place of what there was all the same.
    private func written(_ heard: HeardCall, in files: [String: TranscriptFile]) async throws -> HeardCall {
        let inputs = files.sorted { $0.key < $1.key }.reduce(
            Fingerprint("transcript \(Self.version)", heard.acousticsInputs)
        ) { $0.adding($1.key).adding(sha256($1.value.bytes).hex) }.text
        do {
            return try await keep(heard, inputs) {
                try TranscriptFormats.transcript(of: heard.call.id, from: files).map {
                    StoredTranscript($0, in: heard, redacted: Timeline())
                }
            }
        } catch let error as InputError {
            return try await without(heard, for: error)
        }
    }

    private func recognised(_ heard: HeardCall, _ entry: RecordingEntry) async throws -> HeardCall {
        do {
            return try await worded(heard, entry, by: recognition(of: heard, entry))
        } catch let error as SpeechError where error.code == .notAllowed {
            // They are used for nothing now; where consent is gone for good, the sweep takes them.
            return heard
        } catch let error as SpeechError {
            return try await unchanged(
                heard, for: InputError(code: error.code.rawValue, file: entry.path, expected: error.message))
        } catch let error as AudioFileError {
            return try await unchanged(
                heard,
                for: InputError(
                    code: error.code.rawValue, file: entry.path,
                    expected: "expected a recording to cut clips from; it \(error.reason)"))
        } catch let error as InputError where error.code != AcousticsStep.changedCode {
            return try await unchanged(heard, for: error)
        }
    }

    /// What the engine says, or without one what it said before.
    private func recognition(of heard: HeardCall, _ entry: RecordingEntry) async throws -> Recognition? {
        guard let recogniser else { return try await store.recognition(of: heard.call.id)?.value }
        return try await recogniser.run(heard, entry)
    }

    /// Words count once all have been written down: half a call would look as if the rest had not been said.
    private func worded(
        _ heard: HeardCall, _ entry: RecordingEntry, by recognition: Recognition?
    ) async throws -> HeardCall {
        guard let recognition else {
            // The words of a file that is gone go too, unless the recording cannot be seen either: it may all be away.
            let hasWords = try await store.inputs(of: .transcript, for: heard.call.id) != nil
            if hasWords { _ = try archive.look(at: entry.path) }
            return try await without(heard, for: nil)
        }
        guard recognition.isComplete else { return try await unchanged(heard, for: nil) }
        let inputs = try Fingerprint("transcript \(Self.version)", heard.acousticsInputs).adding(json: recognition).text
        return try await keep(heard, inputs) {
            StoredTranscript(
                recognition.transcript(of: heard.call.id), in: heard, redacted: recognition.redacted)
        }
    }

    /// What is on file where it was made of the same, else what `make` makes.
    private func keep(
        _ heard: HeardCall, _ inputs: String, _ make: () throws -> StoredTranscript?
    ) async throws -> HeardCall {
        var heard = heard
        if let known = try await store.result(StoredTranscript.self, of: .transcript, for: heard.call.id),
            known.inputs == inputs
        {
            (heard.words, heard.transcriptInputs) = (known.value, inputs)
            return heard
        }
        guard let words = try make() else { return try await without(heard, for: nil) }
        try await store.save(StepResult(inputs: inputs, value: words), of: .transcript, for: heard.call.id)
        (heard.words, heard.transcriptInputs) = (words, inputs)
        return heard
    }

    /// A disk, a store or an engine that fails tonight takes no words away that are on file.
    private func unchanged(_ heard: HeardCall, for problem: InputError?) async throws -> HeardCall {
        var heard = heard
        let problems = problem.map { [$0] } ?? []
        try await store.replaceProblems(problems, of: CallStep.transcript.rawValue, for: heard.call.id)
        if let known = try await store.result(StoredTranscript.self, of: .transcript, for: heard.call.id) {
            (heard.words, heard.transcriptInputs) = (known.value, known.inputs)
        }
        return heard
    }

    private func without(_ heard: HeardCall, for problem: InputError?) async throws -> HeardCall {
        try await store.remove(.transcript, for: heard.call.id, problems: problem.map { [$0] } ?? [])
        return heard
    }
}

extension StoredTranscript {
    /// - Parameter redacted: where masked words were said that are masked in `transcript` already.
    fileprivate init(_ transcript: Transcript, in heard: HeardCall, redacted earlier: Timeline) {
        // Masked whole, for what the check drops may be the cue to what it keeps; and again, for what it keeps may only
        // now stand beside its cue.
        let whole = Redaction.mask(transcript)
        let checked = TranscriptCheck.check(whole.transcript, against: heard.acoustics)
        let masked = Redaction.mask(checked.transcript)
        let said = masked.transcript
        let named = Transcript(
            callID: said.callID, language: said.language ?? heard.call.language, utterances: said.utterances)
        self.init(
            transcript: named, sha256: named.contentHash.hex, droppedUtterances: checked.droppedUtterances,
            droppedWords: checked.droppedWords, droppedRepeats: checked.droppedRepeats, overlap: checked.overlap,
            redacted: masked.spoken.union(whole.spoken).union(earlier))
    }
}
