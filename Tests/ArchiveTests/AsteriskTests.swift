import Archive
import CallModel
import Testing

/// Call detail records and queue logs as Asterisk writes them.
struct AsteriskTests {
    private let scratch: ScratchFolder
    private static let preset = """
        {"name": "a", "asterisk": {"cdr": ["Master.csv"], "queue_log": ["queue_log*"],
            "contexts": {"from-internal": "outbound"}}}
        """
    private static let entered = "1794814215|1794814210.10|600|NONE|ENTERQUEUE||0005550101|1\n"

    init() throws { scratch = try ScratchFolder() }

    private func calls(_ log: String) async throws -> [CallMetadata] {
        try scratch.file("queue_log", Self.entered + log)
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(faults == [])
        return entries.map(\.metadata)
    }

    private func call(_ event: String) async throws -> CallMetadata {
        try #require(
            try await calls(
                "1794814227|1794814210.10|600|SIP/201|CONNECT|12|1794814222.12|5\n"
                    + "1794814400|1794814210.10|600|SIP/201|\(event)\n"
            ).first)
    }

    // MARK: - queue_log

    @Test(arguments: ["COMPLETEAGENT|12|173|1", "COMPLETECALLER|12|173|1"])
    func `a call that an agent took has its waiting and talking time`(_ event: String) async throws {
        let call = try await call(event)
        #expect((call.agent, call.queue, call.waitMs, call.talkMs) == ("201", "600", 12_000, 173_000))
        #expect((call.outcome, call.customer, call.direction) == ("completed", "0005550101", .inbound))
        #expect(call.passedOn == false)
        #expect(call.startedAt?.iso8601 == "2026-11-16T09:30:15+02:00")
    }

    @Test(arguments: ["BLINDTRANSFER|205|from-internal|12|173|1", "TRANSFER|205|from-internal|12|173|1"])
    func `a transfer says to whom`(_ event: String) async throws {
        let call = try await call(event)
        #expect((call.outcome, call.transferredTo, call.talkMs) == ("transferred", "205", 173_000))
    }

    @Test(arguments: [
        "ATTENDEDTRANSFER|BRIDGE|6f1c|12|173|1", "ATTENDEDTRANSFER|LINK|Local/1|Local/2|12|173|1",
        "ATTENDEDTRANSFER|APP|Queue|12|173|1",
    ])
    func `the times of an attended transfer are found whatever its method writes`(_ event: String) async throws {
        let call = try await call(event)
        #expect((call.outcome, call.waitMs, call.talkMs) == ("transferred", 12_000, 173_000))
        #expect(call.transferredTo == nil && call.passedOn == true)
    }

    @Test func `a call over the rotation of the log is one call`() async throws {
        try scratch.file("queue_log.1", Self.entered)
        let log = "1794814227|1794814210.10|600|SIP/201|CONNECT|12|1794814222.12|5\n"
        let end = "1794814400|1794814210.10|600|SIP/201|COMPLETEAGENT|12|173|1\n"
        try scratch.file("queue_log", log + end)
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(faults == [])
        #expect(entries.map(\.metadata.talkMs) == [173_000])
    }

    @Test func `a line that is too long is a fault, and what comes after it is read`() async throws {
        try scratch.file(
            "queue_log",
            String(repeating: "x", count: 1 << 17) + "\n" + Self.entered
                + "1794814287|1794814210.10|600|NONE|ABANDON|1|1|72\n")
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(faults.map(\.code) == ["file.line_too_long"])
        #expect(entries.map(\.metadata.outcome) == ["abandoned"])
    }

    @Test(arguments: [
        ("ABANDON|1|1|72", "abandoned", 72_000), ("EXITWITHTIMEOUT|1|2|120", "timed_out", 120_000),
        ("EXITWITHKEY|1|1|2|30", "left_by_key", 30_000), ("EXITEMPTY|1|1|9", "queue_empty", 9000),
    ])
    func `a caller whom nobody answered waited until the end`(_ event: String, _ outcome: String, _ ms: Int)
        async throws
    {
        let call = try #require(try await calls("1794814287|1794814210.10|600|NONE|\(event)\n").first)
        #expect((call.outcome, call.waitMs, call.agent, call.talkMs) == (outcome, ms, nil, nil))
    }

    @Test func `waiting in two queues is added up, and the agent who answered is the agent`() async throws {
        let call = try #require(
            try await calls(
                """
                1794814275|1794814210.10|600|NONE|EXITWITHTIMEOUT|1|1|60
                1794814276|1794814210.10|601|NONE|ENTERQUEUE||0005550101|1
                1794814286|1794814210.10|601|Local/301@from-queue/n|CONNECT|10|1794814280.14|4
                1794814300|1794814210.10|601|Local/301@from-queue/n|COMPLETECALLER|10|14|1

                """
            ).first)
        #expect((call.waitMs, call.talkMs, call.agent, call.queue) == (70_000, 14_000, "301", "601"))
    }

    @Test func `lines of no call, and of calls whose beginning was rotated away, are passed over`() async throws {
        try scratch.file(
            "queue_log",
            "1794810000|NONE|NONE|NONE|QUEUESTART|\n1794810001|NONE|600|SIP/201|ADDMEMBER|\n"
                + "1794810002|1794809000.1|600|SIP/201|COMPLETECALLER|10|14|1\n")
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(entries.isEmpty && faults.isEmpty)
    }

    @Test func `a line that is none is an error with its number, and the rest goes on`() async throws {
        try scratch.file("queue_log", "16.11.2026|1|q|m|ABANDON|1|1|5\nrubbish\n" + Self.entered)
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(entries.count == 1)
        #expect(faults.map(\.place) == ["line 1", "line 2"])
        #expect(Set(faults.map(\.code)) == ["asterisk.queue_log"])
    }

    // MARK: - Call detail records

    private func master(_ disposition: String = "ANSWERED", _ more: String = #","1794814210.10""#) -> String {
        #""","203","0005550104","from-internal","203","SIP/203-07","SIP/trunk-08","Dial","SIP/x","#
            + #""2026-11-16 10:05:00","2026-11-16 10:05:09","2026-11-16 10:05:50",50,41,"\#(disposition)","DOCUMENTATION""#
            + more + "\n"
    }

    @Test(arguments: [
        #","1794814210.10""#, #","1794814210.10","note""#, #","1794814210.10","note","","1794814210.10",7"#,
        #","1794814210.10","","1794814210.10",7"#,
    ])
    func `Master.csv is read without a header, whichever columns the system adds`(_ more: String) async throws {
        try scratch.file("Master.csv", master("ANSWERED", more))
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(faults == [])
        let call = try #require(entries.first?.metadata)
        #expect((call.callID, call.direction, call.agent) == (CallID("1794814210.10"), .outbound, "203"))
        #expect((call.customer, call.talkMs, call.outcome) == ("0005550104", 41_000, "answered"))
        #expect(call.startedAt?.iso8601 == "2026-11-16T10:05:00+02:00")
        #expect(call.caseID == "1794814210.10")
    }

    @Test func `without unique ids, a zone or a time the record is refused, with row and column`() async throws {
        try scratch.file(
            "Master.csv",
            master("ANSWERED", "") + master().replacing("2026-11-16 10:05:00", with: "2026-03-29 03:30:00"))
        let faults = try await read(Self.preset, in: scratch).faults
        #expect(faults.map(\.place) == ["row 1, column uniqueid", "row 2, column start"])
        let noZone = try await read(Self.preset, in: scratch, zone: nil).faults
        #expect(noZone.last?.expected.contains("archive.time_zone") == true)
    }

    @Test(arguments: [("NO ANSWER", "no_answer"), ("BUSY", "busy"), ("FAILED", "failed")])
    func `a call that nobody took says why`(_ disposition: String, _ outcome: String) async throws {
        try scratch.file("Master.csv", master(disposition))
        #expect(try await read(Self.preset, in: scratch).entries.map(\.metadata.outcome) == [outcome])
    }
}
