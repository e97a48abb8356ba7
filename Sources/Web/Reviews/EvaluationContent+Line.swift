import CallModel
import Pipeline
import Reports
import Reviews
import Scorecards

extension EvaluationContent.Line {
    /// `nil` for an item that does not arise and that nobody answered.
    init?(_ item: Item, _ view: ReviewCase, mayDispute: Bool, mayRule: Bool, _ messages: Messages) {
        let evaluation = view.evaluation
        guard let answer = evaluation.versions.last?.answers[item.id] else { return nil }
        let score = evaluation.score?.sections.flatMap(\.items).first { $0.item == item.id }
        guard score?.status != .ruledOut else { return nil }
        let texts = AnswerText(messages)
        let first = evaluation.versions.first?.answers[item.id]?.answer
        let disputed = evaluation.dispute?.items.first { $0.item == item.id }
        let ruling = evaluation.dispute?.rulings.first { $0.item == item.id }
        itemId = item.id
        itemText = item.text.text(in: messages.language.rawValue)
        answerText = texts.text(answer.answer, to: item)
        answerClass = score.map { $0.fails ? "bad" : "" } ?? ""
        originName = messages("origin.\(answer.origin.rawValue)")
        machineText = answer.origin == .overridden ? answer.automatic.map { texts.text($0, to: item) } : nil
        pointsText = score.flatMap { Self.points($0, FigureText(messages)) } ?? ""
        comment = evaluation.sheet?.comments[item.id]
        evidence = (view.machineAnswers[item.id]?.evidence ?? []).prefix(3).map { evidence in
            SheetItem.Moment(
                fromMs: "/reviews/\(evaluation.id)#t=\(evidence.range.startMs / 1000)", toMs: "",
                evidenceTime: clock(ms: evidence.range.startMs), evidenceWords: evidence.words ?? "")
        }
        firstAnswer = first != answer.answer ? first.map { texts.text($0, to: item) } : nil
        disputeReason = disputed?.reason
        rulingText = ruling.map { messages($0.isUpheld ? "ruling.upheld" : "ruling.rejected") + " " + $0.reason }
        rulingClass = ruling?.isUpheld == true ? "good" : "bad"
        self.mayDispute = mayDispute && answer.answer.isJudgement
        self.ruling =
            mayRule && disputed != nil ? EvaluationContent.Ruling(item, given: answer.answer, messages) : nil
    }

    private static func points(_ score: ItemScore, _ figures: FigureText) -> String? {
        guard let points = score.points, let possible = score.possiblePoints, possible > 0 else { return nil }
        let weight = score.weight == 1 ? "" : " × \(figures.short(score.weight))"
        return "\(figures.short(points)) / \(figures.short(possible))\(weight)"
    }
}
