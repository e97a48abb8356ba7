import Archive
import CallModel
import Consent
import FoundationEssentials
import Testing

struct VConTests {
    private func read(
        _ json: String, beside files: [String: [UInt8]] = [:]
    ) throws(InputError) -> VCon {
        try VCon(json: Array(json.utf8), file: "c.vcon.json") { name throws(InputError) in
            guard let bytes = files[name] else {
                throw InputError(code: "file.missing", file: name, expected: "expected this file")
            }
            return bytes
        }
    }

    private func fault(_ json: String, beside files: [String: [UInt8]] = [:]) -> InputError? {
        #expect(throws: InputError.self, "\(json)") { try read(json, beside: files) }
    }

    /// "hello" and its SHA-512 in base64url.
    private static let hello = "aGVsbG8"
    private static let helloHash =
        "m3HSJL1i83hdltRq0-o9czGb-8KJDKra4t_3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw"

    private func container(
        _ dialog: String, version: String = "0.4.0", more: String = ""
    ) -> String {
        """
        {"vcon": "\(version)", "uuid": "0190-u", "parties": [{"role": "agent", "name": "olena"},
         {"role": "customer", "tel": "+380005550101"}, {"role": "agent", "name": "ivan"}],
         "dialog": [\(dialog)]\(more)}
        """
    }

    private func recording(_ more: String = "") -> String {
        """
        {"type": "recording", "start": "2026-11-16T09:30:00+02:00", "parties": [1, 0], "mediatype": "audio/x-wav",
         "encoding": "base64url", "body": "\(Self.hello)"\(more)}
        """
    }

    // MARK: - Read

    @Test(arguments: ["0.0.1", "0.1.2", "0.2.0", "0.3.0", "0.4.0"])
    func `a recording is a call, whatever the version`(_ version: String) throws {
        let leg = try #require(try read(container(recording(), version: version)).legs.first)
        #expect(leg.audio == Array("hello".utf8))
        #expect(leg.fileExtension == "wav")
        let call = try leg.metadata.call(file: "c")
        #expect((call.id.text, call.agent, call.customer) == ("0190-u", "olena", "+380005550101"))
        #expect(call.agentChannel == 1)
        #expect(call.startedAt.iso8601 == "2026-11-16T09:30:00+02:00")
    }

    @Test func `the time on hold is read from the history of the parties`() throws {
        let history = """
            , "party_history": [{"party": 1, "time": "2026-11-16T09:31:00+02:00", "event": "hold"},
             {"party": 1, "time": "2026-11-16T09:31:40+02:00", "event": "unhold"}]
            """
        #expect(try read(container(recording(history))).legs.first?.metadata.holdMs == 40_000)
    }

    @Test func `two recordings are two legs of a case, and a transfer says to whom`() throws {
        let transfer = #"{"type": "transfer", "transferee": 1, "transferor": 0, "transfer_target": 2}"#
        let legs = try read(container([recording(), transfer, recording()].joined(separator: ","))).legs
        #expect(legs.map(\.metadata.callID?.text) == ["0190-u-1", "0190-u-2"])
        #expect(legs.map(\.metadata.leg) == [1, 2])
        #expect(legs.map(\.metadata.caseID) == ["0190-u", "0190-u"])
        #expect(legs.first?.metadata.transferredTo == "ivan")
    }

    // MARK: - Hashes

    @Test func `a file beside is taken where its hash is right`() throws {
        let external = """
            {"type": "recording", "start": "2026-11-16T09:30:00Z", "url": "https://x.example/a/b.mp3?k=1",
             "content_hash": "sha512-\(Self.helloHash)"}
            """
        let leg = try #require(try read(container(external), beside: ["b.mp3": Array("hello".utf8)]).legs.first)
        #expect(leg.fileExtension == "mp3")
        #expect(fault(container(external), beside: ["b.mp3": Array("hullo".utf8)])?.code == "vcon.content_hash")
        #expect(fault(container(external))?.code == "file.missing")
        let noHash = external.replacing(#","content_hash""#, with: "").replacing("content_hash", with: "x")
        #expect(fault(container(noHash), beside: ["b.mp3": []])?.code == "vcon.content_hash")
    }

    @Test(arguments: [
        #", "content_hash": "sha512-AAAA""#, #", "content_hash": ["sha512-AAAA"]"#, #", "content_hash": "md5-AAAA""#,
        #", "alg": "SHA-512", "signature": "AAAA""#, #", "alg": "lm-ots", "signature": "AAAA""#,
    ])
    func `an included recording whose hash is another, or cannot be checked, is refused`(_ hash: String) {
        #expect(fault(container(recording(hash)))?.code == "vcon.content_hash")
    }

    // MARK: - Refused

    @Test(arguments: [
        (#", "critical": ["x"]"#, "vcon.unsupported"), (#", "must_support": ["x"]"#, "vcon.unsupported"),
        (#", "critical": "x""#, "vcon.unsupported"), (#", "payload": "x""#, "vcon.malformed"),
        (#", "ciphertext": "x""#, "vcon.malformed"),
    ])
    func `what must not be used unknown, or must be opened first, is refused`(_ more: String, _ code: String) {
        #expect(fault(container(recording(), more: more))?.code == code)
    }

    @Test func `an empty list of critical extensions refuses nothing`() throws {
        #expect(try read(container(recording(), more: #", "critical": []"#)).legs.count == 1)
        #expect(fault(container(recording(), version: "1.0.0"))?.code == "vcon.unsupported")
        #expect(fault("{}")?.place == "uuid")
        #expect(fault(container(recording().replacing(Self.hello, with: "*")))?.place == "dialog[0].body")
    }

    // MARK: - Attachments

    @Test(arguments: ["purpose", "type"])
    func `attachments are found by purpose or type`(_ key: String) throws {
        let more = """
            , "attachments": [{"\(key)": "transcript", "encoding": "json", "body": {"segments": []}},
             {"\(key)": "lawful_basis", "encoding": "json", "body": "{\\"lawful_basis\\": \\"consent\\"}"}]
            """
        let vCon = try read(container(recording(), more: more))
        #expect(vCon.legs.first?.transcript == #"{"segments":[]}"#)
        #expect(vCon.legs.first?.consent == nil)
        #expect(vCon.remarks.map(\.code) == ["vcon.lawful_basis"])
    }

    // MARK: - Round trip

    private static let record = """
        {"schema": "consent/1", "record_id": "r-1", "seq": 1, "prev_hash": null, "call_id": "c-1", \
        "audio_sha256": null, "subjects": ["agent", "customer"], "purposes": [{"purpose": "export", "granted": true, \
        "granted_at": "2026-11-16T09:00:00Z", "expires_at": null}], "lawful_basis": "consent", "notice": {"id": "n", \
        "version": "1", "language": "uk", "sha256": "\(String(repeating: "0", count: 64))"}, "capture": \
        {"at": "2026-11-16T09:00:00Z", "method": "dtmf_keypress"}, "evidence": null, "valid_from": \
        "2026-11-16T09:00:00Z", "valid_until": null, "jurisdictions": ["UA"], "status": "given", "revocation": null}
        """

    @Test(arguments: [0, 1, nil])
    func `a call that is written and read again is the same`(_ agentChannel: Int?) throws {
        var call = Call(
            id: try #require(CallID("c-1")), startedAt: try #require(ZonedTime(iso8601: "2026-11-16T09:30:00+02:00")),
            columns: ["product": "Router X"])
        (call.agent, call.customer, call.queue, call.caseID, call.leg) = ("olena", "k-77", "internet", "case", 2)
        (call.agentChannel, call.csat, call.holdMs) = (agentChannel, 4.5, 1200)
        let audio = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let transcript = try JSONValue(parsing: #"{"segments": [{"start": 0.5, "text": "Добрий \"день\""}]}"#.utf8)
        let record = try ConsentRecord(json: Self.record.utf8, file: "c")
        let writer = VConWriter(call, audio: audio, fileName: "c-1.wav", transcript: transcript, consent: [record])
        let json = try writer.json()
        let leg = try #require(try read(json).legs.first)
        #expect(try leg.metadata.call(file: "c") == call)
        #expect(leg.audio == audio)
        #expect(leg.transcript == transcript.canonical)
        let consent = try ConsentRecord.records(json: Array(try #require(leg.consent).utf8), file: "c")
        #expect(consent == [record])
        #expect(try writer.json() == json)
    }
}
