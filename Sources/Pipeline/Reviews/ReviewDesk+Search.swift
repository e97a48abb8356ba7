public import CallModel
import Consent
public import Store
import Themes

extension ReviewDesk {
    /// Calls that fit, the latest first where words are looked for, else by id. Words of a call are only looked at
    /// where consent allows its transcript to be used.
    /// - Parameter isVisible: whether the asker may see a call at all.
    public func find(
        _ search: CallSearch, limit: Int, where isVisible: (Call) -> Bool
    ) async throws -> [CallEntry] {
        let words = SearchStems.sought(search.words)
        guard !words.isEmpty else { return try await find(search, after: "", limit: limit, where: isVisible) }
        var left = try await store.calls(saying: words, limit: Self.mostCandidates)[...]
        var found: [CallEntry] = []
        while found.count < limit, !left.isEmpty {
            let ids = Array(left.prefix(Self.pageSize))
            left = left.dropFirst(ids.count)
            let entries = Dictionary(try await store.calls(ids).map { ($0.call.id, $0) }) { first, _ in first }
            found += await fitting(ids.compactMap { entries[$0] }, search, isSaying: true, where: isVisible)
        }
        return Array(found.prefix(limit))
    }

    /// A page of all calls that fit, by id, however many there are.
    /// - Parameters:
    ///   - last: where it begins: after this id; `""` at the start.
    ///   - known: only calls that are among these; `nil` where any may be.
    public func find(
        _ search: CallSearch, after last: String, limit: Int, among known: Set<CallID>? = nil,
        where isVisible: (Call) -> Bool
    ) async throws -> [CallEntry] {
        let words = SearchStems.sought(search.words)
        let saying = try await words.isEmpty ? nil : Set(store.calls(saying: words, limit: .max))
        let candidates = (saying.map { known?.intersection($0) ?? $0 } ?? known)?.sorted()
        var (found, end) = ([CallEntry](), last)
        while found.count < limit {
            let page = try await calls(after: end, among: candidates)
            guard let reached = page.last else { break }
            end = reached.call.id.text
            found += await fitting(page, search, isSaying: saying != nil, where: isVisible)
        }
        return Array(found.prefix(limit))
    }

    /// Those of the calls that fit and may be looked at, in their order, with one question to the gate for all.
    /// - Parameter isSaying: their words are looked at.
    private func fitting(
        _ calls: [CallEntry], _ search: CallSearch, isSaying: Bool, where isVisible: (Call) -> Bool
    ) async -> [CallEntry] {
        let matching = calls.filter { search.matches($0.call) && isVisible($0.call) }
        let allowed =
            await isSaying
            ? gate.allowed(.qualityScoring, .transcription, of: matching)
            : gate.allowed(.qualityScoring, of: matching)
        return matching.filter { allowed.contains($0.call.id) }
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
