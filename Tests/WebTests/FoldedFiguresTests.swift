import CallModel
import Reports
import Testing

@testable import Web

/// Which rows of a comparison stand behind a line, and what the line says.
@Suite struct FoldedFiguresTests {
    private func document(
        _ rows: [(String, SideBySide.Verdict)], kind: String = SideBySide.kind
    ) -> ReportDocument {
        ReportDocument(
            kind: kind, title: "", period: nil,
            table: ReportTable(
                columns: [.init("figure"), .init("in-house is")],
                rows: rows.map { [.text($0), .text($1.rawValue)] }))
    }

    private let many: [(String, SideBySide.Verdict)] = [
        ("asa", .better), ("item.s/a", .notBeyondChance), ("item.s/b", .worse), ("item.s/c", .cannotSay),
        ("item.s/d", .better), ("item.automatic.s/a", .differs), ("theme.t", .differs),
    ]

    private func names(_ table: ReportTable) -> [ReportCell?] { table.rows.map(\.first) }

    @Test func `many alike figures are folded, those that differ first, and the others stay`() {
        let (plain, folded) = FoldedFigures.parted(document(many))
        #expect(names(plain) == [.text("asa"), .text("item.automatic.s/a"), .text("theme.t")])
        #expect(folded.map(\.family) == [.item])
        #expect(
            folded.map { names($0.table) }
                == [[.text("item.s/b"), .text("item.s/d"), .text("item.s/a"), .text("item.s/c")]])
    }

    @Test func `a report of alike figures alone is shown as it is, and so is one of another kind`() {
        for report in [document(Array(many[1...4])), document(many, kind: "norms")] {
            let (plain, folded) = FoldedFigures.parted(report)
            #expect(plain == report.table && folded.isEmpty)
        }
    }

    @Test func `the line names those that differ and how, or says that none does`() {
        let words = ReportWords(Messages(.en), [])
        let differ = FoldedFigures.parted(document(many)).folded
        #expect(
            differ.map(words.summary) == [
                "Items, answered by people: 4. In-house against the other, beyond chance: s/b (worse), s/d (better)."
            ])
        let alike = FoldedFigures.parted(document(many.map { ($0.0, .notBeyondChance) })).folded
        #expect(alike.map(words.summary) == ["Items, answered by people: 4. None differs beyond chance."])
    }
}
