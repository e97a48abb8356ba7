public import CallModel
public import Reports
public import Store

/// Makes every kind of report from one reading of the store.
public struct ReportDesk: Sendable {
    /// Every call that is known: what came back later matters to earlier calls.
    let evidence: ReportEvidence
    private(set) var period: DigestPeriod?
    let settings: ReportSettings
    /// Peak hours are declared rather than derived.
    let hasCalendar: Bool
    /// Calls of the team that the reader of the reports may see figures of. Estimates stand on all others too, where
    /// what they say of these calls needs it: how the sample was drawn, which hours are peak, who came back.
    /// `nil` for all.
    let isVisible: (@Sendable (Call) -> Bool)?
    /// What was read in whole; `nil` for everything.
    private let readPeriod: DigestPeriod?

    /// Reads the store.
    /// - Parameters:
    ///   - calendar: which hours are peak; where none are declared, the busiest are.
    ///   - period: `nil` takes all calls.
    ///   - isVisible: whether the reader may see figures of a call, by its team; `nil` where all may be seen. A call
    ///     that nobody took is asked about with the team whose it is (`FigureDefinition.isOfOffered`).
    public init(
        store: Store, gate: Gatekeeper, calendar: LoadCalendar, settings: ReportSettings, period: DigestPeriod?,
        where isVisible: (@Sendable (Call) -> Bool)? = nil
    ) async throws {
        let reader = ReportReader(
            store: store, gate: gate, calendar: calendar, words: settings.outcomes, period: period)
        evidence = try await reader.read().derivingLoad(unless: calendar)
        (self.period, readPeriod, self.settings) = (period, period, settings)
        (hasCalendar, self.isVisible) = (!calendar.peak.isEmpty, isVisible)
    }

    /// The same reading, over another period.
    /// - Precondition: everything was read.
    func over(_ period: DigestPeriod?) -> ReportDesk {
        precondition(readPeriod == nil, "only a part was read")
        var desk = self
        desk.period = period
        return desk
    }

    /// The calls of the period, by the start.
    public var calls: [ReportedCall] { calls(by: []) }

    /// The same as a report by these columns counts them: those that nobody took with whose they are.
    public func calls(by columns: [String]) -> [ReportedCall] {
        visible(evidence.calls.filter { isAsked($0.call.startedAt) }, by: columns)
    }

    /// The calls of all times.
    var known: [ReportedCall] { visible(evidence.calls, by: []) }

    func isAsked(_ time: ZonedTime) -> Bool { period.map { $0.contains(time) } ?? true }

    private func visible(_ calls: [ReportedCall], by columns: [String]) -> [ReportedCall] {
        guard let isVisible else { return calls.claimed(by: columns) }
        return calls.claimed(by: ["team"] + columns).filter { isVisible($0.call.of(team: $0.claimed["team"])) }
    }

    var periodName: String? { period?.description }

    /// Groups of calls side by side.
    /// - Throws: `InputError` where no call has a value of a column.
    public func cut(by columns: [String], figures: [CallFigure]) throws -> ReportDocument {
        let calls = self.calls(by: columns)
        for column in columns
        where !calls.isEmpty && !calls.contains(where: { $0.values(of: column) != [nil] }) {
            throw InputError(
                code: "report.unknown_column", file: "--by", place: column,
                expected: "expected a column of the metadata that some call has, or load, theme")
        }
        return CutReport(
            CallTable(calls), by: columns, figures: figures, estimate: evidence.estimates(of: figures)
        )
        .document(period: periodName).naming(themes: evidence.themeTitles)
        .noting(agreements: evidence.agreements).noting(dividedQueuesOf: calls)
    }

    /// A figure over some calls.
    func figure(_ figure: CallFigure, of calls: [ReportedCall]) -> Figure {
        Figure(figure, of: CallGroup(values: [], calls: calls), evidence.estimates(of: [figure]))
    }
}

extension Call {
    /// The same as of a team, where it names none.
    fileprivate func of(team: String?) -> Call {
        var call = self
        call.team = call.team ?? team
        return call
    }
}
