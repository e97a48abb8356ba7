import Scorecards

extension JSONShape {
    static let outcome = oneOf(["passed", "failed", "undecided"])

    private static let sum = object([.init("earned", .number), .init("possible", .number), .init("bonus", .number)])

    private static let itemScore = object([
        .init("item", .text), .init("status", .oneOf(ItemScore.Status.self)), .init("weight", .number),
        .init("bonus", .truth), .init("points", .optional(.number)), .init("possible_points", .optional(.number)),
        .init("fails", .truth),
    ])

    /// What an evaluation comes to, with its arithmetic.
    static let score = named(
        "Score",
        .object([
            .init("outcome", outcome), .init("value", .optional(.within(0...1))), .init("sum", sum),
            .init("grade", .optional(.text)),
            .init(
                "sections",
                .list(
                    .object([
                        .init("section", .text), .init("sum", sum), .init("value", .optional(.within(0...1))),
                        .init("items", .list(itemScore)),
                    ]))),
            .init(
                "counts",
                .object(
                    ItemScore.Status.allCases.map { .init($0.rawValue, .integer(0...10_000)) })),
        ]))
}
