import CallModel
import Reports

extension JSONShape {
    static let feedbackKind = oneOf(FeedbackKind.self)

    private static let shareWithInterval = object([
        .init("value", .within(0...1)), .init("lower", .within(0...1)), .init("upper", .within(0...1)),
    ])

    private static let segments = list(
        .object([.init("column", .text), .init("value", .text), .init("calls", .integer(nil))]))

    /// The call whose words the title is made of.
    private static let titleCall = Field("title_call", .optional(.text))

    private static let quote = named(
        "Quote",
        .object([
            .init("verbatim", .text), .init("language", .text), .init("call_id", .text),
            .init("start_ms", .integer(nil)), .init("link", .optional(.text)),
        ]))

    /// What the product team did about a theme.
    private static let standing = named(
        "Standing",
        .object([
            .init("is_known", .truth),
            .init("issues", .list(.object([.init("key", .text), .init("url", .optional(.text))]))),
            .init("fix", .optional(fix)),
        ]))

    private static let fix = object([
        .init("version", .optional(.text)), .init("on", .day), .init("callers_before", .integer(nil)),
        .init("calls_before", .integer(nil)), .init("callers_after", .integer(nil)),
        .init("calls_after", .integer(nil)), .init("came_back_on", .optional(.day)),
    ])

    private static let companion = object([
        .init("id", .text), .init("title", .text), .init("title_language", .optional(.text)), titleCall,
        .init("calls", .integer(nil)), titles,
    ])

    /// What it is called in each language in which somebody said it.
    private static let titles = Field(
        "titles",
        .optional(
            .list(
                .object([
                    .init("text", .text), .init("language", .text), .init("call", .optional(.text)),
                    .init("reworded", .optional(rewordedTitle)),
                ]))))

    private static let rewordedTitle = object([
        .init("text", .text), .init("model", .text), .init("calls", .list(.text)),
    ])

    static let theme = named(
        "Theme",
        .object([
            .init("id", .text), .init("kind", feedbackKind), .init("title", .text),
            .init("reworded", .optional(rewordedTitle)), .init("title_language", .optional(.text)), titleCall, titles,
            .init("callers", .integer(nil)), .init("calls", .integer(nil)),
            .init("share", shareWithInterval), .init("calls_before", .optional(.integer(nil))), .init("since", .day),
            .init("life", .oneOf(ThemeLife.self)),
            .init(
                "trend", .object([.init("unit", .oneOf(["day", "week"])), .init("counts", .list(.integer(nil)))])),
            .init("languages", segments), .init("segments", segments), .init("quotes", .list(quote)),
            .init(
                "withheld",
                .list(
                    .object([.init("reason", .oneOf(WithheldQuotes.Reason.self)), .init("count", .integer(nil))]))),
            .init("standing", .optional(standing)), .init("companions", .list(companion)),
        ]))

    private static let absence = object([
        .init("id", .text), .init("kind", feedbackKind), .init("title", .text), .init("title_language", .text),
        titleCall, .init("life", .oneOf(ThemeLife.self)), .init("callers_before", .integer(nil)),
        .init("standing", .optional(standing)), titles,
    ])

    private static let coverage = object(
        ["calls_in_period", "calls_consented", "calls_with_transcript", "remarks", "remarks_ungrouped", "audio_ms"].map
        { .init($0, .integer(nil)) })

    /// `digest/1`.
    static let digest = named(
        "Digest",
        .object([
            .init("schema", .oneOf(["digest/1"])), .init("period", .text),
            .init("language", .oneOf(ReaderLanguage.self)), .init("coverage", coverage),
            .init("sections", .list(.object([.init("kind", feedbackKind), .init("themes", .list(theme))]))),
            .init("not_heard", .list(absence)),
            .init(
                "thanks",
                .optional(.object([.init("calls", .integer(nil)), .init("share", shareWithInterval)]))),
        ]))
}
