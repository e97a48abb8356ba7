import CallModel
import Consent
import Hashing
public import Store
public import Themes

/// Groups the feedback of all calls into themes that keep their identity from night to night.
public struct ThemesStep: Sendable {
    /// Raised when the same feedback leads to other themes than before.
    static let version = 2

    let store: Store
    let gate: Gatekeeper

    public init(store: Store, gate: Gatekeeper) {
        self.store = store
        self.gate = gate
    }

    /// - Returns: the themes as they are now; what is stored already is not mined again.
    @discardableResult public func run() async throws -> ThemeBook {
        while true {
            let calls = try await allowedFeedback()
            let previous = try await store.themes(ThemeBook.self)
            let inputs = Fingerprint("themes \(Self.version)", calls.map(\.inputs).joined(separator: "\n")).text
            if let previous, previous.inputs == inputs { return previous.value }
            let book = ThemeMiner().mine(calls.map(\.value), previous: previous?.value)
            // A call that was erased while themes were found must not come back with them: find them again.
            if try await store.saveThemes(
                StepResult(inputs: inputs, value: book), madeFrom: calls.map(\.value.callID))
            {
                return book
            }
        }
    }

    /// Feedback of the calls whose consent allows it now, by call id.
    private func allowedFeedback() async throws -> [StepResult<CallFeedback>] {
        var allowed: [StepResult<CallFeedback>] = []
        try await store.forEachCall { entry in
            guard let feedback = try await store.result(CallFeedback.self, of: .feedback, for: entry.call.id),
                await gate.allows(.themeAnalysis, .transcription, of: entry)
            else { return }
            allowed.append(feedback)
        }
        return allowed
    }
}
