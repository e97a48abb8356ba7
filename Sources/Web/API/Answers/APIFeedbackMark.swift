import CallModel
import Pipeline
import Reviews
import Themes

/// A stretch that somebody marked as feedback on the product, as its reader may see it.
struct APIFeedbackMark: Encodable, Sendable {
    let id: String
    let kind: FeedbackKind
    let utterance: Int
    let span: CharacterSpan
    let text: String
    /// `nil` where the reader must not know who marked it.
    let by: String?
    let at: ZonedTime

    init(_ mark: FeedbackMark, by name: String?) {
        id = mark.id
        kind = mark.kind
        utterance = mark.utterance
        span = mark.span
        text = mark.text
        by = name
        at = mark.at
    }

    /// What the reader of an evaluation sees of the marks of its call. Who scores blind sees their own alone, and agents
    /// do not learn who marked.
    static func visible(
        _ marks: [FeedbackMark], in evaluation: Evaluation, to reader: String, _ mask: EvaluationMask
    ) -> [APIFeedbackMark] {
        let isBlind = mask.hidesAgent || (evaluation.basis == .calibration && evaluation.state == .draft)
        return marks.filter { !isBlind || $0.by == reader }
            .map { APIFeedbackMark($0, by: mask.hidesReviewer && $0.by != reader ? nil : $0.by) }
    }
}
