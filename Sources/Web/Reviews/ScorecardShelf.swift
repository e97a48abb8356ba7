import Pipeline
import Scorecards
import Store
import Synchronization

/// The scorecards in force, read again when they may have changed.
final class ScorecardShelf: Sendable {
    private let folder: ScorecardFolder
    private let store: Store
    private let kept = Mutex<(readAtS: Int, scorecards: [Scorecard])?>(nil)

    /// A scorecard that is changed while the server runs is in force this long afterwards at the latest.
    private static let rereadAfterS = 60

    init(path: String?, store: Store) {
        folder = ScorecardFolder(path: path)
        self.store = store
    }

    /// Those that can be used; what is wrong with the others `sidetone scorecard check` says. Whoever looks puts nothing in
    /// force: that is the night's to do.
    func scorecards(nowS: Int) async throws -> [Scorecard] {
        if let kept = kept.withLock({ $0 }), abs(nowS - kept.readAtS) < Self.rereadAfterS { return kept.scorecards }
        let scorecards = try await folder.load(inForceIn: store).scorecards
        try await folder.keepTexts(of: scorecards, in: store)
        kept.withLock { $0 = (nowS, scorecards) }
        return scorecards
    }
}
