import Accounts
import CallModel
import Pipeline
import Reports
import Store

extension Visit {
    /// A report over the calls whose figures the reader may see.
    /// - Throws: `InputError` where it cannot be made of these calls.
    func report(_ query: ReportQuery) async throws -> ReportDocument {
        let isVisible = reportVisibility
        return try await house.reports.make { [house] in
            try await ReportDesk(
                store: house.store, gate: try await house.gate(), calendar: house.settings.product.calendar,
                settings: house.settings.product.reports, period: query.period, where: isVisible)
        } _: { desk in
            try query.document(of: desk)
        }
    }

    /// A lead sees the own team; who may see more than a team sees everything.
    private var reportVisibility: (@Sendable (Call) -> Bool)? {
        guard let account = guest.account, AccessPolicy.reach(of: account.role, for: .compareAgents) == .team else {
            return nil
        }
        return { call in
            AccessPolicy.allows(
                .compareAgents, by: account, on: .call(.init(agent: call.agent, team: call.team, isPublished: true)))
        }
    }

    /// What the query asks for; `nil` where it names no report.
    func reportQuery() async throws -> ReportQuery? {
        guard let kind = target.query["kind"].flatMap(ReportKind.init) else { return nil }
        return try ReportQuery(kind, target.query, usualPeriod: try await usualReportPeriod())
    }

    /// The four weeks that end with the latest call: everything on file may be years.
    func usualReportPeriod() async throws -> DigestPeriod? {
        // On the clock that is farthest ahead: whatever clock it was written down with, its day is within.
        let latest = try await house.store.latestCallStart().map {
            ZonedTime(epochSeconds: $0, utcOffsetSeconds: 14 * 3600)
        }
        let last = CivilDay(latest ?? house.now())
        return DigestPeriod("\(last.adding(days: -27))..\(last)")
    }

    /// Puts on record that figures leave the house.
    func recordExport(of kind: ReportKind) async throws {
        try await record(.export, on: AuditObject("report", kind.rawValue))
    }
}
