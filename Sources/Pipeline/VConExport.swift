public import Archive
import AudioFiles
public import CallModel
import Consent
import Hashing
public import Store

/// Writes a call as a vCon where its consent allows `export`; its transcript, masked as it is stored, only where
/// `transcription` is granted too. What is masked is not heard either: the sound is a WAV file with silence there.
public struct VConExport: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let archive: any RecordingArchive
    private let decoder: any RecordingDecoder

    public init(store: Store, gate: Gatekeeper, archive: any RecordingArchive, decoder: any RecordingDecoder) {
        (self.store, self.gate, self.archive, self.decoder) = (store, gate, archive, decoder)
    }

    /// One line of JSON.
    /// - Throws: `export.denied` with the reason, `export.no_recording`, `export.changed` where the recording is not the
    ///   one that was admitted, `export.not_masked` where nobody knows what to silence, or why the file cannot be read.
    public func json(of id: CallID) async throws -> String {
        guard let entry = try await store.call(id), let path = entry.recording, let digest = entry.audioDigest else {
            throw VConExport.refusal(
                id, "export.no_recording", "expected a call whose recording was admitted by a night")
        }
        let consent = await gate.consent(to: id, audio: digest)
        if case .denied(let denial) = consent.decide(.export) {
            throw VConExport.refusal(id, "export.denied", "expected consent to export: \(denial.sentence)")
        }
        let stored = try await store.result(StoredTranscript.self, of: .transcript, for: id)?.value
        let (audio, name) = try sound(at: path, digest, of: id, without: try masked(stored, of: id))
        let words = consent.decide(.transcription).isGranted ? stored.map { JSONValue($0.transcript) } : nil
        return try VConWriter(
            entry.call, audio: audio, fileName: name, transcript: words, consent: try await records(of: id)
        ).json()
    }

    /// Where what is masked was said; nothing where there are no words.
    private func masked(_ transcript: StoredTranscript?, of id: CallID) throws(InputError) -> Timeline {
        guard let transcript else { return Timeline() }
        guard let masked = transcript.redacted else {
            throw VConExport.refusal(
                id, "export.not_masked", "expected a transcript that says when it was masked; run a night first")
        }
        return masked
    }

    /// The recording as it is, or as WAV with silence for what is masked; and a name for it.
    private func sound(
        at path: String, _ digest: SHA256Digest, of id: CallID, without masked: Timeline
    ) throws -> ([UInt8], String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var file = try archive.file(at: path)
        guard file.look.sizeBytes <= Self.limitBytes else {
            throw VConExport.refusal(id, "export.too_large", "expected at most \(Self.limitBytes >> 20) MB of sound")
        }
        guard try file.sha256() == digest else {
            throw VConExport.refusal(
                id, "export.changed", "expected the recording that was admitted; run a night first")
        }
        guard !masked.ranges.isEmpty else { return (try file.bytes(0..<file.look.sizeBytes), name) }
        let view = WaveView(mutedMs: masked.ranges.map { $0.startMs..<$0.endMs })
        let outline = try decoder.outline(file.descriptorNumber, path: path, as: view)
        return (try decoder.wave(outline, of: file.descriptorNumber, path: path, as: view), name.withoutEnding + ".wav")
    }

    /// A recording is held in memory three times over while it is written.
    private static let limitBytes = 512 << 20

    private func records(of id: CallID) async throws -> [ConsentRecord] {
        try await store.consentChain(of: id).map { try ConsentRecord(json: $0.document.utf8, file: "store") }
    }

    private static func refusal(_ id: CallID, _ code: String, _ expected: String) -> InputError {
        InputError(code: code, file: id.text, expected: expected)
    }
}

extension RecordingDecoder {
    /// All of the WAV file, in parts as large as a process that decodes hands over at once.
    fileprivate func wave(
        _ outline: WaveOutline, of descriptor: Int32, path: String, as view: WaveView
    ) throws -> [UInt8] {
        let partBytes = 1 << 20
        var wave: [UInt8] = []
        while wave.count < outline.byteCount {
            let end = min(wave.count + partBytes, outline.byteCount)
            wave += try bytes(wave.count..<end, of: descriptor, path: path, as: view)
        }
        return wave
    }
}

extension String {
    fileprivate var withoutEnding: Substring { lastIndex(of: ".").map { self[..<$0] } ?? self[...] }
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
