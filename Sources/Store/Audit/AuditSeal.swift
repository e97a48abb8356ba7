import Dispatch
import Foundation
public import Hashing

/// Signs the end of the audit log into a file outside the database.
///
/// The head only ever moves forward, along entries that follow from the one it stands on. Several processes may share
/// the folder; a lock between them is held while the head moves.
public final class AuditSeal: Sendable {
    private let key: SigningKey
    private let file: DurableFile
    private let lock: FileLock
    /// Waiting for the disk is not for the threads of the program.
    private let queue = DispatchQueue(label: "sidetone.audit")

    /// What signatures of this seal are checked with.
    public var verifyingKey: VerifyingKey { key.verifyingKey }

    /// - Parameters:
    ///   - headPath: of the head; its folder exists.
    ///   - key: kept by whoever keeps the log.
    public init(headPath: String, key: SigningKey) throws {
        self.key = key
        file = DurableFile(path: headPath)
        lock = try FileLock(path: headPath + ".lock")
    }

    /// The head as it was last signed; `nil` where there is none.
    /// - Throws: `AuditError.headForged` where it cannot be read or another key signed it.
    public func head() throws -> AuditHead? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        guard let text = try? String(contentsOfFile: file.path, encoding: .utf8),
            let head = try? Document.value(AuditHead.self, from: text), head.isSigned(by: verifyingKey)
        else { throw AuditError.headForged(path: file.path) }
        return head
    }

    /// Signs the last of `entries`, which begin at or after the head and follow from each other.
    /// - Throws: `AuditError.headDisagrees` where they do not hold what was signed before.
    func advance(along entries: [AuditEntry]) async throws {
        guard let last = entries.last else { return }
        try await withCheckedThrowingContinuation { (answer: CheckedContinuation<Void, any Error>) in
            queue.async { [self] in
                answer.resume(
                    with: Result { try lock.withLock { try advanceNow(to: last, along: entries) } })
            }
        }
    }

    /// The head of a log without entries, signed once.
    func begin() throws {
        try lock.withLock {
            guard try head() == nil else { return }
            try write(AuditHead(seq: 0, hash: AuditEntry.origin, signedWith: key))
        }
    }

    /// Signs an entry that does not follow from the head; the log must say so.
    func restart(at entry: AuditEntry) throws {
        try lock.withLock { try write(AuditHead(seq: entry.content.seq, hash: entry.hash, signedWith: key)) }
    }

    private func advanceNow(to last: AuditEntry, along entries: [AuditEntry]) throws {
        guard let head = try head() else { throw AuditError.headMissing }
        // Another writer signed further meanwhile.
        guard head.seq < last.content.seq else { return }
        let isOnTheWay = entries.contains {
            ($0.content.seq == head.seq && $0.hash == head.hash)
                || ($0.content.seq == head.seq + 1 && $0.content.previous == head.hash)
        }
        guard isOnTheWay else { throw AuditError.headDisagrees(seq: head.seq) }
        try write(AuditHead(seq: last.content.seq, hash: last.hash, signedWith: key))
    }

    private func write(_ head: AuditHead) throws { try file.replace(with: try Document.text(head) + "\n") }
}
