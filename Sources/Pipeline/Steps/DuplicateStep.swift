import CallModel
import Store

/// Finds recordings that came twice: two recordings for one call, or the same bytes under two paths.
///
/// Calls first: a recording that is in conflict must not stand for another call's bytes.
struct DuplicateStep: Sendable {
    let store: Store
    let night: Int

    func run() async throws {
        try await settle(.call) { loser, winner in
            loser.audioSHA256 == winner.audioSHA256
                ? loser.duplicate(of: winner.path) : loser.conflict(with: winner.path)
        }
        try await settle(.bytes) { loser, winner in loser.duplicate(of: winner.path) }
    }

    /// Of each group the recording that was worked on before wins, else the first by path.
    private func settle(
        _ trait: SharedTrait, _ verdict: (_ loser: RecordingEntry, _ winner: RecordingEntry) -> RecordingEntry
    ) async throws {
        var losers: [RecordingEntry] = []
        for group in try await store.recordingsSharing(trait) {
            let queued = group.filter(\.isQueued)
            guard let winner = try await winner(of: queued) else { continue }
            losers += queued.filter { $0.path != winner.path }.map { verdict($0, winner) }
        }
        if !losers.isEmpty { try await store.save(losers, night: night) }
    }

    private func winner(of group: [RecordingEntry]) async throws -> RecordingEntry? {
        guard group.count > 1 else { return group.first }
        for entry in group {
            guard let call = entry.callID, let known = try await store.call(call) else { continue }
            if known.recording == entry.path, known.audioSHA256 == entry.audioSHA256 { return entry }
        }
        return group.first
    }
}
