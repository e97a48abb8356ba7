import CallModel
import Reviews
import Scorecards

extension JSONShape {
    /// An answer to an item, or one of the three non-answers.
    static let answer = named(
        "Answer",
        .either([
            .object([.init("option", .line(0...200))]),
            .object([.init("options", .list(.line(0...200), count: 0...100))]),
            .object([.init("number", .within(-Item.largestNumber...Item.largestNumber))]),
            .object([.init("text", .prose(most: 10_000))]),
            .object([.init("none", .oneOf(["not_applicable", "not_evaluated"]))]),
            .object([.init("none", .oneOf(["not_measurable"])), .init("reason", notMeasurable)]),
        ]))

    private static let notMeasurable = object([
        .init("code", .oneOf(NotMeasurable.Code.self)), .init("detail", .prose(most: 2_000)),
    ])

    /// What a reviewer has written: by item.
    static let sheet = named(
        "Sheet",
        .object([
            .init("answers", .map(answer)), .init("comments", .map(.prose(most: 10_000))),
            .init(
                "notes",
                .list(
                    .object([
                        .init("id", .line(1...64)), .init("at_ms", .integer(0...(1 << 31))),
                        .init("text", .prose(most: 10_000)),
                    ]), count: 0...1_000)),
            .init("summary", .prose(most: 20_000)),
        ]))

    static let countedAnswer = object([
        .init("answer", answer), .init("origin", .oneOf(CountedAnswer.Origin.self)),
        .init("automatic", .optional(answer)),
    ])

    /// A stretch of the recording, with the words there and the phrase they were taken for or, where it is sound,
    /// without.
    static let evidence = named(
        "Evidence",
        .object([
            .init("party", .optional(.oneOf(Party.self))),
            .init("range", .object([.init("start_ms", .integer(nil)), .init("end_ms", .integer(nil))])),
            .init("words", .optional(.text)), .init("phrase", .optional(.text)),
        ]))

    static let automaticAnswer = named(
        "AutomaticAnswer",
        .object([
            .init("item", .text), .init("answer", answer), .init("evidence", .list(evidence)),
            .init(
                "measured",
                .optional(
                    .object([
                        .init("measure", .text), .init("version", .integer(nil)), .init("value", .number),
                        .init("at_least", .optional(.number)), .init("at_most", .optional(.number)),
                    ]))),
        ]))
}
