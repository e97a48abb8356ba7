import Archive
import CallModel
import Consent
import Store

extension IntakeStep {
    /// A ledger that is away takes nothing back: a line of it that could not be read may have been a withdrawal.
    func importConsentLedger() async throws {
        let ledger = ConsentLedger(in: archive)
        guard let problems = try await consentStep.importLines(of: ledger, named: ConsentLedger.defaultFile)
        else { return }
        try await store.replaceProblems(problems, of: "consent ledger")
    }

    var consentStep: ConsentStep { ConsentStep(store: store, author: author, clock: clock) }

    /// The consent beside a recording. What cannot be read denies every call that it may be about.
    func read(
        _ file: RecordingFile, _ entry: RecordingEntry, _ known: RecordingEntry?, _ problems: inout WalkProblems
    ) async throws -> [ConsentFile] {
        do throws(InputError) {
            let records = try file.consentRecords(in: archive)
            try LaterAnswers(by: clock).refuse(records, in: file.consentPath)
            problems.settle(file.consentPath)
            return [ConsentFile(name: file.consentPath, records: records)]
        } catch {
            var calls = try await calls(concernedBy: file, entry, known)
            if calls.isEmpty, !problems.denies(file.consentPath) {
                let look = file.look
                calls = Set(
                    try await store.calls(
                        ofRecordingAt: file.path, sizeBytes: look.sizeBytes, modifiedMs: look.modifiedMs))
            }
            problems.deny(calls, for: error, at: file.consentPath)
            return []
        }
    }

    /// Consent whose recording is not there: of the calls that it names. What cannot be read denies every call that it
    /// may be about, but those that are erased.
    func readConsent(at path: String, _ problems: inout WalkProblems) async throws -> [ConsentFile] {
        do throws(InputError) {
            let records = try ConsentRecord.records(json: archive.content(of: path), file: path)
            try LaterAnswers(by: clock).refuse(records, in: path)
            problems.settle(path)
            return [ConsentFile(name: path, records: records)]
        } catch {
            let content = (try? archive.content(of: path)) ?? []
            let base = String(path.dropLast(RecordingFile.consentSuffix.count))
            let concerned = ConsentRecord.callsNamed(inUnreadable: content)
                .union(try await store.calls(ofRecordingsNamed: base))
            var calls: Set<CallID> = []
            for call in concerned {
                if try await !store.isErased(call) { calls.insert(call) }
            }
            if calls.isEmpty, !concerned.isEmpty {
                problems.settle(path)
            } else {
                problems.deny(calls, for: error, at: path)
            }
            return []
        }
    }

    /// The calls that consent beside a recording is about, as its metadata say or said, a manifest, or its own bytes.
    private func calls(
        concernedBy file: RecordingFile, _ entry: RecordingEntry, _ known: RecordingEntry?
    ) async throws -> Set<CallID> {
        let row = try await store.manifestEntry(CallMetadata.self, recording: file.path)
        let content = (try? archive.content(of: file.consentPath)) ?? []
        return ConsentRecord.callsNamed(inUnreadable: content)
            .union([entry.callID, known?.callID, row?.callID].compactMap(\.self))
    }
}
