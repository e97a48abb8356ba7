public import CallModel
public import Reports

extension ReportDesk {
    /// The calls of one row of a cut, with what each says of a figure.
    /// - Parameters:
    ///   - figure: `nil` lists all calls of the row.
    ///   - values: of the columns; `nil` where nobody said.
    ///   - hidden: calls of which the reader is not to learn a figure.
    ///   - most: how many are listed; `nil` lists all.
    public func calls(
        behind figure: CallFigure?, by columns: [String], of values: [String?], hiding hidden: Set<CallID>, most: Int?
    ) -> ReportDocument {
        let row = CallTable(calls(by: columns)).groups(by: columns).first { $0.values == values }
        return CallListReport.document(row?.calls ?? [], saying: figure, hiding: hidden, most: most, period: periodName)
    }
}
