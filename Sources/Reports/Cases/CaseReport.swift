public import CallModel

/// Cases of several legs: to whom each was passed, and whether it was solved.
public enum CaseReport {
    /// - Parameters:
    ///   - cases: with all their legs, whenever these were. Those of one leg are counted, not listed, unless they were
    ///     passed on.
    ///   - view: what the reader may see of them.
    ///   - isAsked: whether the report is about a time; a case belongs to that of its first leg that may be seen.
    public static func document(
        _ cases: [CallCase], seen view: CaseView, period: String?, where isAsked: (ZonedTime) -> Bool
    ) -> ReportDocument {
        let asked = cases.filter { one in
            view.legs(of: one).first.map { isAsked($0.leg.call.startedAt) } ?? false
        }
        let passed = asked.filter { $0.path.count > 1 }
        let columns = ["case", "began", "legs", "path", "waited", "connected", "outcome", "solved"]
        return ReportDocument(
            kind: "cases", title: "Cases that were passed on", period: period,
            table: ReportTable(
                columns: columns.map { .init($0) }, rows: passed.map { $0.cells(in: view) },
                about: passed.map(\.calls)),
            details: [legTable(passed, seen: view)],
            notes: [note(on: passed, of: asked)])
    }

    /// Each leg says whose case it is, and with that of the others.
    private static func legTable(_ cases: [CallCase], seen view: CaseView) -> ReportTable {
        let rows = cases.flatMap { one in one.legCells(in: view).map { (cells: $0, calls: one.calls) } }
        return ReportTable(
            title: "By leg", columns: legColumns.map { .init($0) }, rows: rows.map(\.cells), about: rows.map(\.calls))
    }

    private static func note(on passed: [CallCase], of asked: [CallCase]) -> ReportNote {
        let solved = passed.count { $0.solution == .solved }
        let unsaid = passed.count { $0.solution == nil }
        return ReportNote(
            "passed_on",
            [
                "passed": String(passed.count), "count": String(asked.count), "solved": String(solved),
                "unsaid": String(unsaid),
            ],
            text: "\(passed.count) of \(asked.count) cases were passed on; \(solved) of them are closed as solved, of "
                + "\(unsaid) nobody said.")
    }

    private static let legColumns = [
        "case", "leg", "call", "agent", "queue", "waited", "connected", "hold", "dead air",
    ]
}

extension CallCase {
    /// Also those that the reader may not see: path and sums are of all legs.
    fileprivate var calls: [CallID] { legs.map(\.call.id) }

    fileprivate func cells(in view: CaseView) -> [ReportCell] {
        [
            .text(view.name(of: self)), .text(first.call.startedAt.iso8601), .count(legs.count),
            .text(view.path(of: self).joined(separator: " → ")), .number(sum(\.call.waitMs), .milliseconds),
            .number(sum(\.call.talkMs), .milliseconds), .text(last.call.outcome), .text(solution?.rawValue),
        ]
    }

    fileprivate func legCells(in view: CaseView) -> [[ReportCell]] {
        view.legs(of: self).map { place, leg in
            [
                .text(view.name(of: self)), .count(leg.call.leg ?? place), .call(leg.call.id, isOpen: leg.isOpen),
                .text(leg.call.agent), .text(leg.call.queue), .number(leg.call.waitMs.map(Double.init), .milliseconds),
                .number(leg.call.talkMs.map(Double.init), .milliseconds),
                .number(leg.measures?["hold.total.ms"], .milliseconds),
                .number(leg.measures?["dead_air.total.ms"], .milliseconds),
            ]
        }
    }

    /// `nil` where no leg says; else over those that do.
    private func sum(_ value: (ReportedCall) -> Int?) -> Double? {
        let values = legs.compactMap(value)
        return values.isEmpty ? nil : Double(values.reduce(0, +))
    }
}
