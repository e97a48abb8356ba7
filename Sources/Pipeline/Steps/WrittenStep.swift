import Archive
import CallModel
import Consent
import Hashing
import Reports
import Store
import Transcripts

/// Chats, e-mails and tickets: their words are masked, stored, searched for feedback and judged by scorecards that are
/// meant for them. What is unchanged since the night before is not made again.
///
/// The gate is asked before any text of a case is looked at; of one that is denied, nothing but metadata is stored.
struct WrittenStep: Sendable {
    /// Raised when the same messages lead to another transcript than before.
    static let version = 1

    let store: Store
    let gate: Gatekeeper
    let answers: AnswersStep
    let feedback: FeedbackStep

    func run(_ cases: WrittenCases) async throws -> WrittenLedger {
        var ledger = WrittenLedger()
        for written in cases.cases {
            let call = try written.entry.metadata.call(file: written.entry.file)
            let consent = await gate.consent(to: call.id, audio: nil)
            if case .denied(let denial) = consent.decideOpening() {
                ledger.add(denial == .withdrawn ? .erased : .refused, denial.code)
            } else {
                try await use(written, call, consent)
                ledger.add(.processed, nil)
            }
        }
        return ledger
    }

    private func use(_ written: WrittenCase, _ call: Call, _ consent: CallConsent) async throws {
        // What is no longer granted stays noted until the sweep has removed what was made for it.
        let known = try await store.call(call.id)
        try await store.admit(call, granted: consent.granted.union(known?.purposes ?? []).text)
        let mayRead = consent.decide(.transcription).isGranted
        let (words, inputs) = mayRead ? try await transcript(of: written, call) : (nil, nil)
        let worded = WordedCall(
            call: call, acoustics: nil, acousticsInputs: "written", words: words, transcriptInputs: inputs)
        if mayRead { try await SearchStep(store: store).run(worded) }
        if consent.decide(.qualityScoring).isGranted { try await answers.run(worded) }
        if consent.allowsThemes { try await feedback.run(worded) }
        try await store.finish(call.id)
    }

    /// What is on file where it was made of the same messages, else made anew.
    private func transcript(of written: WrittenCase, _ call: Call) async throws -> (StoredTranscript, inputs: String) {
        let transcript = Transcript(written: written.messages, of: call)
        let inputs = try Fingerprint("written \(Self.version)").adding(json: transcript).text
        if let known = try await store.result(StoredTranscript.self, of: .transcript, for: call.id),
            known.inputs == inputs
        {
            return (known.value, inputs)
        }
        let words = StoredTranscript(written: transcript)
        try await store.save(StepResult(inputs: inputs, value: words), of: .transcript, for: call.id)
        return (words, inputs)
    }
}

extension StoredTranscript {
    /// Nothing was dropped for want of a voice, and nobody wrote at the same time.
    fileprivate init(written transcript: Transcript) {
        let masked = Redaction.mask(transcript)
        self.init(
            transcript: masked.transcript, sha256: masked.transcript.contentHash.hex, droppedUtterances: 0,
            droppedWords: 0, droppedRepeats: 0, overlap: Timeline(), redacted: masked.spoken)
    }
}
