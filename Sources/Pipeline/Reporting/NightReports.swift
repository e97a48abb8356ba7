public import CallModel
import Foundation
public import Reports
public import Store

/// The reports that an installation has defined: made anew, written as files, and mailed.
public struct NightReports: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let settings: Settings

    public init(store: Store, gate: Gatekeeper, settings: Settings) {
        self.store = store
        self.gate = gate
        self.settings = settings
    }

    /// A defined report that was made.
    public struct Made: Sendable {
        public let definition: ReportDefinition
        public let document: ReportDocument
        /// Whose words are in it, as titles of themes, ascending.
        let calls: [CallID]
    }

    /// Every defined report for the night before `date`, those that cannot be made with their reason.
    public func make(before date: ZonedTime) async throws -> [Result<Made, InputError>] {
        guard !settings.reports.definitions.isEmpty else { return [] }
        let desk = try await ReportDesk(
            store: store, gate: gate, calendar: settings.calendar, settings: settings.reports, period: nil)
        return try settings.reports.definitions.map { definition in
            do {
                let document = try desk.over(definition.over.period(before: date)).document(of: definition)
                let calls = Set(document.namedThemes.compactMap { desk.evidence.titleCalls[$0] }).sorted()
                return .success(Made(definition: definition, document: document, calls: calls))
            } catch let error as InputError {
                return .failure(error)
            }
        }
    }

    /// Writes them as HTML, CSV and JSON into `reports/` of the work directory, each replaced as a whole; nothing else
    /// stays there: titles of themes are words of calls, and an old report would keep them. Made under a lock: nobody
    /// writes afterwards what was made before something was erased.
    /// - Returns: the paths that were written; what could not be made or written is a problem on file.
    func write(before date: ZonedTime) async throws -> [String] {
        let lock = try await settings.workDirectory().lockReports()
        defer { lock.release() }
        let folder = ReportFolder(work: settings.work)
        let results = try await make(before: date).map { result in
            result.flatMap { made in
                inFolder { try folder.write(made.document, as: made.definition.name) }
            }
        }
        let written = results.flatMap { (try? $0.get()) ?? [] }
        let others = inFolder { try folder.removeAll(but: written) }
        let problems = results.compactMap(\.problem) + [others.problem].compactMap(\.self)
        try await store.replaceProblems(problems, of: "reports")
        return written
    }

    private func inFolder<Value>(_ body: () throws -> Value) -> Result<Value, InputError> {
        do {
            return .success(try body())
        } catch {
            return .failure(
                InputError(
                    code: "report.not_written", file: "reports",
                    expected: "expected a folder whose files can be replaced (\(error.localizedDescription))"))
        }
    }
}

extension Result where Failure == InputError {
    fileprivate var problem: Problem? {
        if case .failure(let error) = self { Problem(error) } else { nil }
    }
}

extension ReportDesk {
    /// The report that a definition asks for.
    /// - Throws: `InputError` where it cannot be made of these calls.
    public func document(of definition: ReportDefinition) throws -> ReportDocument {
        let figures = try definition.figures.map {
            try FigureCatalogue.standard.figure($0, file: "reports.night \(definition.name)")
        }
        let columns = definition.by
        switch definition.kind {
        case .cut: return try cut(by: columns, figures: figures)
        case .norms: return try norms(by: columns.first)
        case .comparison:
            return try comparison(partner: nil, mix: columns.isEmpty ? ["queue", "load"] : columns, figures: figures)
        case .coverage: return coverage(by: columns.first)
        case .hours: return hours()
        case .control:
            guard let figure = figures.first else {
                throw InputError(
                    code: "report.no_figure", file: "reports.night \(definition.name)",
                    expected: "expected the figure that is charted, under figures")
            }
            return try control(of: figure, by: columns.first ?? "day", baseline: nil)
        }
    }
}

extension ReportDefinition.Span {
    /// The days of a report made in the night before `date`; `nil` for everything on file.
    public func period(before date: ZonedTime) -> DigestPeriod? {
        let yesterday = CivilDay(date).adding(days: -1)
        return switch self {
        case .day: DigestPeriod(yesterday.description)
        case .week: DigestPeriod(weekOf: yesterday)
        case .month: DigestPeriod(String(yesterday.description.prefix(7)))
        case .all: nil
        }
    }
}
