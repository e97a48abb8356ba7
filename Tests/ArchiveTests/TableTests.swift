import Archive
import CallModel
import Testing

/// What tables of presets can say beyond a plain manifest.
struct TableTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func read(_ table: String) async throws -> (entries: [MetadataEntry], faults: [InputError]) {
        try await ArchiveTests.read(#"{"name": "p", "tables": [\#(table)]}"#, in: scratch)
    }

    private let json = """
        {"files": ["*.json"], "format": "json", "recording_by": "name",
         "columns": {"call_id": "id", "recording": "media.url", "started_at": "at", "agent": "who[role=agent].name"}}
        """

    @Test(arguments: ["[%]", "%", "%\n%2\n"])
    func `records in JSON are an object, an array or one per line`(_ layout: String) async throws {
        let one =
            #"{"id": "c-1", "at": "2026-11-16T09:30:00Z", "who": [{"role": "x"}, {"role": "agent", "name": "o"}]}"#
        let content = layout.replacing("%2", with: one.replacing("c-1", with: "c-2")).replacing("%", with: one)
        try scratch.file("a.json", content)
        let (entries, faults) = try await read(json)
        #expect(faults == [])
        #expect(entries.map(\.metadata.callID?.text) == (layout.contains("%2") ? ["c-1", "c-2"] : ["c-1"]))
        #expect(entries.first?.metadata.agent == "o")
    }

    @Test func `a recording is found by the last name of an address, wherever it is`() async throws {
        try scratch.folder("day")
        try scratch.file("day/rec-1.mp3")
        try scratch.file(
            "a.json",
            #"[{"id": "c-1", "at": "2026-11-16T09:30:00Z", "media": {"url": "https://x.example/y/rec-1.wav?sig=1"}}]"#)
        #expect(try await read(json).entries.map(\.recording) == ["day/rec-1.mp3"])
    }

    @Test func `a name that two recordings have is not guessed at`() async throws {
        try scratch.folder("day")
        try scratch.file("day/rec-1.wav")
        try scratch.file("rec-1.mp3")
        try scratch.file("a.json", #"[{"id": "c-1", "at": "2026-11-16T09:30:00Z", "media": {"url": "rec-1"}}]"#)
        #expect(try await read(json).faults.map(\.place) == ["[0], column media.url"])
    }

    @Test func `a broken record is told with its place, and a broken file with its line`() async throws {
        try scratch.file("a.json", #"[{"id": "c-1", "at": "yesterday"}, 7]"#)
        try scratch.file("b.json", "[")
        let faults = try await read(json).faults
        #expect(faults.map(\.file) == ["a.json", "a.json", "b.json"])
        #expect(faults.prefix(2).map(\.place) == ["[0], column at", "[1]"])
    }

    private func csv(_ more: String) -> String {
        """
        {"files": ["*.csv"], "columns": {"call_id": "Id", "recording": "File", "started_at": "At", "direction": "Way"}\
        \(more)}
        """
    }

    @Test func `what the source writes is given its meaning, and other rows are passed over`() async throws {
        try scratch.file(
            "a.csv", "Id,File,At,Way,Kind\nc-1,,2026-11-16T09:30:00Z,OUT,voice\nc-2,,x,y,chat\nc-3,,x,y,voice\n")
        let more = #", "values": {"direction": {"OUT": "outbound"}}, "only": {"Kind": ["voice"]}"#
        let (entries, faults) = try await read(csv(more))
        #expect(entries.map(\.metadata.direction) == [.outbound])
        #expect(faults.map(\.place) == ["row 4, column At"])
    }

    @Test(arguments: [(#""agent_channel": 1"#, [1, 1]), (#""agent_channel": {"inbound": 1, "outbound": 0}"#, [1, 0])])
    func `the channel of the agent is fixed, or depends on the direction`(_ rule: String, _ channels: [Int])
        async throws
    {
        try scratch.file(
            "a.csv", "Id,File,At,Way\nc-1,,2026-11-16T09:30:00Z,inbound\nc-2,,2026-11-16T09:30:00Z,outbound\n")
        #expect(try await read(csv(", " + rule)).entries.map(\.metadata.agentChannel) == channels)
    }

    @Test(arguments: [
        ("epoch_s", "1794814210"), ("epoch_ms", "1794814210000"), ("rfc2822", "Mon, 16 Nov 2026 07:30:10 +0000"),
    ])
    func `times are written in many ways`(_ format: String, _ text: String) async throws {
        try scratch.file("a.csv", "Id,File,At,Way\nc-1,,\"\(text)\",inbound\n")
        let entries = try await read(csv(#", "time_format": "\#(format)""#)).entries
        #expect(entries.map(\.metadata.startedAt?.epochSeconds) == [1_794_814_210])
    }

    @Test func `a count of another unit is refused, not read as a time long ago`() async throws {
        try scratch.file("a.csv", "Id,File,At,Way\nc-1,,1794814210000,inbound\nc-2,,17948,inbound\n")
        #expect(try await read(csv(#", "time_format": "epoch_s""#)).faults.count == 2)
    }

    @Test func `legs of a case are numbered by their starts, and a leg says to whom it was passed`() async throws {
        try scratch.file(
            "a.csv",
            """
            Id,File,At,Way,Case,From,Agent
            c-2,,2026-11-16T09:40:00Z,inbound,c-1,c-1,ivan
            c-1,,2026-11-16T09:30:00Z,inbound,,,olena
            c-9,,2026-11-16T09:30:00Z,inbound,,,olena

            """)
        let table = csv("").replacing(
            #""direction": "Way""#,
            with: #""direction": "Way", "case_id": "Case", "previous_call": "From", "agent": "Agent""#)
        let calls = try await read(table).entries.map(\.metadata)
        #expect(calls.map(\.caseID) == ["c-1", "c-1", "c-9"])
        #expect(calls.map(\.leg) == [2, 1, nil])
        #expect(calls.map(\.transferredTo) == [nil, "ivan", nil])
    }

    @Test func `a misspelt key of a preset is refused`() {
        for json in [#"{"name": "p", "tabels": []}"#, #"{"name": "p", "asterisk": {"cdrs": []}}"#] {
            #expect(throws: DecodingError.self) { try preset(json) }
        }
    }
}
