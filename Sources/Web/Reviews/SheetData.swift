import CallModel
import Pipeline
import Reviews
import Scorecards

/// The sheet of a review as the page's script needs it. It comes with the page, so that scoring can begin before the
/// recording is there.
struct SheetData: Encodable {
    let id: String
    let items: [Question]
    let automatic: [String: AutomaticAnswer]
    let draftVersion: Int
    let sheet: ReviewSheet
    let score: Score?
    let isReadOnly: Bool
    let evaluationPath: String
    let words: ReviewWords

    enum CodingKeys: String, CodingKey {
        case id, items, automatic
        case draftVersion = "draft_version"
        case sheet, score
        case isReadOnly = "is_read_only"
        case evaluationPath = "evaluation_path"
        case words
    }

    struct Question: Encodable {
        let id: String
        let text: String
        let options: [Option]

        struct Option: Encodable {
            let id: String
            let text: String
        }
    }

    /// - Parameter isReadOnly: the reader only looks.
    init(_ view: ReviewCase, isReadOnly: Bool, _ messages: Messages) {
        id = view.evaluation.id
        items = view.scorecard.items.map { Question($0, messages) }
        automatic = view.machineAnswers
        draftVersion = view.draft.version
        sheet = view.draft.sheet
        score = isReadOnly ? view.evaluation.score : view.score?.score
        self.isReadOnly = isReadOnly
        evaluationPath = "/evaluations/\(view.evaluation.id)"
        words = ReviewWords(messages)
    }
}

extension SheetData.Question {
    fileprivate init(_ item: Item, _ messages: Messages) {
        id = item.id
        text = item.text.text(in: messages.language.rawValue)
        options = item.kind.options.map { Option(id: $0.id, text: messages.name(of: $0)) }
    }
}
