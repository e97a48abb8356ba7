import CallModel
import Speech
import Store
import Transcripts

/// The recognition of a call while it is made: stored with every clip that comes back.
actor RecognitionDraft {
    private let store: Store
    private let call: CallID
    private let inputs: String
    private(set) var value = Recognition()

    init(store: Store, call: CallID, inputs: String) {
        self.store = store
        self.call = call
        self.inputs = inputs
    }

    /// Takes over what was made of the same sound by the same engine before.
    func resume() async throws {
        let known = try await store.recognition(of: call)
        if let known, known.inputs == inputs { value = known.value }
    }

    func add(_ text: SpokenText, of cut: SpeechCut) async throws {
        value.add(text, of: cut, call: call)
        try await save()
    }

    /// The answer was of no use, and asking again would not help.
    func refuse(_ reason: String) async throws {
        value.refusal = reason
        try await save()
    }

    func complete() async throws {
        value.isComplete = true
        try await save()
    }

    /// What was added meanwhile goes with it; stores never overtake each other by more than that.
    private func save() async throws {
        try await store.save(StepResult(inputs: inputs, value: value), of: .recognition, for: call)
    }
}
