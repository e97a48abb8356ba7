import CallModel
import Hashing
import Scorecards
import Store

/// A scorecard as the pages and the API show it: what is in force, and every revision on file.
struct ScorecardCard: Sendable {
    let id: String
    /// `nil` where it lies in the folder no more.
    let inForce: Scorecard?
    /// Those on file, by version.
    let revisions: [KeptScorecard]

    func isInForce(_ kept: KeptScorecard) -> Bool { kept.revision == inForce?.revision.hex }

    /// What people call it; a name that no night has taken down yet is that of the file.
    func version(of kept: KeptScorecard) -> String? { kept.version ?? (isInForce(kept) ? inForce?.version : nil) }
}

extension Visit {
    /// Every scorecard that is in force or was, by id.
    func scorecardCards() async throws -> [ScorecardCard] {
        let inForce = Dictionary(
            try await house.shelf.scorecards(nowS: house.now().epochSeconds).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let kept = Dictionary(grouping: try await house.store.keptScorecards(), by: \.scorecard)
        return Set(inForce.keys).union(kept.keys).sorted().map { id in
            ScorecardCard(id: id, inForce: inForce[id], revisions: kept[id] ?? [])
        }
    }
}
