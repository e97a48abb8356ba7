public import CallModel
import Reviews
public import Scorecards

/// What a person, asked blind, and the machine answered to one item of a call.
public struct AutomationComparison: Hashable, Sendable {
    /// Of the person.
    public let evaluation: String
    public let call: CallID
    public let reviewer: String
    public let item: String
    public let person: Answer
    public let machine: Answer

    init(_ evaluation: Evaluation, item: String, person: Answer, machine: Answer) {
        self.evaluation = evaluation.id
        call = evaluation.subject.call
        reviewer = evaluation.reviewer
        self.item = item
        self.person = person
        self.machine = machine
    }

    /// Only what both judged is compared.
    var isJudged: Bool { person.isJudgement && machine.isJudgement }
}
