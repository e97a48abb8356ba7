import Foundation
import Synchronization

/// A fixed set of threads for work that blocks: decoding, hashing, long calculations.
///
/// Such work does not belong on the cooperative pool, whose width is the number of cores: one decode per core and
/// nothing else would run. Give it to a task group with `addTask(executorPreference:)`. The threads live as long as the
/// process.
public final class WorkerThreads: TaskExecutor {
    private let jobs = JobQueue()
    public let width: Int

    /// - Parameter width: number of threads, at least 1.
    public init(width: Int) {
        precondition(width > 0, "work needs a thread")
        self.width = width
        let executor = asUnownedTaskExecutor()
        for number in 1...width {
            let thread = Thread { [jobs] in
                while true { jobs.next().runSynchronously(on: executor) }
            }
            thread.name = "worker \(number)"
            thread.stackSize = 4 << 20
            thread.start()
        }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        jobs.append(UnownedJob(job))
    }
}

/// Jobs in order of arrival; `next` waits for one.
private final class JobQueue: Sendable {
    private let jobs = Mutex<[UnownedJob]>([])
    private let available = DispatchSemaphore(value: 0)

    func append(_ job: UnownedJob) {
        jobs.withLock { $0.append(job) }
        available.signal()
    }

    func next() -> UnownedJob {
        available.wait()
        return jobs.withLock { $0.removeFirst() }
    }
}
