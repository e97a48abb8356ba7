import Foundation
import Synchronization

/// A lock between processes on a file of its own (`flock`), released by the system when its process dies.
public final class FileLock: HeldLock {
    private let descriptor: Int32
    /// `flock` belongs to the open file, so threads of one process need a lock of their own.
    private let threads = Mutex(())

    /// - Throws: `StoreError.cannotOpen` where the lock file cannot be made.
    public init(path: String) throws(StoreError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    }

    deinit { Foundation.close(descriptor) }

    /// Waits for the lock, then runs `body`.
    public func withLock<Result>(_ body: () throws -> Result) throws -> Result {
        try threads.withLock { _ in
            guard retryingInterrupts({ flock(descriptor, LOCK_EX) }) == 0 else {
                throw StoreError.lockFailed(reason: String(cString: strerror(errno)))
            }
            defer { flock(descriptor, LOCK_UN) }
            return try body()
        }
    }

    /// Takes the lock until this object goes away; `false` where another process has it.
    public func tryLockForGood() -> Bool {
        retryingInterrupts { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
    }

    /// Takes the lock together with others who do, until `release`; `false` where another process has it for itself.
    public func tryShareForGood() -> Bool {
        retryingInterrupts { flock(descriptor, LOCK_SH | LOCK_NB) } == 0
    }

    public func release() { flock(descriptor, LOCK_UN) }

    private func retryingInterrupts(_ call: () -> Int32) -> Int32 {
        while true {
            let answer = call()
            if answer == 0 || errno != EINTR { return answer }
        }
    }
}
