import Archive
import CallModel
import Testing

struct MetadataSidecarTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func read(_ json: String) throws -> CallMetadata? {
        try scratch.file("a.json", json)
        let recording = RecordingFile(
            path: "a.wav", look: FileLook(sizeBytes: 0, modifiedMs: 0), metadata: "a.json")
        return try MetadataSidecar(of: recording, in: scratch.archive).metadata()
    }

    private func fault(_ json: String) -> InputError? {
        #expect(throws: InputError.self, "\(json)") { try read(json) }
    }

    @Test func `every field of a call can be told`() throws {
        let call = try read(
            """
            {"call_id": "c-1", "started_at": "2026-11-16T09:30:00+02:00", "agent": "olena", "team": "t1", "partner": "p",
             "queue": "q", "direction": "inbound", "language": "UK", "agent_channel": 1, "wait_ms": 1500, "hold_ms": 0,
             "transferred_to": "l2", "outcome": "solved", "csat": 4.5, "customer": "k77", "agent_note": "n",
             "columns": {"product": "Router", "build": 7}}
            """
        )?.call(file: "a.wav")
        var expected = Call(
            id: try #require(CallID("c-1")), startedAt: try #require(ZonedTime(iso8601: "2026-11-16T09:30:00+02:00")),
            columns: ["product": "Router", "build": "7"])
        (expected.agent, expected.team, expected.partner, expected.queue) = ("olena", "t1", "p", "q")
        (expected.direction, expected.language, expected.agentChannel) = (.inbound, "uk", 1)
        (expected.waitMs, expected.holdMs, expected.transferredTo) = (1500, 0, "l2")
        (expected.outcome, expected.csat, expected.customer, expected.agentNote) = ("solved", 4.5, "k77", "n")
        #expect(call == expected)
    }

    @Test func `other scalars become columns as they are written; other containers and nulls are left`() throws {
        let metadata = try read(
            #"{"version": 1.10, "vip": true, "campaign": "autumn", "raw": {"x": 1}, "tags": [], "n": null}"#)
        #expect(metadata?.columns == ["version": "1.10", "vip": "true", "campaign": "autumn"])
    }

    @Test func `null, empty and absent all say nothing`() throws {
        #expect(try read(#"{"agent": null, "team": "", "wait_ms": null, "columns": null}"#) == CallMetadata())
    }

    @Test func `whether a call was passed on is told apart from to whom`() throws {
        #expect(try read(#"{"passed_on": false}"#)?.passedOn == false)
        #expect(try read(#"{"transferred_to": null}"#)?.passedOn == nil)
    }

    @Test func `a number as call id or agent is its text`() throws {
        let metadata = try read(#"{"call_id": 77, "agent": 12}"#)
        #expect(metadata?.callID == CallID("77"))
        #expect(metadata?.agent == "12")
    }

    @Test func `bad values are refused with their field`() {
        let bad = [
            (#"{"call_id": ""}"#, "call_id"), (#"{"call_id": "a/b"}"#, "call_id"), (#"{"call_id": []}"#, "call_id"),
            (#"{"started_at": "2026-11-16T09:30:00"}"#, "started_at"), (#"{"started_at": 5}"#, "started_at"),
            (#"{"direction": "up"}"#, "direction"), (#"{"agent_channel": 2}"#, "agent_channel"),
            (#"{"wait_ms": -1}"#, "wait_ms"), (#"{"wait_ms": 1.5}"#, "wait_ms"), (#"{"hold_ms": "5"}"#, "hold_ms"),
            (#"{"csat": "good"}"#, "csat"), (#"{"csat": 1e999}"#, "csat"), (#"{"csat": 1e16}"#, "csat"),
            (#"{"talk_ms": 9223372036854775807}"#, "talk_ms"), (#"{"agent": {}}"#, "agent"),
            (#"{"columns": []}"#, "columns"), (#"{"columns": {"a": []}}"#, "columns.a"), ("[]", nil),
            (#"{"agent": "a", "agent": "b"}"#, "line 1, column 28"), (#"{"csat": NaN}"#, "line 1, column 10"),
        ]
        for (json, place) in bad {
            #expect(fault(json)?.code == "metadata.malformed")
            #expect(fault(json)?.place == place, "\(json)")
        }
    }

    @Test(arguments: [
        "anonymous", "Unknown", "<restricted>", "sip:anonymous@anonymous.invalid", "+266696687", "Анонім",
    ])
    func `a caller whose number is withheld is no customer with many calls`(customer: String) throws {
        let json = #"{"call_id": "c", "started_at": "2026-11-16T09:30:00+02:00", "customer": "\#(customer)"}"#
        let call = try #require(try read(json)).call(file: "a.wav")
        #expect(call.customer == nil)
    }

    @Test func `a hundred thousand brackets are refused and not a crash`() {
        #expect(fault(String(repeating: "[", count: 100_000))?.code == "metadata.malformed")
    }

    @Test func `the id and the start of a call are never guessed`() throws {
        let place = { (json: String) in
            #expect(throws: InputError.self) { try self.read(json)?.call(file: "a.wav") }?.place
        }
        #expect(place(#"{"started_at": "2026-11-16T09:30:00Z"}"#) == "call_id")
        #expect(place(#"{"call_id": "c-1"}"#) == "started_at")
    }

    @Test func `what one source leaves open another fills, and the first is right`() throws {
        let sidecar = try #require(try read(#"{"call_id": "c-1", "agent": "olena", "columns": {"x": "1"}}"#))
        let manifest = try #require(
            try read(
                #"{"call_id": "c-1", "agent": "other", "queue": "q", "wait_ms": 5, "columns": {"x": "2", "y": "3"}}"#))
        let filled = try sidecar.filled(from: manifest, file: "calls.csv")
        #expect(filled.agent == "olena")
        #expect(filled.queue == "q")
        #expect(filled.waitMs == 5)
        #expect(filled.columns == ["x": "1", "y": "3"])
    }

    @Test func `two sources that name different calls are a contradiction`() throws {
        let sidecar = try #require(try read(#"{"call_id": "c-1"}"#))
        let manifest = try #require(try read(#"{"call_id": "c-2"}"#))
        let error = #expect(throws: InputError.self) { try sidecar.filled(from: manifest, file: "calls.csv") }
        #expect(error?.code == "metadata.contradiction")
    }
}
