import CallModel
import Consent
import Scorecards
import Transcripts

/// What reads bytes that come from outside.
enum Target: String, CaseIterable {
    case audio, transcript, metadata, preset, vcon, scorecard, consent

    func feed(_ bytes: [UInt8]) {
        switch self {
        case .audio: AudioTarget.feed(bytes)
        case .transcript: feedTranscript(bytes)
        case .metadata: FolderTarget.feedSidecar(bytes)
        case .preset: FolderTarget.feedTables(bytes)
        case .vcon: FolderTarget.feedVCon(bytes)
        case .scorecard: feedScorecard(bytes)
        case .consent: feedConsent(bytes)
        }
    }

    /// The first line is the ending of the file name, which says the format. What can be read is masked too.
    private func feedTranscript(_ bytes: [UInt8]) {
        let (suffix, content) = bytes.headed
        guard TranscriptFormats.suffixes.contains(suffix), let call = CallID("LN-2103") else { return }
        let file = TranscriptFile(name: "call" + suffix, bytes: content)
        guard let transcript = try? TranscriptFormats.transcript(of: call, from: [suffix: file]) else { return }
        let masked = Redaction.mask(transcript)
        precondition(
            masked.transcript.utterances.count == transcript.utterances.count, "masking leaves every utterance")
    }

    private func feedScorecard(_ bytes: [UInt8]) {
        _ = Scorecard.load(
            yaml: String(decoding: bytes, as: UTF8.self), file: "fuzz.yaml", measures: ["dead_air.total.ms"])
    }

    /// What was read must be a chain or be refused; what was not must still name its call, or nobody.
    private func feedConsent(_ bytes: [UInt8]) {
        guard let records = try? ConsentRecord.records(json: bytes, file: "fuzz.json") else {
            _ = ConsentRecord.callNamed(inUnreadable: bytes)
            _ = ConsentRecord.callsNamed(inUnreadable: bytes)
            return
        }
        guard let first = records.first else { return }
        _ = try? ConsentChain(of: first.callID, records)
    }
}

extension [UInt8] {
    /// The first line, and what follows it.
    var headed: (line: String, rest: [UInt8]) {
        let end = firstIndex(of: 0x0A) ?? count
        return (String(decoding: self[..<end], as: UTF8.self), Array(self[Swift.min(end + 1, count)...]))
    }
}
