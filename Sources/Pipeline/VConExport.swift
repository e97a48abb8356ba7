public import Archive
public import CallModel
import Consent
import Hashing
public import Store

/// Writes a call as a vCon where its consent allows `export`; its transcript, masked as it is stored, only where
/// `transcription` is granted too.
public struct VConExport: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let archive: any RecordingArchive

    public init(store: Store, gate: Gatekeeper, archive: any RecordingArchive) {
        (self.store, self.gate, self.archive) = (store, gate, archive)
    }

    /// One line of JSON.
    /// - Throws: `export.denied` with the reason, `export.no_recording`, `export.changed` where the recording is not the
    ///   one that was admitted, or why the file cannot be read.
    public func json(of id: CallID) async throws -> String {
        guard let entry = try await store.call(id), let path = entry.recording, let digest = entry.audioDigest else {
            throw VConExport.refusal(
                id, "export.no_recording", "expected a call whose recording was admitted by a night")
        }
        let consent = await gate.consent(to: id, audio: digest)
        if case .denied(let denial) = consent.decide(.export) {
            throw VConExport.refusal(id, "export.denied", "expected consent to export: \(denial.sentence)")
        }
        let audio = try archive.content(of: path, limitBytes: Self.limitBytes)
        guard sha256(audio) == digest else {
            throw VConExport.refusal(
                id, "export.changed", "expected the recording that was admitted; run a night first")
        }
        let words = consent.decide(.transcription).isGranted ? try await transcript(of: id) : nil
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try VConWriter(
            entry.call, audio: audio, fileName: name, transcript: words, consent: try await records(of: id)
        ).json()
    }

    /// A recording is held in memory three times over while it is written.
    private static let limitBytes = 512 << 20

    private func records(of id: CallID) async throws -> [ConsentRecord] {
        try await store.consentChain(of: id).map { try ConsentRecord(json: $0.document.utf8, file: "store") }
    }

    private func transcript(of id: CallID) async throws -> JSONValue? {
        try await store.result(StoredTranscript.self, of: .transcript, for: id).map { JSONValue($0.value.transcript) }
    }

    private static func refusal(_ id: CallID, _ code: String, _ expected: String) -> InputError {
        InputError(code: code, file: id.text, expected: expected)
    }
}

extension JSONValue {
    /// In our own form (docs/formats.md), without times of words.
    fileprivate init(_ transcript: Transcript) {
        let segments = transcript.utterances.map { utterance in
            JSONValue.object([
                "start": .number("\(Double(utterance.range.startMs) / 1000)"),
                "end": .number("\(Double(utterance.range.endMs) / 1000)"),
                "speaker": .string(utterance.party.rawValue), "text": .string(utterance.text),
            ])
        }
        self = .object([
            "call_id": .string(transcript.callID.text), "language": transcript.language.map { .string($0) } ?? .null,
            "segments": .array(segments),
        ])
    }
}
