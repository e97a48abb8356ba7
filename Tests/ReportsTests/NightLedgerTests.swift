import CallModel
import Reports
import Testing

@Suite struct NightLedgerTests {
    private let counts: [NightLedger.FateCount] = [
        .init(fate: .processed, count: 11), .init(fate: .refused, reason: "withdrawn", count: 1),
        .init(fate: .refused, reason: "no consent record", count: 2),
        .init(fate: .quarantined, reason: "not a recording", count: 1), .init(fate: .waiting, count: 1),
        .init(fate: .refused, reason: "no consent record", count: 1),
    ]

    @Test func `every fate is printed with its reasons, the most frequent first, and the sum`() {
        #expect(
            NightLedger(fileCount: 17, counts: counts).text == """
                processed             11
                waiting                1
                refused                4
                  no consent record    3
                  withdrawn            1
                quarantined            1
                  not a recording      1
                duplicate              0
                erased                 0
                ────────────────────────
                files in the archive  17

                """)
    }

    @Test func `the identity holds exactly where every file has one fate`() {
        #expect(NightLedger(fileCount: 17, counts: counts).addsUp)
        let lossy = NightLedger(fileCount: 18, counts: counts)
        #expect(!lossy.addsUp)
        #expect(lossy.text.hasSuffix("The ledger does not add up: 17 files have a fate, 18 are there.\n"))
    }

    @Test func `an empty archive has an empty ledger`() {
        let empty = NightLedger(fileCount: 0, counts: [])
        #expect(empty.addsUp)
        #expect(empty.text.hasSuffix("files in the archive  0\n"))
    }
}
