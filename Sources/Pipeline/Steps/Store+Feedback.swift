import CallModel
import Store
import Themes

extension Store {
    /// What customers are known to have said in a call: what was spotted, with what people marked. Whoever reads feedback
    /// reads it here, so that a mark counts wherever a remark does.
    /// - Returns: with a fingerprint of both; `nil` where nobody has looked for any.
    func feedback(of call: Call) async throws -> StepResult<CallFeedback>? {
        guard let spotted = try await result(CallFeedback.self, of: .feedback, for: call.id) else { return nil }
        let marks = try await callNotes(FeedbackMark.self, .feedback, of: call.id)
        guard !marks.isEmpty, let words = try await result(StoredTranscript.self, of: .transcript, for: call.id)?.value
        else { return spotted }
        return StepResult(
            inputs: try Fingerprint("marks", spotted.inputs).adding(json: marks).text,
            value: spotted.value.adding(marks.compactMap { $0.remark(in: words.transcript, of: call) }))
    }
}
