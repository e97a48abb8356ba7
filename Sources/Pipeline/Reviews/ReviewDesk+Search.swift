public import CallModel
import Consent
public import Store
import Themes

extension ReviewDesk {
    /// Calls that fit, the latest first where words are looked for, else by id. Words of a call are only looked at where
    /// consent allows its transcript to be used.
    /// - Parameter isVisible: whether the asker may see a call at all.
    public func find(
        _ search: CallSearch, limit: Int, where isVisible: (Call) -> Bool
    ) async throws -> [CallEntry] {
        let words = SearchStems.sought(search.words)
        var found: [CallEntry] = []
        if words.isEmpty {
            try await store.forEachCall { entry in
                guard found.count < limit, search.matches(entry.call), isVisible(entry.call),
                    await gate.allows(.qualityScoring, of: entry)
                else { return }
                found.append(entry)
            }
            return found
        }
        for id in try await store.calls(saying: words, limit: Self.mostCandidates) where found.count < limit {
            guard let entry = try await store.call(id), search.matches(entry.call), isVisible(entry.call),
                await gate.allows(.qualityScoring, .transcription, of: entry)
            else { continue }
            found.append(entry)
        }
        return found
    }

    /// Calls with the words that are looked at for the other conditions.
    private static let mostCandidates = 5000
}
