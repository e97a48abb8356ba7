import CallModel
import Consent
import Hashing
public import Store
public import Themes

/// What an installation taught its spotter.
public struct SpottingLessons: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// Takes corrections in; the next night spots every call again with them.
    /// - Returns: how many were new.
    public func learn(_ corrections: [SpottingCorrection]) async throws -> Int {
        let known = try await store.corrections(SpottingCorrection.self)
        let new = SpottingCorrection.news(of: corrections, after: known)
        return try await store.addCorrections(new.map { (callID: $0.callID, value: $0) })
    }

    /// The spotter of this installation, and a text that differs where its lessons differ; empty where there are none.
    ///
    /// It learns from corrections and, because a person found feedback there, from what was marked in the reviewed
    /// calls. Marks are read where they are and not copied: they go with their call and with its consent.
    func spotter(_ gate: Gatekeeper) async throws -> (spotter: FeedbackSpotter, lessons: String) {
        let lessons = try await store.corrections(SpottingCorrection.self) + marked(gate)
        guard !lessons.isEmpty else { return (.standard, "") }
        return (FeedbackSpotter(learning: lessons), try Fingerprint("lessons").adding(json: lessons).text)
    }

    /// What people marked in calls whose feedback may be used, by call and mark.
    private func marked(_ gate: Gatekeeper) async throws -> [SpottingCorrection] {
        var lessons: [SpottingCorrection] = []
        for entry in try await store.calls(with: .feedback) {
            guard await gate.allows(.themeAnalysis, .transcription, of: entry),
                let words = try await store.result(StoredTranscript.self, of: .transcript, for: entry.call.id)?.value
            else { continue }
            let marks = try await store.callNotes(FeedbackMark.self, .feedback, of: entry.call.id)
            lessons += marks.compactMap { $0.remark(in: words.transcript, of: entry.call) }
                .map { SpottingCorrection(text: $0.text, language: $0.language, kind: $0.kind, callID: $0.callID) }
        }
        return lessons
    }
}
