import Accounts
import CallModel
import Hummingbird
import Store

/// Who did what and when, and whether the log is what was written.
enum AuditOperations {
    static let routes: [Route] = [
        .api(
            .get, "/audit", .readAudit,
            APIOperation(
                "Entries of the audit log, the newest first",
                parameters: APIOperation.Parameter.page(after: .integer(0...(1 << 53))) + filters,
                response: .page(of: shape))
        ) { visit in
            let entries = try await AuditPage.entries(visit, limit: visit.pageLimit + 1)
            return try visit.json(
                ListPage(entries.map(Entry.init), limit: visit.pageLimit, key: { String($0.seq) }))
        },
        .api(
            .get, "/audit/verification", .readAudit,
            APIOperation(
                "Whether the log is what was written",
                response: .object([
                    .init("intact", .truth), .init("entries", .integer(nil)), .init("findings", .list(.text)),
                ]))
        ) { visit in
            let report = try await visit.house.store.verifyAudit()
            return try visit.json(
                Verification(
                    intact: report.isIntact, entries: report.entryCount, findings: report.findings.map(\.description)))
        },
    ]

    /// An entry as programs read it.
    private struct Entry: Encodable, Sendable {
        let seq: Int
        let at: String
        let who: String
        let role: String
        let action: String
        let object: String
        let outcome: String
        let hash: String

        init(_ entry: AuditEntry) {
            seq = entry.content.seq
            at = entry.content.at.iso8601
            who = entry.content.who
            role = entry.content.role
            action = entry.content.action
            object = entry.content.object
            outcome = entry.content.outcome
            hash = entry.hash
        }
    }

    private struct Verification: Encodable {
        let intact: Bool
        let entries: Int
        let findings: [String]
    }

    private static let shape = JSONShape.object([
        .init("seq", .integer(nil)), .init("at", .time), .init("who", .text), .init("role", .text),
        .init("action", .text), .init("object", .text), .init("outcome", .text), .init("hash", .text),
    ])

    private static let filters: [APIOperation.Parameter] = [
        .init(name: "who", about: "Only what this account did", shape: .text),
        .init(name: "action", about: "Only this action", shape: .oneOf(AuditAction.self)),
        .init(name: "object", about: "Only what was done to this, as call:LN-2101", shape: .text),
    ]
}
