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

    func run(_ heard: HeardCall) async throws {
        let inputs = try Fingerprint("feedback \(Self.version)", heard.transcriptInputs ?? "-", lessons)
            .adding(json: heard.call).text
        guard try await store.inputs(of: .feedback, for: heard.call.id) != inputs else { return }
        var feedback = spotter.spot(heard.words?.transcript, of: heard.call)
        feedback.thanksAtEnd = ClosingThanks.heard(in: heard.words?.transcript)
        try await store.save(StepResult(inputs: inputs, value: feedback), of: .feedback, for: heard.call.id)
    }
}
