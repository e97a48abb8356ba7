import Dispatch
import Testing

/// Does work to its end on a thread that cannot wait for a task otherwise, as that of a stub server between hearing and
/// answering. Work that fails fails the test.
func finish(_ work: @escaping @Sendable () async throws -> Void) {
    let done = DispatchSemaphore(value: 0)
    Task {
        do { try await work() } catch { Issue.record(error) }
        done.signal()
    }
    done.wait()
}
