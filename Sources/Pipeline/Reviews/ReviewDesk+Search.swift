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

    /// A page of all calls that fit, by id, however many there are.
    /// - Parameter last: where it begins: after this id; `""` at the start.
    public func find(
        _ search: CallSearch, after last: String, limit: Int, where isVisible: (Call) -> Bool
    ) async throws -> [CallEntry] {
        let words = SearchStems.sought(search.words)
        let saying = try await words.isEmpty ? nil : store.calls(saying: words, limit: .max).sorted()
        var (found, end) = ([CallEntry](), last)
        while found.count < limit {
            let page = try await calls(after: end, among: saying)
            guard let reached = page.last else { break }
            end = reached.call.id.text
            let fitting = page.filter { search.matches($0.call) && isVisible($0.call) }
            let allowed =
                await saying == nil
                ? gate.allowed(.qualityScoring, of: fitting)
                : gate.allowed(.qualityScoring, .transcription, of: fitting)
            found += fitting.filter { allowed.contains($0.call.id) }
        }
        return Array(found.prefix(limit))
    }

    /// Some calls after this id, by id.
    /// - Parameter candidates: sorted; `nil` for all calls on file.
    private func calls(after id: String, among candidates: [CallID]?) async throws -> [CallEntry] {
        guard let candidates else { return try await store.calls(after: id, limit: Self.pageSize) }
        return try await store.calls(Array(candidates.drop { $0.text <= id }.prefix(Self.pageSize)))
    }

    /// Calls that are asked for, and whose consent is asked for, at once.
    private static let pageSize = 200

    /// Calls with the words that are looked at for the other conditions.
    private static let mostCandidates = 5000
}
