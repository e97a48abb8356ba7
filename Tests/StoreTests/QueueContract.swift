import CallModel
import Store
import Synchronization
import Testing

/// A queue whose clock and randomness are the test's.
private struct Clockwork {
    let store: Store
    let queue: WorkQueue
    private let clock: Clock

    final class Clock: Sendable {
        let ms = Mutex(1_000_000)
    }

    init(_ backend: Backend, jobs: String...) async throws {
        let clock = Clock()
        self.clock = clock
        store = try await backend.open()
        queue = WorkQueue(store, now: { _ in clock.ms.withLock { $0 } }, random: { SplitMix64(seed: 7) })
        try await queue.enqueue(jobs.map { Job(.call, $0) }, round: 1)
    }

    func pass(ms: Int) { clock.ms.withLock { $0 += ms } }

    func claim(_ limit: Int = 99, by worker: String = "w1") async throws -> [Lease] {
        try await queue.claim(upTo: limit, by: worker)
    }

    func claimOne(by worker: String = "w1") async throws -> Lease { try #require(try await claim(1, by: worker).first) }

    func claimSuspect(by worker: String = "w1") async throws -> Lease {
        try #require(try await queue.claimSuspect(by: worker))
    }

    func counts() async throws -> JobCounts { try await queue.counts(of: .call, round: 1) }

    func result(_ text: String) throws -> GroupCommit.Change {
        Store.saving([RecordingEntry(path: text, sizeBytes: 1, modifiedMs: 1, fate: .processed, reason: nil)], night: 1)
    }

    func results() async throws -> [String] { try await store.recordings(after: "", limit: 99).map(\.path) }
}

@Suite struct QueueContract {
    @Test(arguments: Backend.all) func `a job that is enqueued again is the same job, whatever became of it`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a", "a", "b")
        let lease = try await work.claimOne()
        try await work.queue.complete(lease)
        try await work.queue.enqueue([Job(.call, "a"), Job(.call, "b")], round: 1)
        let counts = try await work.counts()
        #expect((counts.waiting, counts.claimed, counts.done) == (1, 0, 1))
    }

    @Test(arguments: Backend.all) func `of jobs that come by the hundred each is there once`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend)
        let jobs = (0..<300).map { Job(.call, "\($0)") }
        try await work.queue.enqueue(jobs + jobs.reversed(), round: 1)
        #expect(try await work.counts() == JobCounts(waiting: 300))
        let lease = try await work.claimOne()
        try await work.queue.enqueue(jobs + [Job(.call, "300")], round: 1)
        #expect(try await work.counts() == JobCounts(waiting: 300, claimed: 1))
        try await work.queue.enqueue(jobs, round: 2)
        #expect(try await work.queue.counts(of: .call, round: 2) == JobCounts(waiting: 300))
        await #expect(throws: LeaseLost.self) { try await work.queue.complete(lease) }
    }

    @Test(arguments: Backend.all) func `jobs of another kind about the same thing are others`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a")
        try await work.queue.enqueue([Job(.admission, "a")], round: 1)
        #expect(try await Set(work.claim().map(\.job)) == [Job(.call, "a"), Job(.admission, "a")])
    }

    @Test(arguments: Backend.all) func `a job is claimed by one of many, and all jobs by somebody`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend)
        try await work.queue.enqueue((0..<60).map { Job(.call, "\($0)") }, round: 1)
        let claimed = try await withThrowingTaskGroup(of: [Lease].self) { group in
            for worker in 0..<6 {
                group.addTask {
                    var mine: [Lease] = []
                    while true {
                        let more = try await work.claim(4, by: "w\(worker)")
                        if more.isEmpty { return mine }
                        mine += more
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.count == 60 && Set(claimed.map(\.job.subject)).count == 60)
        #expect(claimed.allSatisfy { $0.attempt == 1 && $0.round == 1 })
    }

    @Test(arguments: Backend.all) func `a result and the end of its job are one change`(backend: Backend) async throws {
        struct Refused: Error {}
        let work = try await Clockwork(backend, jobs: "a")
        let (lease, write) = (try await work.claimOne(), try work.result("a"))
        await #expect(throws: Refused.self) {
            try await work.queue.complete(lease) { connection in
                try write(connection)
                throw Refused()
            }
        }
        #expect(try await work.results() == [])
        #expect(try await work.counts().claimed == 1)
        try await work.queue.complete(lease, audioMs: 1500, writing: write)
        #expect(try await work.results() == ["a"])
        #expect(try await work.counts() == JobCounts(done: 1, audioMs: 1500))
    }

    @Test(arguments: Backend.all) func `who lost the lease can write nothing, however late, and the other can`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a")
        let stale = try await work.claimOne(by: "w1")
        work.pass(ms: 60_001)
        #expect(try await work.queue.rescue() == 1)
        let fresh = try await work.claimSuspect(by: "w2")
        #expect((fresh.attempt, fresh.token) == (2, stale.token + 1))
        let write = try work.result("stale")
        await #expect(throws: LeaseLost.self) { try await work.queue.complete(stale, writing: write) }
        await #expect(throws: LeaseLost.self) {
            try await work.store.fenced(by: stale).save(
                [RecordingEntry(path: "stale", sizeBytes: 1, modifiedMs: 1, fate: .waiting, reason: nil)], night: 1)
        }
        await #expect(throws: LeaseLost.self) { try await work.queue.fail(stale, reason: "late") }
        try await work.queue.release([stale])
        #expect(try await work.queue.extend([stale, fresh]) == [fresh])
        try await work.queue.complete(fresh, writing: try work.result("fresh"))
        #expect(try await work.results() == ["fresh"])
        // Done is done, also for whom it belonged to.
        await #expect(throws: LeaseLost.self) { try await work.queue.complete(fresh, writing: write) }
    }

    @Test(arguments: Backend.all) func `a lease that is extended is not rescued`(backend: Backend) async throws {
        let work = try await Clockwork(backend, jobs: "a", "b")
        let leases = try await work.claim()
        for _ in 0..<4 {
            work.pass(ms: 40_000)
            #expect(try await work.queue.extend([leases[0]]) == [leases[0]])
        }
        #expect(try await work.queue.rescue() == 1)
        #expect(try await work.claimSuspect().job.subject == "b")
    }

    @Test(arguments: Backend.all) func `a job that fails waits longer each time, and is given up after the third`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a")
        for (attempt, waits) in [(1, 1_000...2_000), (2, 2_000...4_000)] {
            let lease = try await work.claimOne()
            #expect(lease.attempt == attempt)
            try await work.queue.fail(lease, reason: "no room")
            work.pass(ms: waits.lowerBound - 1)
            #expect(try await work.claim().isEmpty)
            work.pass(ms: waits.upperBound - waits.lowerBound + 1)
        }
        try await work.queue.fail(try await work.claimOne(), reason: "still no room")
        work.pass(ms: 1_000_000)
        #expect(try await work.claim().isEmpty)
        #expect(try await work.counts().quarantined == 1)
        let given = try await work.queue.quarantined(.call, round: 1)
        #expect(given == [QuarantinedJob(job: Job(.call, "a"), reason: "still no room")])
    }

    @Test(arguments: Backend.all) func `a job whose workers keep dying is given up after the third`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "poison")
        _ = try await work.claimOne()
        for _ in 0..<2 {
            work.pass(ms: 60_001)
            try await work.queue.rescue()
            _ = try await work.claimSuspect()
        }
        work.pass(ms: 60_001)
        try await work.queue.rescue()
        #expect(try await work.queue.claimSuspect(by: "w1") == nil)
        #expect(try await work.queue.quarantined(.call, round: 1).map(\.reason) == ["the worker went away"])
    }

    @Test(arguments: Backend.all)
    func `a job that brings its workers down is given up, and those claimed beside it are not`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a", "b", "poison", "z")
        // All in one worker, which goes down.
        #expect(try await work.claim().count == 4)
        work.pass(ms: 60_001)
        #expect(try await work.queue.rescue() == 4)
        try await work.queue.enqueue([Job(.call, "fresh")], round: 1)
        // Together are had only those that are under no suspicion.
        let fresh = try await work.claimOne()
        #expect(fresh.job.subject == "fresh")
        try await work.queue.complete(fresh)
        #expect(try await work.claim().isEmpty)
        while let lease = try await work.queue.claimSuspect(by: "w2") {
            if lease.job.subject == "poison" {
                work.pass(ms: 60_001)
                try await work.queue.rescue()
            } else {
                #expect(lease.attempt == 2)
                try await work.queue.complete(lease)
            }
        }
        #expect(try await work.queue.quarantined(.call, round: 1).map(\.job.subject) == ["poison"])
        #expect(try await work.counts().done == 4)
    }

    @Test(arguments: Backend.all) func `a job that is given back costs no attempt and can be had at once`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a")
        for _ in 0..<5 { try await work.queue.release(try await work.claim()) }
        #expect(try await work.claimOne().attempt == 1)
    }

    @Test(arguments: Backend.all) func `a new round takes over what an earlier one left, and forgets the rest`(
        backend: Backend
    ) async throws {
        let work = try await Clockwork(backend, jobs: "a", "gone")
        let old = try await work.claim()
        try await work.queue.enqueue([Job(.call, "a")], round: 2)
        try await work.queue.forget(before: 2)
        for lease in old { await #expect(throws: LeaseLost.self) { try await work.queue.complete(lease) } }
        let fresh = try await work.claim()
        #expect(fresh.map(\.job.subject) == ["a"] && fresh.map(\.round) == [2])
        #expect(try await work.counts().open == 0)
    }
}
