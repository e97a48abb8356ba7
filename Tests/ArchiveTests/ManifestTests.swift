import Archive
import CallModel
import FoundationEssentials
import Testing

struct ManifestTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private static let columns = #""call_id": "CallId", "recording": "File", "started_at": "Start""#

    private func mapping(_ more: String = "", columns: String = "") throws -> ManifestMapping {
        let json = #"{"file": "calls.csv", "columns": {\#(Self.columns)\#(columns)}\#(more)}"#
        return try JSONDecoder().decode(ManifestMapping.self, from: Data(json.utf8))
    }

    private func read(_ csv: String, _ mapping: ManifestMapping) async throws -> [Result<MetadataEntry, InputError>] {
        try scratch.file("calls.csv", csv)
        var results: [Result<MetadataEntry, InputError>] = []
        try await Manifest(mapping, in: scratch.archive).forEach { results.append($0) }
        return results
    }

    private func entries(_ csv: String, _ mapping: ManifestMapping) async throws -> [MetadataEntry] {
        try await read(csv, mapping).map { try $0.get() }
    }

    private func faults(_ csv: String, _ mapping: ManifestMapping) async throws -> [InputError] {
        try await read(csv, mapping).compactMap { if case .failure(let error) = $0 { error } else { nil } }
    }

    @Test func `a row is a call, under the names of the mapping`() async throws {
        let entry = try #require(
            try await entries(
                """
                File,CallId,Start,Agent,Wait,Hold,Ch,Score,Way,Lang,Product,Ignored
                day/a.wav,c-1,2026-11-16T09:30:00+02:00, olena ,12.5,0:01:05,left,4.5,Inbound,UK,Router,x
                """,
                mapping(
                    #", "extra_columns": ["Product"]"#,
                    columns: #"""
                        , "agent": "Agent", "wait_s": "Wait", "hold_s": "Hold", "agent_channel": "Ch", "csat": "Score",
                        "direction": "Way", "language": "Lang"
                        """#)
            ).first)
        #expect(entry.recording == "day/a.wav")
        #expect(entry.place == "row 2")
        let call = try entry.metadata.call(file: "calls.csv")
        #expect(call.id == CallID("c-1"))
        #expect(call.startedAt.iso8601 == "2026-11-16T09:30:00+02:00")
        #expect(call.agent == "olena")
        #expect(call.waitMs == 12_500)
        #expect(call.holdMs == 65_000)
        #expect(call.agentChannel == 0)
        #expect(call.csat == 4.5)
        #expect(call.direction == .inbound)
        #expect(call.language == "uk")
        #expect(call.columns == ["Product": "Router"])
    }

    @Test func `an empty cell of a mapped column says that nobody took the call over, a missing column says nothing`()
        async throws
    {
        let told = try await entries(
            "CallId,File,Start,To\nc-1,,2026-11-16T09:30:00Z,billing\nc-2,,2026-11-16T09:31:00Z,\n",
            mapping(columns: #", "transferred_to": "To""#))
        #expect(try told.map { try $0.metadata.call(file: "calls.csv").isPassedOn } == [true, false])
        let untold = try await entries("CallId,File,Start\nc-1,,2026-11-16T09:30:00Z\n", mapping())
        #expect(try untold.map { try $0.metadata.call(file: "calls.csv").isPassedOn } == [nil])
    }

    @Test func `an empty path is a call without recording`() async throws {
        let entries = try await entries("CallId,File,Start\nc-1,,2026-11-16T09:30:00Z\n", mapping())
        #expect(entries.map(\.recording) == [nil])
    }

    @Test func `fields in quotes hold delimiters, line ends and quotes; rows end in either way`() async throws {
        let rows = ["CallId,File,Start,\"No\"\"te\"", "c-1,a.wav,2026-11-16T09:30:00Z,\"a, \"\"b\"\"\r\nc\"", ""]
        for (prefix, end) in [("", "\n"), ("\u{FEFF}", "\r\n")] {
            let entries = try await entries(
                prefix + rows.joined(separator: end), mapping(columns: #", "agent_note": "No\"te""#))
            #expect(entries.map(\.metadata.agentNote) == ["a, \"b\"\r\nc"])
        }
    }

    @Test func `the delimiter is configured`() async throws {
        for delimiter in [";", "|", "\\t"] {
            let csv = "CallId,File,Start\nc-1,\"a;|\t.wav\",2026-11-16T09:30:00Z"
                .replacing(",", with: delimiter == "\\t" ? "\t" : delimiter)
            #expect(
                try await entries(csv, mapping(#", "delimiter": "\#(delimiter)""#)).map(\.recording) == ["a;|\t.wav"])
        }
    }

    @Test func `a bad row is refused with row and column, and the others go on`() async throws {
        let results = try await read(
            """
            CallId,File,Start,W,C
            c-1,a.wav,2026-11-16T09:30:00Z,1,1
            ,b.wav,2026-11-16T09:30:00Z,1,1
            c-3,../b.wav,2026-11-16T09:30:00Z,1,1
            c-4,/b.wav,2026-11-16T09:30:00Z,1,1
            c-5,b.wav,2026-11-16 09:30,1,1
            c-6,b.wav,,1,1
            c-7,b.wav,2026-11-16T09:30:00Z,"1,234",1
            c-8,b.wav,2026-11-16T09:30:00Z,-1,1
            c-9,b.wav,2026-11-16T09:30:00Z,nan,1
            c-10,b.wav,2026-11-16T09:30:00Z,1:99,1
            c-11,b.wav,2026-11-16T09:30:00Z,1,2

            c-12,b.wav,2026-11-16T09:30:00Z,1
            c-1,c.wav,2026-11-16T09:30:00Z,1,1
            c-13,"b.wav"x,2026-11-16T09:30:00Z,1,1
            c-14,d.wav,2026-11-16T09:30:00Z,1,RIGHT
            c-15,""x,2026-11-16T09:30:00Z,1,1
            c-16,b".wav,2026-11-16T09:30:00Z,1,1
            c-17,"open
            """, mapping(columns: #", "wait_s": "W", "agent_channel": "C""#))
        let faults = results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
        #expect(
            faults.map(\.place) == [
                "row 3, column CallId", "row 4, column File", "row 5, column File", "row 6, column Start",
                "row 7, column Start", "row 8, column W", "row 9, column W", "row 10, column W", "row 11, column W",
                "row 12, column C", "row 14", "row 15", "row 16", "row 18", "row 19", "row 20",
            ])
        #expect(faults.map(\.code).filter { $0 == "manifest.duplicate_call" }.count == 1)
        #expect(results.compactMap { try? $0.get().metadata.callID?.text } == ["c-1", "c-14"])
    }

    @Test func `text that is not UTF-8 is refused in its row only`() async throws {
        let csv = Array("CallId,File,Start\nc-1,X,2026-11-16T09:30:00Z\nc-2,,2026-11-16T09:30:00Z\n".utf8)
        try scratch.file(Array("calls.csv".utf8), csv.map { $0 == UInt8(ascii: "X") ? 0xFF : $0 })
        var places: [String?] = []
        try await Manifest(mapping(), in: scratch.archive).forEach { result in
            if case .failure(let error) = result { places.append(error.place) } else { places.append(nil) }
        }
        #expect(places == ["row 2", nil])
    }

    @Test func `an open quote does not swallow the memory`() async throws {
        let csv = "CallId,File,Start\nc-1,\"" + String(repeating: "x", count: 3_000_000)
        #expect(try await faults(csv, mapping()).map(\.place) == ["row 2"])
    }

    @Test func `a manifest that is missing, empty or without a mapped column is one fault`() async throws {
        #expect(try await faults("CallId,File\nc-1,a.wav", mapping()).map(\.place) == ["row 1, column Start"])
        #expect(try await faults("CallId,File,Start,Start\n", mapping()).map(\.code) == ["manifest.unknown_column"])
        #expect(try await faults("", mapping()).map(\.code) == ["manifest.malformed"])
        var codes: [String] = []
        let elsewhere = try JSONDecoder().decode(
            ManifestMapping.self, from: Data(#"{"file": "none.csv", "columns": {\#(Self.columns)}}"#.utf8))
        try await Manifest(elsewhere, in: scratch.archive).forEach {
            if case .failure(let error) = $0 { codes.append(error.code) }
        }
        #expect(codes == ["file.missing"])
    }

    @Test func `paths are relative to the manifest and may not leave the archive`() async throws {
        try scratch.folder("lists")
        let rows = ["CallId,File,Start", "c-1,../day/./a.wav,2026-11-16T09:30:00Z", "c-2,b.wav,2026-11-16T09:30:00Z"]
        try scratch.file("lists/calls.csv", rows.joined(separator: "\n"))
        let mapping = try JSONDecoder().decode(
            ManifestMapping.self, from: Data(#"{"file": "lists/calls.csv", "columns": {\#(Self.columns)}}"#.utf8))
        var paths: [String?] = []
        try await Manifest(mapping, in: scratch.archive).forEach { paths.append(try $0.get().recording) }
        #expect(paths == ["day/a.wav", "lists/b.wav"])
    }

    @Test func `a sidecar and a manifest that say the same are the same`() async throws {
        let json = #"{"call_id": "c-1", "started_at": "2026-11-16T09:30:00Z", "team": "t", "wait_ms": 1500}"#
        try scratch.file("a.json", json)
        let recording = RecordingFile(path: "a.wav", look: FileLook(sizeBytes: 0, modifiedMs: 0), metadata: "a.json")
        var told: [MetadataEntry] = []
        let sources: [any CallMetadataSource] = [
            MetadataSidecar(of: recording, in: try scratch.archive),
            Manifest(try mapping(columns: #", "team": "T", "wait_ms": "W""#), in: try scratch.archive),
        ]
        try scratch.file("calls.csv", "CallId,File,Start,T,W\nc-1,a.wav,2026-11-16T09:30:00Z,t,1500\n")
        for source in sources { try await source.forEach { told.append(try $0.get()) } }
        #expect(told.map(\.recording) == ["a.wav", "a.wav"])
        #expect(told.first?.metadata == told.last?.metadata)
    }

    // MARK: - Times without a zone

    private func start(_ text: String, _ more: String) async throws -> String? {
        let result = try await read("CallId,File,Start\nc-1,a.wav,\(text)\n", mapping(more)).first
        return try? result?.get().metadata.startedAt?.iso8601
    }

    @Test func `a time without a zone is read in the zone of the mapping, summer and winter`() async throws {
        let kyiv = #", "time_zone": "Europe/Kyiv""#
        #expect(try await start("2026-11-16T09:30:00", kyiv) == "2026-11-16T09:30:00+02:00")
        #expect(try await start("2026-07-16 09:30", kyiv) == "2026-07-16T09:30:00+03:00")
        #expect(try await start("2026-07-16T09:30:00Z", kyiv) == "2026-07-16T09:30:00Z")
        #expect(try await start("2026-07-16T09:30:00", "") == nil)
    }

    @Test func `an hour that is skipped or repeated when the clocks change is refused`() async throws {
        let kyiv = #", "time_zone": "Europe/Kyiv""#
        #expect(try await start("2026-03-29T02:59:59", kyiv) == "2026-03-29T02:59:59+02:00")
        #expect(try await start("2026-03-29T03:30:00", kyiv) == nil)
        #expect(try await start("2026-03-29T04:00:00", kyiv) == "2026-03-29T04:00:00+03:00")
        #expect(try await start("2026-10-25T02:59:59", kyiv) == "2026-10-25T02:59:59+03:00")
        #expect(try await start("2026-10-25T03:30:00", kyiv) == nil)
        #expect(try await start("2026-10-25T04:00:00", kyiv) == "2026-10-25T04:00:00+02:00")
        #expect(try await start("2026-10-25T03:30:00+03:00", kyiv) == "2026-10-25T03:30:00+03:00")
    }

    @Test func `a pattern says how times are written`() async throws {
        let polish = #", "time_zone": "Europe/Warsaw", "time_format": "d.MM.yyyy H:mm:ss""#
        #expect(try await start("16.11.2026 9:30:05", polish) == "2026-11-16T09:30:05+01:00")
        let short = #", "time_zone": "UTC", "time_format": "MM/dd/yyyy HH:mm""#
        #expect(try await start("11/16/2026 09:30", short) == "2026-11-16T09:30:00Z")
        let others = [
            "16/11/2026 09:30", "11/16/26 09:30", "11/16/2026 09:30:00", "02/30/2026 09:30", "2026-11-16T09:30:00Z",
        ]
        for text in others { #expect(try await start(text, short) == nil, "\(text)") }
    }
}

struct ManifestMappingTests {
    private func fault(_ json: String) -> String? {
        let error = #expect(throws: DecodingError.self, "\(json)") {
            try JSONDecoder().decode(ManifestMapping.self, from: Data(json.utf8))
        }
        guard case .dataCorrupted(let context)? = error else { return nil }
        return context.debugDescription
    }

    private func fault(_ more: String, columns: String) -> String? {
        fault(#"{"file": "calls.csv", "columns": {\#(columns)}\#(more)}"#)
    }

    private let columns = #""call_id": "A", "recording": "B", "started_at": "C""#

    @Test func `a mapping that cannot work is refused, with what was expected`() {
        let bad = [
            (#", "delimiter": "x""#, columns, "expected a comma"),
            (#", "delimiter": "::""#, columns, "expected a comma"),
            (#", "time_zone": "Kyiv""#, columns, "expected a time zone"),
            (#", "time_zone": "Europe/Nowhere""#, columns, "expected a time zone"),
            (#", "time_format": "dd.MM.yy HH:mm""#, columns, "expected iso8601 or a pattern"),
            (#", "time_format": "dd.MM.yyyy""#, columns, "expected iso8601 or a pattern"),
            (#", "time_format": "dd.MM.yyyy dd HH:mm""#, columns, "expected iso8601 or a pattern"),
            (#", "time_zon": "UTC""#, columns, "expected one of file, delimiter"),
            ("", #""call_id": "A", "recording": "B""#, "expected a column for started_at"),
            ("", columns + #", "agnt": "D""#, "expected one of call_id"),
            ("", columns + #", "wait_s": "D", "wait_ms": "E""#, "expected one of wait_s and wait_ms"),
        ]
        for (more, columns, expected) in bad {
            #expect(fault(more, columns: columns)?.hasPrefix(expected) == true, "\(more) \(columns)")
        }
    }
}
