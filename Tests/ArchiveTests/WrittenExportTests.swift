import Archive
import CallModel
import FoundationEssentials
import Synchronization
import Testing

/// Exports as help desks really leave them: several files, deleted rows, mail of nobody's case, files half written.
struct WrittenExportTests {
    private static let mapping = """
        {"name": "p", "prefix": "p-", "time_zone": "UTC",
         "cases": [{"files": ["cases*.csv"], "repeats": true, "may_lack": ["deleted"],
                    "only": {"deleted": ["", "0"]},
                    "columns": {"call_id": "id", "started_at": "at", "medium": "how", "customer": "who",
                                "agent": "owner", "queue": "owner"},
                    "values": {"agent": {"Q*": ""}, "queue": {"U*": ""}}}],
         "messages": [{"files": ["messages*.csv"], "only": {"deleted": ["", "0"]},
                       "columns": {"id": "nr", "case": "id", "sent_at": "at", "author": "by", "text": "text"}},
                      {"files": ["chats*.csv"],
                       "columns": {"case": "id", "sent_at": "at", "author": "by", "text": "text"}}]}
        """
    private static let case1 = "id,at,how,who,owner\n1,2026-11-16 09:00:00,chat,77,U5\n"
    private static let messages = "nr,id,at,by,text,deleted\n"
    private static let first = "m1,1,2026-11-16 09:00:00,customer,a,\n"

    private func preset(_ mapping: String = WrittenExportTests.mapping) throws -> WrittenPreset {
        try JSONDecoder().decode(WrittenPreset.self, from: Data(mapping.utf8))
    }

    private func cases(
        _ files: [String: String], _ mapping: String = WrittenExportTests.mapping
    ) throws -> WrittenCases {
        let scratch = try ScratchFolder()
        for (name, content) in files { try scratch.file(name, content) }
        return try WrittenCases([preset(mapping)], in: scratch.archive)
    }

    @Test func `a message that comes again in another file counts once, as it came last`() throws {
        let found = try cases([
            "cases.csv": Self.case1, "messages-1.csv": Self.messages + Self.first,
            "messages-2.csv": Self.messages + "m1,1,2026-11-16 09:00:00,customer,b,\n"
                + "m2,1,2026-11-16 10:00:00,agent,c,",
        ])
        #expect(found.faults.isEmpty)
        #expect(found.cases.map(\.rows.count) == [2])
        #expect(found.cases.first?.messages.map(\.text) == ["b", "c"])
    }

    @Test func `without ids the same words at the same time are one message, and other words are another`() throws {
        let row = "1,2026-11-16 09:00:00,customer,a\n"
        let found = try cases([
            "cases.csv": Self.case1, "chats-1.csv": "id,at,by,text\n" + row,
            "chats-2.csv": "id,at,by,text\n" + row + "1,2026-11-16 09:00:00,customer,b\n",
        ])
        #expect(found.cases.first?.messages.map(\.text) == ["a", "b"])
    }

    @Test func `a row that says so takes a message back, and is no loss`() throws {
        let found = try cases([
            "cases.csv": Self.case1, "messages-1.csv": Self.messages + Self.first,
            "messages-2.csv": Self.messages + "m1,1,2026-11-16 09:00:00,customer,a,1\n",
        ])
        #expect(found.cases.first?.messages.isEmpty == true)
        #expect(found.cases.first?.rows.map(\.message) == [nil])
    }

    @Test func `a message is known again under another case, and is that case's alone`() throws {
        let two = Self.case1 + "2,2026-11-16 09:00:00,chat,78,U5\n"
        let before = try cases(["cases.csv": two, "messages-1.csv": Self.messages + Self.first])
        let after = try cases([
            "cases.csv": two, "messages-1.csv": Self.messages + Self.first,
            "messages-2.csv": Self.messages + "m1,2,2026-11-16 09:00:00,customer,a,\n",
        ])
        #expect(before.cases.map(\.messages.count) == [1, 0])
        #expect(after.cases.map(\.messages.count) == [0, 1])
        #expect(after.rowKeys == before.rowKeys && after.rowKeys.count == 1)
    }

    @Test func `a row has the same key in every export, and no other row has it`() throws {
        let chats = "id,at,by,text\n1,2026-11-16 09:00:00,customer,a\n"
        func keys(_ files: [String: String]) throws -> Set<String> {
            try cases(files.merging(["cases.csv": Self.case1]) { $1 }).rowKeys
        }
        let both = try keys([
            "messages.csv": Self.messages + Self.first + "m2,1,2026-11-16 09:00:00,customer,a,\n", "chats.csv": chats,
        ])
        #expect(both.count == 3)
        #expect(try both.isSuperset(of: keys(["messages-9.csv": Self.messages + Self.first, "chats-9.csv": chats])))
    }

    @Test func `rows that were read before count as messages of the case`() throws {
        let found = try cases([
            "cases.csv": Self.case1, "messages.csv": Self.messages + "m2,1,2026-11-16 10:00:00,agent,c,\n",
        ])
        let written = try #require(found.cases.first)
        let sentAt = try #require(written.entry.metadata.startedAt)
        let earlier = WrittenRow(
            key: "0", message: WrittenMessage(author: .customer, sentAt: sentAt, text: "a", isRead: true))
        let whole = try #require(found.adding([written.id: [earlier]]).cases.first)
        #expect(whole.messages.map(\.text) == ["a", "c"])
        #expect(written.entry.metadata.columns["first_response_at"] == nil)
        #expect(whole.entry.metadata.columns["first_response_at"] == "2026-11-16T10:00:00Z")
    }

    @Test func `a case that was deleted since is none, and its messages are no fault`() throws {
        let deleted = "id,at,how,who,owner,deleted\n1,2026-11-16 09:00:00,chat,77,U5,1\n"
        let found = try cases([
            "cases-1.csv": Self.case1, "cases-2.csv": deleted, "messages.csv": Self.messages + Self.first,
        ])
        #expect(found.cases.isEmpty && found.faults.isEmpty)
    }

    @Test func `mail of no case is passed over`() throws {
        let found = try cases([
            "cases.csv": Self.case1, "messages.csv": Self.messages + "m9,,2026-11-16 09:00:00,customer,a,\n",
        ])
        #expect(found.faults.isEmpty && found.cases.count == 1)
    }

    @Test func `a case that cannot be read is one fault, however many messages it has`() throws {
        let found = try cases([
            "cases.csv": "id,at,how,who,owner\n1,2026-11-16 09:00:00,pigeon,77,U5\n",
            "messages.csv": Self.messages + Self.first + "m2,1,2026-11-16 10:00:00,agent,c,\n",
        ])
        #expect(found.faults.map(\.code) == ["manifest.bad_value"])
    }

    @Test func `where a table of cases cannot be read whole, nobody can say which case is unknown`() throws {
        let found = try cases([
            "cases.csv": Self.case1 + "2,2026-11-16 0",
            "messages.csv": Self.messages + "m1,2,2026-11-16 09:00:00,agent,c,",
        ])
        #expect(found.faults.map(\.code) == ["manifest.malformed"])
    }

    @Test func `what a program answered by itself is no first response`() throws {
        let found = try cases([
            "cases.csv": Self.case1,
            "messages.csv": Self.messages + Self.first
                + "m2,1,2026-11-16 09:00:05,agent,This is an automated message: we have received your case.,\n"
                + "m3,1,2026-11-16 11:00:00,agent,Restart it.,\n",
        ])
        #expect(found.cases.first?.entry.metadata.columns["first_response_at"] == "2026-11-16T11:00:00Z")
    }

    @Test func `a customer is the help desk's own, unless the preset says that others name them alike`() throws {
        let shared = Self.mapping.replacing(#""prefix""#, with: #""customer_is_shared": true, "prefix""#)
        for (mapping, customer) in [(Self.mapping, "p-77"), (shared, "77")] {
            #expect(try cases(["cases.csv": Self.case1], mapping).cases.first?.entry.metadata.customer == customer)
        }
    }

    @Test func `a value may be meant by a pattern`() throws {
        let found = try cases(["cases.csv": Self.case1 + "2,2026-11-16 09:00:00,chat,77,Q1\n"])
        #expect(found.cases.map(\.entry.metadata.agent) == ["U5", nil])
        #expect(found.cases.map(\.entry.metadata.queue) == [nil, "Q1"])
    }

    @Test(arguments: [#""prefix": "","#, ""]) func `a preset without a prefix is refused`(_ prefix: String) {
        let mapping = Self.mapping.replacing(#""prefix": "p-","#, with: prefix)
        #expect(throws: DecodingError.self) { try preset(mapping) }
    }

    @Test func `of two help desks whose ids could be the same only the first is read`() throws {
        let scratch = try ScratchFolder()
        try scratch.file("cases.csv", Self.case1)
        let other = try preset(Self.mapping.replacing(#""prefix": "p-""#, with: #""prefix": "p-2-""#))
        let found = try WrittenCases([preset(), other], in: scratch.archive)
        #expect(found.faults.map(\.code) == ["preset.same_prefix"])
        #expect(found.cases.map(\.id.text) == ["p-1"])
    }

    /// A second passes from one look at the clock to the next.
    private final class Clock: Sendable {
        private let ms = Mutex(1_000_000)
        func next() -> Int {
            ms.withLock {
                $0 += 1000
                return $0
            }
        }
    }

    @Test(arguments: [(0, [String]()), (1_001_995, ["still_growing"])])
    func `cases wait while a file of their help desk is being written`(
        modifiedMs: Int, reasons: [String]
    ) async throws {
        let scratch = try ScratchFolder()
        try scratch.file("cases.csv", Self.case1)
        try scratch.file("messages.csv", Self.messages + "m1,1")
        try scratch.touch("cases.csv", modifiedMs: 0)
        try scratch.touch("messages.csv", modifiedMs: modifiedMs)
        let clock = Clock()
        let found = try await WrittenCases(
            [preset()], in: scratch.archive, patience: Settling.Patience(quietMs: 10), nowMs: { clock.next() })
        #expect(found.waiting.map(\.reason) == reasons)
        #expect(found.cases.isEmpty == !reasons.isEmpty)
        #expect(found.faults.isEmpty == !reasons.isEmpty)
    }
}
