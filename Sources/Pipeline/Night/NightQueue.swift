import Store

/// The recordings of a night that still have something to be done, handed out page by page to threads of this process, or
/// to workers anywhere.
struct NightQueue: Sendable {
    /// Recordings in memory at a time.
    static let page = 512

    let store: Store
    let night: Int
    /// Files in the archive, for showing how far the night is.
    let files: Int
    let hands: Hands
    let progress: (any ProgressReporter)?

    /// Who does the work.
    enum Hands: Sendable {
        case threads(WorkerThreads)
        case workers(WorkQueue)
    }

    /// Where work in this process is done; `nil` where others do it.
    var executor: (any TaskExecutor)? {
        switch hands {
        case .threads(let threads): threads
        case .workers: nil
        }
    }

    typealias Work = @Sendable (RecordingEntry) async throws -> (RecordingEntry, audioMs: Int)

    /// Hands every queued entry to `work` and stores what it returns where that is new; or has workers do the same.
    /// - Returns: the audio that was worked on, milliseconds.
    @discardableResult func forEach(
        _ kind: Job.Kind, phase: Progress.Phase, _ work: @escaping Work
    ) async throws -> Int {
        switch hands {
        case .threads(let threads): try await run(on: threads, phase: phase, work)
        case .workers(let queue): try await share(kind, among: queue, phase: phase)
        }
    }

    private func run(on threads: WorkerThreads, phase: Progress.Phase, _ work: @escaping Work) async throws -> Int {
        var state = Progress(phase: phase, filesTotal: files)
        var last = ""
        while true {
            let page = try await store.recordings(after: last, limit: Self.page)
            guard let end = page.last else { return state.audioMs }
            last = end.path
            state.filesDone += page.count { !$0.isQueued }
            try await run(page.filter(\.isQueued), on: threads, work, &state)
        }
    }

    /// A few more at a time than there are threads, so that groups of results share a commit.
    private func run(
        _ entries: [RecordingEntry], on threads: WorkerThreads, _ work: @escaping Work, _ state: inout Progress
    ) async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            var waiting = entries[...]
            for _ in 0..<(threads.width * 8) { start(&waiting, on: threads, work, &group) }
            while let audioMs = try await group.next() {
                start(&waiting, on: threads, work, &group)
                state.filesDone += 1
                state.audioMs += audioMs
                progress?.report(state)
            }
        }
    }

    private func start(
        _ waiting: inout ArraySlice<RecordingEntry>, on threads: WorkerThreads, _ work: @escaping Work,
        _ group: inout ThrowingTaskGroup<Int, any Error>
    ) {
        guard let entry = waiting.popFirst() else { return }
        group.addTask(executorPreference: threads) {
            let (result, audioMs) = try await work(entry)
            // A question that is cancelled has no answer, and consent that cannot be told is a denial: nothing to keep.
            try Task.checkCancellation()
            if result != entry { try await store.save([result], night: night) }
            return audioMs
        }
    }
}
