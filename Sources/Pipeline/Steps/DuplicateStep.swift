import CallModel
import Store

/// Finds recordings that came twice: the same bytes under two paths, or two recordings for one call.
struct DuplicateStep: Sendable {
    let store: Store
    let night: Int

    /// Of the same bytes, the recording that was worked on before wins, else the first by path.
    func run() async throws {
        for group in try await store.recordingsSharing(.bytes) {
            let queued = group.filter(\.isQueued)
            guard let winner = try await winner(of: queued) else { continue }
            let losers = queued.filter { $0.path != winner.path }.map { $0.duplicate(of: winner.path) }
            try await store.save(losers, night: night)
        }
        for group in try await store.recordingsSharing(.call) {
            let queued = group.filter(\.isQueued)
            guard let winner = try await winner(of: queued) else { continue }
            let losers = queued.filter { $0.path != winner.path }.map { $0.conflict(with: winner) }
            try await store.save(losers, night: night)
        }
    }

    private func winner(of group: [RecordingEntry]) async throws -> RecordingEntry? {
        for entry in group {
            guard let call = entry.callID, let known = try await store.call(call) else { continue }
            if known.recording == entry.path, known.audioSHA256 == entry.audioSHA256 { return entry }
        }
        return group.first
    }
}
