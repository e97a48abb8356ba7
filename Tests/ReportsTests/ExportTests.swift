import Reports
import Testing

@Suite struct ExportTests {
    private func table() throws -> ExportTable {
        let schema = try #require(ExportSchema.of(.measures, .plain))
        return ExportTable(
            schema,
            rows: [
                [.text("c-1"), .text("dead_air.total.ms"), .count(1), .number(1500), .text(nil)],
                [.text("=c,2"), .text("talk.agent.ms"), .count(1), .number(nil), .text("one channel")],
            ])
    }

    @Test func `CSV has a head, and an empty cell for nothing`() throws {
        #expect(
            try table().text(.csv)
                == "call_id,measure,version,value,absence\r\nc-1,dead_air.total.ms,1,1500.0,\r\n"
                + "\"'=c,2\",talk.agent.ms,1,,one channel\r\n")
    }

    @Test func `NDJSON is one object per line, JSON an array of the same`() throws {
        let line = #"{"absence":null,"call_id":"c-1","measure":"dead_air.total.ms","value":1500,"version":1}"#
        #expect(try table().text(.ndjson).hasPrefix(line + "\n{"))
        #expect(try table().text(.json).hasPrefix("[\n" + line + ",\n{"))
    }

    @Test func `every column of every schema has a name of its own`() {
        for subject in ExportSchema.Subject.allCases {
            for layout in ExportSchema.Layout.allCases {
                let names = ExportSchema.of(subject, layout)?.columns.map(\.name) ?? []
                #expect(Set(names).count == names.count)
            }
        }
    }
}
