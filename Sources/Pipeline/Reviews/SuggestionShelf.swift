import Synchronization

/// Items whose automatic answer only suggests, by scorecard. They follow from every calibration there was, so they are
/// worked out once in a while and not with every save.
public final class SuggestionShelf: Sendable {
    private struct Kept {
        let foundAtS: Int
        let items: Set<String>
    }

    private let kept = Mutex<[String: Kept]>([:])

    /// What a calibration changes holds this long afterwards at the latest.
    private static let findAgainAfterS = 60

    public init() {}

    /// - Parameter nowS: seconds since 1970.
    func items(
        of scorecard: String, nowS: Int, find: () async throws -> Set<String>
    ) async throws -> Set<String> {
        if let known = kept.withLock({ $0[scorecard] }), abs(nowS - known.foundAtS) < Self.findAgainAfterS {
            return known.items
        }
        let items = try await find()
        kept.withLock { $0[scorecard] = Kept(foundAtS: nowS, items: items) }
        return items
    }
}
