import Archive
import CallModel
import FoundationEssentials
import Testing
import Yams

/// What every shipped preset of a help desk owes, and what their tables may hold.
struct WrittenPresetTests {
    @Test(arguments: ShippedPresets.writtenNames)
    func `its sample is read as expected, without a fault`(_ name: String) throws {
        let cases = try WrittenCases([PresetSamples.written(name)], in: PresetSamples.archive(name))
        #expect(cases.faults == [])
        #expect(cases.cases.map(Self.line) == (try PresetSamples.expected(name)))
    }

    @Test(arguments: ShippedPresets.writtenNames)
    func `it names itself and the documents it was made from`(_ name: String) throws {
        let preset = try PresetSamples.written(name)
        #expect(preset.name == name)
        #expect(!preset.documents.isEmpty)
    }

    @Test(arguments: ShippedPresets.writtenNames)
    func `an empty archive has no cases and no faults`(_ name: String) throws {
        let scratch = try ScratchFolder()
        let cases = try WrittenCases([PresetSamples.written(name)], in: scratch.archive)
        #expect(cases.cases.isEmpty && cases.faults.isEmpty)
    }

    private static let mapping = """
        {"name": "p", "prefix": "p-", "time_zone": "UTC",
         "cases": [{"files": ["cases.csv"], "columns": {"call_id": "id", "started_at": "at", "medium": "how"}}],
         "messages": [{"files": ["messages.csv"], "except": {"kind": ["note"]},
                       "columns": {"case": "id", "sent_at": "at", "author": "by", "text": "text"}}]}
        """

    private func cases(_ table: String, _ messages: String) throws -> WrittenCases {
        let scratch = try ScratchFolder()
        try scratch.file("cases.csv", "id,at,how\n" + table)
        try scratch.file("messages.csv", "id,at,by,text,kind\n" + messages)
        let preset = try JSONDecoder().decode(WrittenPreset.self, from: Data(Self.mapping.utf8))
        return try WrittenCases([preset], in: scratch.archive)
    }

    @Test func `messages stand by the time they were sent, and those that are none are passed over`() throws {
        let messages =
            "1,2026-11-16 10:00:00,agent,b,\n1,2026-11-16 09:00:00,customer,a,\n1,2026-11-16 09:30:00,agent,n,note"
        let found = try cases("1,2026-11-16 09:00:00,chat", messages)
        #expect(found.faults.isEmpty)
        #expect(found.cases.first?.messages.map(\.text) == ["a", "b"])
        #expect(found.cases.first?.entry.metadata.columns["first_response_at"] == "2026-11-16T10:00:00Z")
    }

    @Test func `who wrote first is not answered where that was the company`() throws {
        let messages =
            "1,2026-11-16 09:00:00,agent,a,\n1,2026-11-16 10:00:00,customer,b,\n1,2026-11-16 11:00:00,agent,c,"
        let found = try cases("1,2026-11-16 09:00:00,chat", messages)
        #expect(found.cases.first?.entry.metadata.columns["first_response_at"] == nil)
    }

    @Test func `a message of an unknown case, by an unknown author or at no time is a fault with its row`() throws {
        let messages = "2,2026-11-16 09:00:00,customer,a,\n1,2026-11-16 09:00:00,bot,a,\n1,soon,customer,a,"
        let found = try cases("1,2026-11-16 09:00:00,chat", messages)
        #expect(found.faults.map(\.code) == ["message.unknown_case", "message.bad_value", "message.bad_value"])
        #expect(found.faults.map { $0.place ?? "" } == ["row 2", "row 3, column by", "row 4, column at"])
        #expect(found.cases.count == 1)
    }

    @Test func `a medium that nobody knows is a fault, and no medium is no written case`() throws {
        let found = try cases(
            "1,2026-11-16 09:00:00,pigeon\n2,2026-11-16 09:00:00,", "2,2026-11-16 09:00:00,customer,a,")
        #expect(found.faults.map(\.code) == ["manifest.bad_value"])
        #expect(found.cases.isEmpty)
    }

    private static func line(_ written: WrittenCase) -> String {
        let call = written.entry.metadata
        let counts = [Party.customer, .agent].map { party in written.messages.count { $0.author == party }.description }
        let texts: [String?] =
            [
                call.callID?.text, call.startedAt?.iso8601, call.medium?.rawValue, call.direction?.rawValue, call.agent,
                call.customer, call.outcome, call.csat?.description, call.columns["first_response_at"],
                call.columns["resolved_at"],
            ] + counts
        return texts.map { $0 ?? "" }.joined(separator: "\t")
    }
}
