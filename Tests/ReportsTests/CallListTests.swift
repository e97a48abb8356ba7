import CallModel
import Reports
import Testing

@Suite struct CallListTests {
    @Test func `calls that say something of the figure come before those that do not`() throws {
        let silent = (0..<250).map { reported("silent-\($0)", agent: "anna", at: $0) }
        let asked = reported("asked", agent: "anna", at: 300) { $0.csat = 4 }
        let csat = try FigureCatalogue().figure("csat")
        let document = CallListReport.document(silent + [asked], saying: csat, period: nil)
        #expect(document.table.rows.count == 200)
        #expect(document.table.rows.first?.first == .call(asked.call.id, isOpen: asked.isOpen))
    }
}
