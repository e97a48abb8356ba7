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
/// An export is one file, which is read as a whole. Before the gate was asked nothing is made of the text of a case; of
/// one that is denied nothing but metadata is stored.
struct WrittenStep: Sendable {
    /// Raised when the same messages lead to another transcript, or to other feedback, than before.
    static let version = 2

    let store: Store
    let steps: RecordingSteps

    func run(_ cases: WrittenCases) async throws -> WrittenLedger {
        var ledger = try await WrittenLedger(waiting: cases, steps.gate)
        for written in cases.cases { ledger.add(try await fate(of: written)) }
        return ledger
    }

    private func fate(of written: WrittenCase) async throws -> WrittenFate {
        let call = try written.entry.metadata.masked.call(file: written.entry.file)
        while true {
            let consent = await steps.gate.consent(to: call.id, audio: nil)
            if case .denied(let denial) = consent.decideUse() { return WrittenFate(denial) }
            do {
                return try await use(written, call, steps.callWork(store, consent)) ? .processed : .conflict
            } catch is ConsentChanged {
                continue
            }
        }
    }

    /// Uses the case for what its consent allows, also what it allows since it changed.
    /// - Returns: `false` where a recorded call has its id.
    private func use(_ written: WrittenCase, _ call: Call, _ work: CallWork) async throws -> Bool {
        let (store, consent) = (work.store, work.consent)
        let known = try await store.call(call.id)
        guard try await admit(call, known, work) else { return false }
        let mayRead = consent.decide(.transcription).isGranted
        let (words, inputs) = mayRead ? try await transcript(of: written, call, store) : (nil, nil)
        let worded = WordedCall(
            call: call, acoustics: nil, acousticsInputs: "written", words: words, transcriptInputs: inputs)
        if mayRead { try await SearchStep(store: store).run(worded) }
        if consent.decide(.qualityScoring).isGranted { try await work.answers.run(worded) }
        if consent.allowsThemes { try await work.feedback.run(worded) }
        if known?.stage != .spotted { try await store.finish(call.id) }
        return true
    }

    /// - Returns: `false` where a recorded call has its id.
    private func admit(_ call: Call, _ known: CallEntry?, _ work: CallWork) async throws -> Bool {
        guard known?.recording == nil else { return false }
        // What is no longer granted stays noted until the sweep has removed what was made for it.
        let granted = work.consent.granted.union(known?.purposes ?? []).text
        let admitted = CallEntry(call: call, stage: max(known?.stage ?? .met, .admitted), granted: granted)
        guard known != admitted else { return true }
        try await work.store.admit(call, granted: granted)
        return try await work.store.call(call.id)?.recording == nil
    }

    /// What is on file where it was made of the same messages, else made anew.
    private func transcript(
        of written: WrittenCase, _ call: Call, _ store: Store
    ) async throws -> (StoredTranscript, inputs: String) {
        let read = WrittenWords(written.messages, of: call)
        let inputs = try Fingerprint("written \(Self.version)").adding(json: read.transcript).text
        let stored = try await store.result(StoredTranscript.self, of: .transcript, for: call.id)
        let known = stored.flatMap { $0.inputs == inputs ? $0.value : nil }
        let messages = written.stored(as: read)
        if let known, known.messages == messages { return (known, inputs) }
        var words = known ?? StoredTranscript(read)
        words.messages = messages
        try await store.save(StepResult(inputs: inputs, value: words), of: .transcript, for: call.id)
        return (words, inputs)
    }
}

extension WrittenCase {
    /// Its messages of which there are words.
    fileprivate func stored(as read: WrittenWords) -> [StoredMessage] {
        zip(rows.filter { $0.message != nil }, read.utteranceCounts).compactMap { row, count in
            guard let message = row.message, count > 0 else { return nil }
            return StoredMessage(row: row.key, sentAt: message.sentAt.epochSeconds, utterances: count)
        }
    }
}

extension StoredTranscript {
    /// Nothing was dropped for want of a voice, and nobody wrote at the same time.
    fileprivate init(_ read: WrittenWords) {
        let masked = Redaction.mask(read.transcript)
        self.init(
            transcript: masked.transcript, sha256: masked.transcript.contentHash.hex, droppedUtterances: 0,
            droppedWords: read.droppedWords, droppedRepeats: 0, overlap: Timeline(), redacted: masked.spoken)
    }
}
