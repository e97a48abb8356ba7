import CallModel

/// Cases of several legs: to whom each was passed, and whether it was solved.
public enum CaseReport {
    /// - Parameter cases: those of one leg are counted, not listed, unless they were passed on.
    public static func document(_ cases: [CallCase], period: String?) -> ReportDocument {
        let passed = cases.filter { $0.path.count > 1 }
        let columns = ["case", "began", "legs", "path", "waited", "connected", "outcome", "solved"]
        let solved = passed.count { $0.solution == .solved }
        return ReportDocument(
            kind: "cases", title: "Cases that were passed on", period: period,
            table: ReportTable(columns: columns.map { .init($0) }, rows: passed.map(\.cells)),
            details: [
                ReportTable(title: "By leg", columns: legColumns.map { .init($0) }, rows: passed.flatMap(\.legCells))
            ],
            notes: [
                "\(passed.count) of \(cases.count) cases were passed on; \(solved) of them are closed as solved, of "
                    + "\(passed.count { $0.solution == nil }) nobody said."
            ])
    }

    private static let legColumns = [
        "case", "leg", "call", "agent", "queue", "waited", "connected", "hold", "dead air",
    ]
}

extension CallCase {
    fileprivate var cells: [ReportCell] {
        [
            .text(id), .text(first.call.startedAt.iso8601), .count(legs.count), .text(path.joined(separator: " → ")),
            .number(sum(\.call.waitMs), .milliseconds), .number(sum(\.call.talkMs), .milliseconds),
            .text(last.call.outcome), .text(solution?.rawValue),
        ]
    }

    fileprivate var legCells: [[ReportCell]] {
        legs.enumerated().map { index, leg in
            [
                .text(id), .count(leg.call.leg ?? index + 1), .text(leg.call.id.text), .text(leg.call.agent),
                .text(leg.call.queue), .number(leg.call.waitMs.map(Double.init), .milliseconds),
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
