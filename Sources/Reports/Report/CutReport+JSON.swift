extension CutReport {
    /// `report/1`: indented, keys sorted, a line feed at the end. A figure that is `null` or absent is
    /// "cannot say".
    /// - Throws: where a number is not finite.
    public func json() throws -> String { try sortedJSON(Document(self)) }
}

private struct Document: Encodable {
    let schema = "report/1"
    let by: [String]
    let rows: [Row]

    init(_ report: CutReport) {
        by = report.columns
        rows = report.rows.map { Row($0, of: report) }
    }

    struct Row: Encodable {
        let group: [String: String?]
        let calls: Int
        let answered: Int
        let score: Bounds?
        let passShare: Bounds?
        let medians: [String: Double?]
        let standing: CutReport.Standing?

        private enum CodingKeys: String, CodingKey {
            case group, calls, answered, score
            case passShare = "pass_share"
            case medians, standing
        }

        init(_ row: CutReport.Row, of report: CutReport) {
            group = Dictionary(zip(report.columns, row.values), uniquingKeysWith: { first, _ in first })
            calls = row.callCount
            answered = row.estimates.score?.count ?? 0
            score = row.estimates.score.map(Bounds.init)
            passShare = row.estimates.passShare.map(Bounds.init)
            medians = Dictionary(zip(report.measures, row.medians), uniquingKeysWith: { first, _ in first })
            standing = row.standing
        }
    }

    struct Bounds: Encodable {
        let value: Double
        let lower: Double?
        let upper: Double?

        init(_ estimate: ReportedEstimate) {
            value = estimate.value
            lower = estimate.interval?.lowerBound
            upper = estimate.interval?.upperBound
        }
    }
}
