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
    func spotter() async throws -> (spotter: FeedbackSpotter, lessons: String) {
        let corrections = try await store.corrections(SpottingCorrection.self)
        guard !corrections.isEmpty else { return (.standard, "") }
        return (FeedbackSpotter(learning: corrections), try Fingerprint("lessons").adding(json: corrections).text)
    }
}
