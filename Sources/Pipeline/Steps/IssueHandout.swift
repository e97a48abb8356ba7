import CallModel
import Hashing
public import Reports
public import Store

/// Hands out the text of an issue about a theme.
public enum IssueHandout {
    /// Puts on record who asked for it, and whose words it holds: a withdrawal names the tracker then.
    public static func note(
        _ issue: IssueText, of theme: DigestTheme, for tracker: IssueTracker, in store: Store, by author: AuditAuthor
    ) async throws {
        try await store.record(audit: AuditEvent(.export, on: .theme(theme.id), by: author))
        let number = try await store.note(
            DigestDelivery(
                period: "issue:\(theme.id)", recipient: "\(tracker.rawValue), by \(author.who)", at: author.at,
                sha256: sha256(Array((issue.title + "\n\n" + issue.body).utf8)).hex, calls: theme.spokenCalls))
        try await store.confirmDelivery(number)
    }
}
