public import CallModel

extension ReportDocument {
    /// The calls that single rows say facts of, each once, sorted; none for a report about groups.
    public var subjects: [CallID] { Set(([table] + details).flatMap(\.subjects).joined()).sorted() }

    /// The same with the rows that speak of no other calls than these, and a note how many are left out of the main
    /// table. Rows about groups stay.
    public func speaking(onlyOf calls: Set<CallID>) -> ReportDocument {
        let kept = table.speaking(onlyOf: calls)
        let document = ReportDocument(
            kind: kind, title: title, period: period, table: kept,
            details: details.map { $0.speaking(onlyOf: calls) }, definitions: definitions, notes: notes,
            charts: charts)
        let leftOut = table.rows.count - kept.rows.count
        guard leftOut > 0 else { return document }
        let text = "Rows left out, because consent to their calls does not grant export: \(leftOut)."
        return document.noting([ReportNote(nil, text: text)])
    }
}

extension ReportTable {
    fileprivate func speaking(onlyOf calls: Set<CallID>) -> ReportTable {
        let kept = zip(rows, subjects).filter { calls.isSuperset(of: $0.1) }
        return ReportTable(title: title, columns: columns, rows: kept.map(\.0), about: kept.map(\.1))
    }
}
