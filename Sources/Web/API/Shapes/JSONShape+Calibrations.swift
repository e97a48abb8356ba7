import Scorecards

extension JSONShape {
    private static let alpha = object([
        .init("metric", .oneOf(KrippendorffAlpha.Metric.self)), .init("value", .number),
        .init("lower", .optional(.number)), .init("upper", .optional(.number)), .init("units", .integer(nil)),
        .init("ratings", .integer(nil)),
    ])

    private static let agreement = object([
        .init("item", .text), .init("pairs", .integer(nil)), .init("agreed", .integer(nil)),
        .init("alpha", .optional(alpha)),
    ])

    private static let rating = object([.init("call", .text), .init("reviewer", .text), .init("answer", answer)])

    private static let automation = object([
        .init("item", .text), .init("compared", .integer(nil)), .init("agreed", .integer(nil)),
    ])

    /// How far people agree on one item, and with the machine.
    static let agreementRow = named(
        "AgreementRow",
        .object([
            .init("agreement", agreement), .init("ratings", .list(rating)),
            .init("automation", .optional(automation)),
        ]))
}
