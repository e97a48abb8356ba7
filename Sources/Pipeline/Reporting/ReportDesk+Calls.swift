public import Reports

extension ReportDesk {
    /// The calls of one row of a cut, with what each says of a figure.
    /// - Parameters:
    ///   - figure: `nil` lists all calls of the row.
    ///   - values: of the columns; `nil` where nobody said.
    public func calls(behind figure: CallFigure?, by columns: [String], of values: [String?]) -> ReportDocument {
        let row = CallTable(calls(by: columns)).groups(by: columns).first { $0.values == values }
        return CallListReport.document(row?.calls ?? [], saying: figure, period: periodName)
    }
}
