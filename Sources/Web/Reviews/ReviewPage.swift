import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Scorecards
import Store

/// The page on which a call is scored: player and words on the left, the sheet on the right.
enum ReviewPage {
    static let routes: [Route] = [
        .form("/calls/{call}/review", .reviewCall, of: .call("call"), answer: open),
        .page("/reviews/{review}", .readEvaluation, of: .evaluation("review"), answer: show),
    ]

    private static let template = PageTemplate(PackageResources.review_mustache)

    private struct Content {
        let reviewSource: String
        let reviewState: String
        let submitPath: String
        /// `nil` while it is a draft: there is nothing to see yet.
        let evaluationPath: String?
        let backPath: String
        let backName: String
        let callName: String
        /// BCP 47; `nil` where nobody said.
        let callLanguage: String?
        let facts: [Fact]
        let basisName: String
        let basisClass: String
        let why: String
        let scorecardName: String
        let sections: [SheetSection]
        /// `SheetData` as JSON.
        let sheetData: String
        let isReadOnly: Bool
        /// Its session was closed before it was submitted.
        let isClosed: Bool
        let waiting: WaitingSession?
        let soundNote: String
        let wordsNote: String
        let keys: [Key]
    }

    struct Fact {
        let factName: String
        let factValue: String
    }

    private struct Key {
        let keyCaps: [String]
        let keyMeaning: String
    }

    /// Begins to score, or goes on; from there the evaluation has an address of its own.
    @Sendable private static func open(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        let opened = try await visit.leadingBack(to: form["draw"] == nil ? nil : QueuePage.formsPath) {
            try await visit.openReview(draw: form["draw"], kind: form["kind"])
        }
        return visit.see("/reviews/\(opened.id)")
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let view = try await visit.refusing { try await visit.desk().reviewCase(evaluation.id) }
        let messages = visit.messages
        let isReadOnly = try visit.isReadOnly(view)
        let sections = SheetSection.all(view, isReadOnly: isReadOnly, visit.messages)
        if sections.contains(where: \.quotesCall) { try await visit.record(.callViewed, on: .call(view.entry.call.id)) }
        let content = Content(
            reviewSource: "/api/v1/reviews/\(evaluation.id)", reviewState: evaluation.state.rawValue,
            submitPath: "/reviews/\(evaluation.id)",
            evaluationPath: evaluation.state == .draft ? nil : "/evaluations/\(evaluation.id)",
            backPath: backPath(evaluation, visit), backName: messages("nav.\(backName(evaluation, visit))"),
            callName: view.entry.call.id.text, callLanguage: view.entry.call.language,
            facts: facts(of: view.entry.call, visit),
            basisName: messages("basis.\(evaluation.basis.rawValue)"),
            basisClass: evaluation.basis == .random ? "good" : "warn",
            why: try await why(evaluation, visit),
            scorecardName: view.scorecard.name.text(in: messages.language.rawValue),
            sections: sections,
            sheetData: try String(json: SheetData(view, isReadOnly: isReadOnly, messages)), isReadOnly: isReadOnly,
            isClosed: view.isClosed, waiting: view.waitingSession.map(WaitingSession.init),
            soundNote: messages("player.no_sound"), wordsNote: messages("transcript.none"), keys: keys(messages))
        return try visit.page(template, titled: "review.title", content)
    }

    /// Where the reader came from, or may go.
    private static func backName(_ evaluation: Evaluation, _ visit: Visit) -> String {
        evaluation.basis == .calibration ? "calibrations" : visit.may(.seeQueue) ? "queue" : "evaluations"
    }

    private static func backPath(_ evaluation: Evaluation, _ visit: Visit) -> String {
        let session = evaluation.basis == .calibration ? evaluation.occasion.map { "/\($0)" } : nil
        return "/\(backName(evaluation, visit))" + (session ?? "")
    }

    static func facts(of call: Call, _ visit: Visit) -> [Fact] {
        let messages = visit.messages
        let shown: [(String, String?)] = [
            ("started", visit.clock.text(call.startedAt)), ("agent", visit.isBlind ? nil : call.agent),
            ("team", visit.isBlind ? nil : call.team), ("partner", visit.isBlind ? nil : call.partner),
            ("queue", call.queue), ("language", call.language), ("outcome", call.outcome),
        ]
        return shown.compactMap { name, value in
            value.map { Fact(factName: messages("fact.\(name)"), factValue: $0) }
        }
    }

    /// Why the call is there, in a sentence.
    private static func why(_ evaluation: Evaluation, _ visit: Visit) async throws -> String {
        guard let draw = evaluation.occasion, evaluation.basis != .calibration else { return "" }
        let row = try await visit.house.store.queue(DrawReason.self, drawID: draw, call: evaluation.subject.call)
            .first { $0.kind == evaluation.basis.rawValue }
        return row.map { QueuePage.why($0.reason, visit) } ?? ""
    }

    private static func keys(_ messages: Messages) -> [Key] {
        [
            (["Space"], "play"), (["←", "→"], "seek"), (["Shift ←", "Shift →"], "step"), ([",", "."], "word"),
            (["[", "]"], "speed"), (["s"], "skip"), (["l"], "loop"), (["q"], "solo"), (["+", "−"], "zoom"),
            (["↑", "↓"], "item"),
            (["1", "9"], "choose"), (["a"], "confirm"), (["e"], "evidence"), (["x"], "not_applicable"),
            (["u"], "not_measurable"), (["c"], "comment"), (["n"], "note"), (["f"], "feedback"),
            (["Esc"], "leave"), (["Ctrl Enter"], "submit"), (["?"], "help"),
        ].map { Key(keyCaps: $0.0, keyMeaning: messages("keys.\($0.1)")) }
    }
}
