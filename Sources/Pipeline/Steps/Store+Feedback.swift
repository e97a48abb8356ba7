import CallModel
import Store
import Themes

extension Store {
    /// What customers are known to have said in a call: what was spotted, with what people marked. Whoever reads feedback
    /// reads it here, so that a mark counts wherever a remark does.
    /// - Returns: with a fingerprint of both; `nil` where nobody has looked for any.
    func feedback(of call: Call) async throws -> StepResult<CallFeedback>? { try await feedback(of: [call])[call.id] }

    /// The same of some calls, by call, with a question of each kind for all of them; those in which nobody has looked for
    /// any are not there.
    func feedback(of calls: [Call]) async throws -> [CallID: StepResult<CallFeedback>] {
        let spotted = try await results(CallFeedback.self, of: .feedback, for: calls.map(\.id))
        let marks = try await callNotes(FeedbackMark.self, .feedback, of: spotted.keys.sorted())
        let words = try await results(StoredTranscript.self, of: .transcript, for: marks.keys.sorted())
        return try calls.reduce(into: spotted) { feedback, call in
            guard let found = spotted[call.id], let marks = marks[call.id], let words = words[call.id]?.value else {
                return
            }
            feedback[call.id] = StepResult(
                inputs: try Fingerprint("marks", found.inputs).adding(json: marks).text,
                value: found.value.adding(marks.compactMap { $0.remark(in: words.transcript, of: call) }))
        }
    }
}
