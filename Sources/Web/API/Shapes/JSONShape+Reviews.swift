import CallModel
import Reviews

extension JSONShape {
    /// A stretch that somebody marked as feedback on the product; `span` counts characters of the utterance.
    /// `by` is missing where the reader must not know who it was.
    static let feedbackMark = named(
        "FeedbackMark",
        .object([
            .init("id", .text), .init("kind", feedbackKind), .init("utterance", .integer(nil)),
            .init("span", .object([.init("start", .integer(nil)), .init("end", .integer(nil))])),
            .init("text", .text), .init("by", .optional(.text)), .init("at", .time),
        ]))

    /// `[start_ms, end_ms]`.
    static let span = tuple([.integer(nil), .integer(nil)])

    private static let moment = object([
        .init("kind", .oneOf(["interruption", "dead_air", "finding"])), .init("start_ms", .integer(nil)),
        .init("end_ms", .integer(nil)), .init("text", .text), .init("item", .optional(.text)),
    ])

    private static let levels = object([
        .init("bin_ms", .integer(nil)),
        .init(
            "lanes",
            .list(
                .object([
                    .init("party", .optional(.oneOf(Party.self))), .init("peak", .text), .init("rms", .text),
                ]))),
    ])

    private static let question = object([
        .init("id", .text), .init("text", .text),
        .init("options", .list(.object([.init("id", .text), .init("text", .text)]))),
    ])

    private static let turn = object([
        .init("party", .oneOf(Party.self)), .init("text", .text), .init("start_ms", .integer(nil)),
        .init("end_ms", .integer(nil)), .init("words", .list(.tuple([.integer(nil), .integer(nil), .text]))),
    ])

    private static let lane = object([
        .init("party", .optional(.oneOf(Party.self))), .init("channel", .integer(0...1)), .init("speech", .list(span)),
    ])

    private static let sound = object([
        .init("channel", .integer(0...1)), .init("kind", .oneOf(SoundEvent.Kind.self)),
        .init("start_ms", .integer(nil)), .init("end_ms", .integer(nil)),
    ])

    /// All that the review page shows; levels are base64, a byte per bin, −110 dBFS and up by half decibels.
    static let review = named(
        "Review",
        .object([
            .init("id", .text), .init("call_id", .text), .init("duration_ms", .integer(nil)),
            .init("audio", .optional(.text)), .init("levels", .optional(levels)), .init("lanes", .list(lane)),
            .init("overlap", .list(span)), .init("silence", .list(span)), .init("dead_air", .list(span)),
            .init("sounds", .list(sound)), .init("moments", .list(moment)), .init("transcript", .list(turn)),
            .init("items", .list(question)), .init("automatic", .map(automaticAnswer)),
            .init("draft_version", .integer(nil)), .init("sheet", sheet), .init("score", .optional(score)),
            .init("marks", .optional(.list(feedbackMark))), .init("is_read_only", .truth),
            .init("evaluation_path", .text), .init("words", ReviewWords.shape),
        ]))
}

extension ReviewWords {
    /// Single texts, and groups of them by key.
    fileprivate static let shape = JSONShape.named("ReviewWords", .map(.either([.text, .map(.text)])))
}
