import Accounts
import CallModel
import FoundationEssentials
import Hummingbird
import Store

/// Who did what and when, and whether the log is what was written: for auditors.
enum AuditPage {
    static let routes: [Route] = [
        .page("/audit", .readAudit, answer: show)
    ]

    private static let template = PageTemplate(PackageResources.audit_mustache)
    private static let rowsShown = 100

    private struct Content {
        let rows: [Row]
        let hasRows: Bool
        let nextPath: String?
        let isIntact: Bool
        let verdict: String
        let findings: [String]
        let actions: [Choice]
        let givenWho: String
        let givenObject: String
    }

    private struct Row {
        let rowNumber: String
        let rowTime: String
        let rowWho: String
        let rowRole: String
        let rowAction: String
        let rowObject: String
        let rowOutcome: String
        let outcomeClass: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let messages = visit.messages
        let entries = try await entries(visit, limit: rowsShown + 1)
        let report = try await visit.house.audit.report(
            on: visit.house.store, nowS: visit.house.now().epochSeconds)
        let chosen = visit.target.query["action"] ?? ""
        let content = Content(
            rows: entries.prefix(rowsShown).map { row($0, visit) }, hasRows: !entries.isEmpty,
            nextPath: entries.count > rowsShown
                ? nextPath(visit, after: entries[rowsShown - 1].content.seq) : nil,
            isIntact: report.isIntact,
            verdict: report.isIntact
                ? messages.counted("audit.intact", report.entryCount) : messages("audit.broken"),
            findings: report.findings.map(\.description),
            actions: [Choice(choiceValue: "", choiceName: messages("audit.any"), isChosen: chosen.isEmpty)]
                + AuditAction.allCases.map { action in
                    Choice(
                        choiceValue: action.rawValue, choiceName: action.rawValue, isChosen: action.rawValue == chosen)
                },
            givenWho: visit.target.query["who"] ?? "", givenObject: visit.target.query["object"] ?? "")
        return try visit.page(template, titled: "audit.title", content)
    }

    static func entries(_ visit: Visit, limit: Int) async throws -> [AuditEntry] {
        func given(_ name: String) -> String? { visit.target.query[name].flatMap { $0.isEmpty ? nil : $0 } }
        return try await visit.house.store.auditEntries(
            AuditQuery(action: given("action"), object: given("object"), who: given("who")),
            before: given("after").flatMap { Int($0) }, limit: limit)
    }

    private static func row(_ entry: AuditEntry, _ visit: Visit) -> Row {
        let content = entry.content
        return Row(
            rowNumber: String(content.seq), rowTime: visit.clock.exact(content.at), rowWho: content.who,
            rowRole: content.role, rowAction: content.action, rowObject: content.object,
            rowOutcome: visit.messages("audit.outcome.\(content.outcome)"),
            outcomeClass: content.outcome == AuditOutcome.done.rawValue ? "good" : "bad")
    }

    private static func nextPath(_ visit: Visit, after seq: Int) -> String {
        let kept = ["who", "action", "object"].compactMap { name in
            visit.target.query[name].map { "\(name)=\($0.percentEncoded)" }
        }
        return "/audit?" + (kept + ["after=\(seq)"]).joined(separator: "&")
    }
}
