import Archive
import CallModel
import Consent
import Testing

struct ConsentLedgerTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func record(_ call: String) -> String {
        """
        {"schema": "consent/1", "record_id": "r-\(call)", "seq": 1, "prev_hash": null, "call_id": "\(call)", \
        "audio_sha256": null, "subjects": ["agent", "customer"], "purposes": [{"purpose": "playback", "granted": true, \
        "granted_at": "2026-11-16T09:00:00Z", "expires_at": null}], "lawful_basis": "consent", "notice": {"id": "n", \
        "version": "1", "language": "uk", "sha256": "\(String(repeating: "0", count: 64))"}, "capture": \
        {"at": "2026-11-16T09:00:00Z", "method": "dtmf_keypress"}, "evidence": null, "valid_from": \
        "2026-11-16T09:00:00Z", "valid_until": null, "jurisdictions": ["UA"], "status": "given", "revocation": null}
        """
    }

    private func lines(_ text: String) async throws -> [ConsentLedger.Line] {
        try scratch.file("consent.jsonl", text)
        var lines: [ConsentLedger.Line] = []
        try await ConsentLedger(in: scratch.archive).forEach { lines.append($0) }
        return lines
    }

    private func summary(_ text: String) async throws -> [String] {
        try await lines(text).map { line in
            switch line {
            case .record(let record, let number): "\(number) \(record.callID)"
            case .unreadable(let error, let call): "\(error.place ?? "file") unreadable, of \(call?.text ?? "any call")"
            }
        }
    }

    @Test func `one record per line; empty lines and the kind of line end do not matter`() async throws {
        let text = "\u{FEFF}\(record("c-1"))\r\n\n  \n\(record("c-2"))"
        #expect(try await summary(text) == ["1 c-1", "4 c-2"])
        #expect(try await summary("\(record("c-1"))\n") == ["1 c-1"])
        #expect(try await summary("").isEmpty)
    }

    @Test func `a line that cannot be read is told with its call where that can be known, and the rest goes on`()
        async throws
    {
        let spoiled = record("c-2").replacing("\"given\"", with: "\"perhaps\"")
        #expect(
            try await summary("\(record("c-1"))\n\(spoiled)\n{torn\n\(record("c-3"))\n")
                == [
                    "1 c-1", "line 2, status unreadable, of c-2", "line 3, line 1, column 2 unreadable, of any call",
                    "4 c-3",
                ])
    }

    @Test func `a line beyond the limit is passed over without being kept`() async throws {
        let long = "\"" + String(repeating: "x", count: ConsentLedger.lineLimitBytes * 3) + "\""
        #expect(try await summary("\(long)\n\(record("c-1"))\n") == ["line 1 unreadable, of any call", "2 c-1"])
    }

    @Test func `no ledger says nothing; a ledger that is no file denies every call`() async throws {
        var lines: [ConsentLedger.Line] = []
        try await ConsentLedger(in: scratch.archive).forEach { lines.append($0) }
        #expect(lines.isEmpty)
        try scratch.pipe("consent.jsonl")
        try await ConsentLedger(in: scratch.archive).forEach { lines.append($0) }
        #expect(lines.count == 1)
        guard case .unreadable(_, of: nil)? = lines.first else { throw NotUnreadable() }
    }

    private struct NotUnreadable: Error {}

    @Test func `records beside a recording are one or a chain; none is none`() async throws {
        let recording = { (consent: String?) in
            RecordingFile(path: "a.wav", look: FileLook(sizeBytes: 0, modifiedMs: 0), consent: consent)
        }
        try scratch.file("a.consent.json", "[\(record("c-1")), \(record("c-2"))]")
        #expect(try recording("a.consent.json").consentRecords(in: scratch.archive).count == 2)
        #expect(try recording(nil).consentRecords(in: scratch.archive).isEmpty)
        #expect(throws: InputError.self) { try recording("gone.consent.json").consentRecords(in: scratch.archive) }
    }
}
