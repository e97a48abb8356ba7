extension CutReport {
    /// RFC 4180, UTF-8, with a head line. Shares are 0…1; an empty cell is "cannot say", never 0.
    public var csv: String {
        let head =
            columns + ["calls", "answered", "score", "score_lower", "score_upper"]
            + ["pass_share", "pass_share_lower", "pass_share_upper"] + measures.map { "median(\($0))" } + ["standing"]
        return csvText([head] + rows.map(\.cells))
    }
}

extension CutReport.Row {
    fileprivate var cells: [String] {
        let counts = [String(callCount), String(estimates.score?.count ?? 0)]
        return values.map { $0 ?? "" } + counts + estimates.score.csvCells(decimals: 2)
            + estimates.passShare.csvCells(decimals: 4)
            + medians.map { $0.map { fixed($0, decimals: 3) } ?? "" } + [standing?.rawValue ?? ""]
    }
}

extension ReportedEstimate? {
    fileprivate func csvCells(decimals: Int) -> [String] {
        [self?.value, self?.interval?.lowerBound, self?.interval?.upperBound].map { number in
            number.map { fixed($0, decimals: decimals) } ?? ""
        }
    }
}
