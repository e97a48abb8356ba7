import CallModel
import Reports
import Testing

@Suite struct CallListTests {
    @Test func `calls that say something of the figure come before those that do not`() throws {
        let silent = (0..<250).map { reported("silent-\($0)", agent: "anna", at: $0) }
        let asked = reported("asked", agent: "anna", at: 300) { $0.csat = 4 }
        let csat = try FigureCatalogue().figure("csat")
        let document = CallListReport.document(silent + [asked], saying: csat, most: 200, period: nil)
        #expect(document.table.rows.count == 200)
        #expect(document.table.rows.first?.first == .call(asked.call.id, isOpen: asked.isOpen))
        #expect(document.notes.map(\.values) == [["shown": "200", "count": "251"]])
        let file = CallListReport.document(silent + [asked], saying: csat, period: nil)
        #expect(file.table.rows.count == 251 && file.notes.isEmpty, "a file holds all of them")
    }

    @Test func `a call of which the reader is not to learn a figure is counted, and listed only without a figure`()
        throws
    {
        let calls = ["a", "b"].map { name in reported(name, agent: "anna", at: 0) { $0.csat = 4 } }
        let hidden: Set = [calls[0].call.id]
        let csat = try FigureCatalogue().figure("csat")
        let told = CallListReport.document(calls, saying: csat, hiding: hidden, period: nil)
        #expect(told.table.rows.map(\.first) == [.call(calls[1].call.id, isOpen: calls[1].isOpen)])
        #expect(told.notes.map(\.key) == ["hidden_calls"] && told.notes.first?.values == ["count": "1"])
        let all = CallListReport.document(calls, saying: nil, hiding: hidden, period: nil)
        #expect(all.table.rows.count == 2 && all.notes.isEmpty)
    }
}
