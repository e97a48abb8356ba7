import Reports
import Store

extension JSONShape {
    /// A figure with its interval, its formula and the calls it stands on.
    private static let figure = named(
        "Figure",
        .object([
            .init("formula", .oneOf(BoardFigure.Formula.self)), .init("value", .optional(.number)),
            .init("lower", .optional(.number)), .init("upper", .optional(.number)), .init("n", .integer(nil)),
            .init("calls", .list(.text)),
        ]))

    /// `board/1`.
    static let board = named(
        "Board",
        .object([
            .init("column", .text),
            .init("norm", .object([.init("score", figure), .init("peak", figure), .init("quiet", figure)])),
            .init(
                "rows",
                .list(
                    .object([
                        .init("group", .optional(.text)), .init("score", figure), .init("pass_share", figure),
                        .init("peak", figure), .init("quiet", figure),
                        .init(
                            "items",
                            .list(
                                .object([
                                    .init("scorecard", .text), .init("item", .text), .init("figure", figure),
                                ]))),
                        .init("trend", .list(.object([.init("period", .text), .init("figure", figure)]))),
                        .init("standing", .optional(.oneOf(CutReport.Standing.self))),
                    ]))),
        ]))
}
