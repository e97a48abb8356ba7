import CallModel
import Consent
public import Reports
import Reviews
import Scorecards
public import Store
import Themes

/// Hands facts of single calls to other programs: only of calls whose consent grants `export` now, and the purpose for
/// which the fact was made.
public struct CallExport: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let period: DigestPeriod?

    /// - Parameter period: `nil` takes all calls.
    public init(store: Store, gate: Gatekeeper, period: DigestPeriod?) {
        (self.store, self.gate, self.period) = (store, gate, period)
    }

    /// What was written, and what was held back.
    public struct Outcome: Sendable {
        public let table: ExportTable
        /// Calls of the period that consent does not allow to be exported.
        public let withheld: Int
    }

    /// - Throws: `InputError` where the layout has no place for the subject.
    public func export(_ subject: ExportSchema.Subject, _ layout: ExportSchema.Layout) async throws -> Outcome {
        guard let schema = ExportSchema.of(subject, layout) else {
            throw InputError(
                code: "export.layout", file: "--layout", place: layout.rawValue,
                expected: "expected calls in this layout, or the layout plain")
        }
        let themes = subject == .themes ? try await themeOfRemark() : [:]
        var rows: [[ExportTable.Cell]] = []
        var withheld = 0
        try await store.forEachCall { entry in
            guard period.map({ $0.contains(entry.call.startedAt) }) ?? true else { return }
            // Tasks of Salesforce are calls; cases it has already.
            guard layout == .plain || entry.call.medium == nil else { return }
            guard await gate.allows(.export, of: entry) else {
                withheld += 1
                return
            }
            switch subject {
            case .calls: rows.append(try await row(of: entry, layout))
            case .measures: rows += try await measures(of: entry)
            case .evaluations: rows += try await reviews(of: entry).map(evaluationRow)
            case .items: rows += try await reviews(of: entry).flatMap(itemRows)
            case .themes: rows += try await remarks(of: entry, themes)
            }
        }
        return Outcome(table: ExportTable(schema, rows: rows), withheld: withheld)
    }

    private func row(of entry: CallEntry, _ layout: ExportSchema.Layout) async throws -> [ExportTable.Cell] {
        let call = entry.call
        let mayScore = await gate.allows(.qualityScoring, of: entry)
        let automatic = mayScore ? try await store.currentEvaluation(Assessment.self, of: call.id) : nil
        let reviewed = try await reviews(of: entry).last { $0.value.counts }?.value.score?.percent
        let score = automatic?.value.score.percent
        return layout == .salesforce ? call.task(score: reviewed ?? score) : call.cells(reviewed, score)
    }

    private func measures(of entry: CallEntry) async throws -> [[ExportTable.Cell]] {
        guard await gate.allows(.qualityScoring, of: entry),
            let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: entry.call.id)?.value
        else { return [] }
        return acoustics.measurements.map { figure in
            [
                .text(entry.call.id.text), .text(figure.name), .count(figure.version), .number(figure.value),
                .text(figure.absence),
            ]
        }
    }

    /// Published ones.
    private func reviews(of entry: CallEntry) async throws -> [StoredReview<Evaluation>] {
        guard await gate.allows(.qualityScoring, of: entry) else { return [] }
        return try await store.reviews(Evaluation.self, ReviewQuery(callID: entry.call.id))
            .filter { $0.value.state.isPublished }
    }

    private func evaluationRow(_ review: StoredReview<Evaluation>) -> [ExportTable.Cell] {
        let (evaluation, score) = (review.value, review.value.score)
        let published = evaluation.history.first { $0.state == .published }
        return [
            .text(review.id), .text(review.callID.text), .text(evaluation.subject.scorecard),
            .text(evaluation.subject.revision), .text(evaluation.reviewer), .text(evaluation.basis.rawValue),
            .text(evaluation.state.rawValue), .text(score?.outcome.rawValue), .number(score?.percent),
            .text(published?.at.iso8601),
        ]
    }

    private func itemRows(_ review: StoredReview<Evaluation>) -> [[ExportTable.Cell]] {
        (review.value.score?.sections.flatMap(\.items) ?? []).map { item in
            [
                .text(review.id), .text(review.callID.text), .text(item.item), .text(item.status.rawValue),
                .number(item.points), .number(item.possiblePoints),
            ]
        }
    }

    private func themeOfRemark() async throws -> [String: String] {
        (try await store.themes(ThemeBook.self)?.value.themes ?? []).reduce(into: [:]) { themes, theme in
            for remark in theme.members { themes[remark] = theme.id }
        }
    }

    private func remarks(of entry: CallEntry, _ themes: [String: String]) async throws -> [[ExportTable.Cell]] {
        guard await gate.allows(.themeAnalysis, .transcription, of: entry),
            let feedback = try await store.feedback(of: entry.call)?.value
        else { return [] }
        return feedback.remarks.map { remark in
            [
                .text(entry.call.id.text), .text(themes[remark.id]), .text(remark.kind.rawValue), .text(remark.id),
                .number(remark.confidence),
            ]
        }
    }
}

extension Call {
    fileprivate func cells(_ reviewed: Double?, _ automatic: Double?) -> [ExportTable.Cell] {
        [
            .text(id.text), .text(startedAt.iso8601), .text(agent), .text(team), .text(partner), .text(queue),
            .text(direction?.rawValue), .text(language), .count(waitMs), .count(holdMs), .count(talkMs),
            .text(outcome), .text(transferredTo), .number(csat), .text(customer), .text(caseID), .count(leg),
            .number(reviewed), .number(automatic), .text(medium?.rawValue),
        ]
    }

    /// As a task of Salesforce.
    fileprivate func task(score: Double?) -> [ExportTable.Cell] {
        [
            .text(id.text), .text("Call"), .text("Completed"), .text("Call"), .text(startedAt.day),
            .text(direction?.taskType), .count(talkMs.map { $0 / 1000 }), .text(outcome), .text(agent),
            .number(score),
        ]
    }
}

extension Call.Direction {
    /// As Salesforce names it.
    fileprivate var taskType: String {
        switch self {
        case .inbound: "Inbound"
        case .outbound: "Outbound"
        case .internal: "Internal"
        }
    }
}
