import Reports

extension JSONShape {
    /// A figure of a report with its interval, the formula it was made by, and why calls have no value.
    private static let reportFigure = named(
        "ReportFigure",
        .object([
            .init("formula", .text), .init("value", .optional(.number)), .init("lower", .optional(.number)),
            .init("upper", .optional(.number)), .init("n", .integer(nil)), .init("not_applicable", .integer(nil)),
            .init("not_measurable", .integer(nil)), .init("not_evaluated", .integer(nil)),
        ]))

    /// A row by the names of its columns; `null` is "cannot say".
    private static let reportRow = named("ReportRow", .map(.optional(.either([.text, .number, reportFigure]))))

    /// `report/2`.
    static let report = named(
        "Report",
        .object([
            .init("schema", .oneOf(["report/2"])), .init("kind", .text), .init("title", .text),
            .init("period", .optional(.text)), .init("rows", .list(reportRow)),
            .init(
                "details", .list(.object([.init("title", .optional(.text)), .init("rows", .list(reportRow))]))),
            .init(
                "formulas",
                .list(
                    .object([
                        .init("name", .text), .init("version", .integer(nil)), .init("title", .text),
                        .init("formula", .text), .init("source", .text), .init("unit", .text), .init("interval", .text),
                    ]))),
            .init("notes", .list(.text)),
        ]))

    static let incident = named(
        "Incident",
        .object([
            .init("id", .text), .init("theme", .text), .init("title", .optional(.text)), .init("since", .time),
            .init("opened_at", .time), .init("last_at", .time), .init("closed_at", .optional(.time)),
            .init("callers", .integer(nil)), .init("queues", .list(.text)), .init("calls", .list(.text)),
            .init("announcement", .map(.text)),
        ]))
}
