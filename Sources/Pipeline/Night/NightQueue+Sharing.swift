import CallModel
import Store

extension NightQueue {
    /// Gives every queued entry to the workers, on whatever machine, and waits until all are done or given up.
    /// - Returns: the audio that was worked on, milliseconds.
    func share(_ kind: Job.Kind, among queue: WorkQueue, phase: Progress.Phase) async throws -> Int {
        let rest = try await enqueue(kind, queue)
        let begin = ContinuousClock.now
        while true {
            let counts = try await queue.counts(of: kind, round: night)
            progress?.report(
                Progress(
                    phase: phase, filesDone: rest + counts.done + counts.quarantined, filesTotal: files,
                    audioMs: counts.audioMs))
            if counts.open == 0 {
                try await quarantine(queue.quarantined(kind, round: night))
                return counts.audioMs
            }
            try await queue.rescue()
            let elapsedMs = Int((ContinuousClock.now - begin) / .milliseconds(1))
            try await Task.sleep(for: .milliseconds(Self.pauseMs(counts, elapsedMs: elapsedMs)))
        }
    }

    /// How long the queue is left alone, milliseconds: a quarter of what has passed, or of what the rest takes at the
    /// pace so far. A look counts all jobs, and is work that only sharing brings.
    /// - Parameter elapsedMs: since the first job could be had.
    static func pauseMs(_ counts: JobCounts, elapsedMs: Int) -> Int {
        let restMs = elapsedMs * counts.open / max(counts.done + counts.quarantined, 1)
        return min(max(min(elapsedMs, restMs) / 4, 200), 5000)
    }

    /// - Returns: how many entries there was nothing to do for.
    private func enqueue(_ kind: Job.Kind, _ queue: WorkQueue) async throws -> Int {
        var (last, rest) = ("", 0)
        while true {
            let page = try await store.recordings(after: last, limit: Self.page)
            guard let end = page.last else { break }
            last = end.path
            rest += page.count { !$0.isQueued }
            try await queue.enqueue(page.filter(\.isQueued).map { Job(kind, $0.path) }, round: night)
        }
        try await queue.forget(before: night)
        return rest
    }

    /// What no worker could do is named in the ledger; the next night tries again.
    private func quarantine(_ jobs: [QuarantinedJob]) async throws {
        let known = try await store.recordings(at: jobs.map(\.job.subject))
        let entries = jobs.compactMap { job in
            known[job.job.subject]?.with(.quarantined, "work_failed", "Three attempts failed, the last: \(job.reason).")
        }
        if !entries.isEmpty { try await store.save(entries, night: night) }
    }
}
