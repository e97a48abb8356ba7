import Accounts
import CallModel
import Pipeline
import Reports
import Store

extension Visit {
    /// A report over the calls whose figures the reader may see.
    /// - Throws: `InputError` where it cannot be made of these calls.
    func report(_ query: ReportQuery) async throws -> ReportDocument {
        try await report(over: query.period) { desk in try query.document(of: desk) }
    }

    /// The same, made of a desk.
    /// - Parameter period: `nil` for everything on file.
    func report(
        over period: DigestPeriod?, _ make: @escaping @Sendable (ReportDesk) throws -> ReportDocument
    ) async throws -> ReportDocument {
        let isVisible = reportVisibility
        return try await house.reports.make(for: try account.name) { [house] in
            try await ReportDesk(
                store: house.store, gate: try await house.gate(), calendar: house.settings.product.calendar,
                settings: house.settings.product.reports, period: period, where: isVisible)
        } _: { desk in
            try make(desk)
        }
    }

    /// The same as a file of it has it: without rows about calls whose consent does not let facts of them leave the
    /// house.
    func leaving(_ report: ReportDocument) async throws -> ReportDocument {
        let subjects = report.subjects
        guard !subjects.isEmpty else { return report }
        return report.speaking(onlyOf: try await desk().exportable(subjects))
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
    /// - Throws: `InputError` where it cannot be asked so, or is too large and not defined by the installation.
    func reportQuery() async throws -> ReportQuery? {
        guard let kind = target.query["kind"].flatMap(ReportKind.init) else { return nil }
        var query = try ReportQuery(kind, target.query, usualPeriod: try await usualReportPeriod())
        query.isDefined = house.settings.product.reports.definitions.contains(where: query.asks(for:))
        try query.holdLimits()
        return query
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
}
