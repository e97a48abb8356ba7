import CallModel
import Hashing
import Store
import Themes

/// Finds what the customer said about the product, and what the agent noted of it.
struct FeedbackStep: Sendable {
    /// Raised when the same words lead to other feedback than before.
    static let version = 4

    let store: Store
    let spotter: FeedbackSpotter
    /// What the spotter was taught here; empty where nothing.
    let lessons: String

    func run(_ call: WordedCall) async throws {
        let inputs = try Fingerprint("feedback \(Self.version)", call.transcriptInputs ?? "-", lessons)
            .adding(json: call.call).text
        guard try await store.inputs(of: .feedback, for: call.call.id) != inputs else { return }
        var feedback = spotter.spot(call.words?.transcript, of: call.call)
        // Thanks count where they were heard: letters end with them as a matter of form.
        if call.call.medium == nil { feedback.thanksAtEnd = ClosingThanks.heard(in: call.words?.transcript) }
        try await store.save(StepResult(inputs: inputs, value: feedback), of: .feedback, for: call.call.id)
    }
}
