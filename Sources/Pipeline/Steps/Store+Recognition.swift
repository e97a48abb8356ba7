import CallModel
import Store

extension Store {
    /// What a speech engine has answered for a call. What the rules mask by now and did not when it came is masked
    /// first, and stored so.
    func recognition(of call: CallID) async throws -> StepResult<Recognition>? {
        guard let known = try await result(Recognition.self, of: .recognition, for: call) else { return nil }
        guard let masked = known.value.maskedAnew(for: call) else { return known }
        let result = StepResult(inputs: known.inputs, value: masked)
        try await save(result, of: .recognition, for: call)
        return result
    }
}
