import Store
import Synchronization

/// Whether the audit log is what was written, without reading all of it for every look at the page: what was found intact
/// is read again from the beginning every quarter of an hour, and what has come since each time.
final class AuditWatch: Sendable {
    private struct Found {
        let mark: AuditMark
        let beganAtS: Int
    }

    private let found = Mutex<Found?>(nil)

    private static let wholeEveryS = 900

    /// - Parameter nowS: seconds since 1970.
    func report(on store: Store, nowS: Int) async throws -> AuditReport {
        let known = found.withLock { found in found.flatMap { abs(nowS - $0.beganAtS) < Self.wholeEveryS ? $0 : nil } }
        let report = try await store.verifyAudit(since: known?.mark)
        found.withLock { $0 = report.mark.map { Found(mark: $0, beganAtS: known?.beganAtS ?? nowS) } }
        return report
    }
}
