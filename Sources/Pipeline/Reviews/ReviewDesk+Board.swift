public import CallModel
import Consent
public import Reports
public import Reviews
import Sampling
import Scorecards
import Store

extension ReviewDesk {
    /// How the groups of calls that share a value of `column` are scored.
    /// - Parameters:
    ///   - calendar: which hours are peak.
    ///   - isVisible: whether the asker may see figures of a call.
    public func board(
        by column: String, calendar: LoadCalendar, where isVisible: (Call) -> Bool = { _ in true }
    ) async throws -> QualityBoard {
        let reviewed = try await reviewedCalls().filter { isVisible($0.call) }
        let sample = BoardSample(draws: try await draws(), reviewed: reviewed)
        let groups = Set(reviewed.map { $0.call.column(column) })
        return QualityBoard(
            column: column, norm: sample.norm(calendar: calendar),
            rows: groups.map { group in
                sample.row(group, calendar: calendar) { $0.column(column) == group }
            })
    }

    /// Items by how often they are disputed, over everything published, by scorecard.
    /// - Parameter isVisible: whether the asker may see an evaluation.
    public func disputes(
        where isVisible: (Evaluation) -> Bool
    ) async throws -> [(scorecard: String, items: [DisputeStatistics])] {
        let published = try await store.reviews(Evaluation.self, ReviewQuery()).map(\.value).filter(isVisible)
        return Dictionary(grouping: published, by: \.subject.scorecard).sorted { $0.key < $1.key }
            .map { ($0.key, DisputeStatistics.all($0.value)) }
    }

    /// Evaluations that count, of calls that may still be scored.
    private func reviewedCalls() async throws -> [ReviewedCall] {
        let counting = try await store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.random.rawValue)
        ).filter(\.value.counts)
        let scorable = try await scorable(counting.map(\.callID))
        return counting.compactMap { stored in
            guard let entry = scorable[stored.callID], let score = stored.value.score else { return nil }
            return ReviewedCall(
                call: entry.call, draw: stored.occasion, scorecard: stored.value.subject.scorecard, score: score)
        }
    }

    private func draws() async throws -> [String: Draw] {
        var draws: [String: Draw] = [:]
        for id in try await store.drawIDs() { draws[id] = try await store.draw(DrawRecord.self, id: id)?.draw }
        return draws
    }
}

/// A call with the score that counts for it.
private struct ReviewedCall {
    let call: Call
    let draw: String
    let scorecard: String
    let score: Score
}

/// The random draws with what was reviewed of them: what every figure of a board is estimated from.
private struct BoardSample {
    let draws: [String: Draw]
    let reviewed: [ReviewedCall]

    func norm(calendar: LoadCalendar) -> QualityBoard.Norm {
        QualityBoard.Norm(
            score: score { _ in true }, peak: score { calendar.isPeak($0.startedAt) },
            quiet: score { !calendar.isPeak($0.startedAt) })
    }

    func row(_ group: String?, calendar: LoadCalendar, where isInGroup: (Call) -> Bool) -> QualityBoard.Row {
        let own = reviewed.filter { isInGroup($0.call) }
        return QualityBoard.Row(
            group: group, score: score(where: isInGroup),
            passShare: figure(.weightedPassShare, \.passed, where: isInGroup),
            peak: score { isInGroup($0) && calendar.isPeak($0.startedAt) },
            quiet: score { isInGroup($0) && !calendar.isPeak($0.startedAt) },
            items: items(of: own, where: isInGroup),
            trend: Set(own.map(\.draw)).sorted().map { period in
                QualityBoard.Point(period: period, figure: score(in: period, where: isInGroup))
            })
    }

    private func score(in period: String? = nil, where isInCut: (Call) -> Bool) -> BoardFigure {
        figure(.weightedMeanScore, \.percent, in: period, where: isInCut)
    }

    private func items(of own: [ReviewedCall], where isInCut: (Call) -> Bool) -> [QualityBoard.Item] {
        var seen: Set<[String]> = []
        let names = own.flatMap { call in
            call.score.sections.flatMap(\.items).map { [call.scorecard, $0.item] }
        }.filter { seen.insert($0).inserted }
        return names.map { name in
            QualityBoard.Item(
                scorecard: name[0], item: name[1],
                figure: figure(
                    .weightedItemMean, { $0.scorecard == name[0] ? $0.share(of: name[1]) : nil }, where: isInCut))
        }.filter { $0.figure.estimate != nil }
    }

    private func figure(
        _ formula: BoardFigure.Formula, _ value: (ReviewedCall) -> Double?, in period: String? = nil,
        where isInCut: (Call) -> Bool
    ) -> BoardFigure {
        var observations: [Observation] = []
        var calls: [CallID] = []
        for (id, draw) in draws.sorted(by: { $0.key < $1.key }) where period.map({ $0 == id }) ?? true {
            let measured = reviewed.filter { $0.draw == id }.compactMap { call in value(call).map { (call.call, $0) } }
            let values = Dictionary(grouping: measured) { $0.0.id }.mapValues { $0.map(\.1).mean }
            let inCut = Set(measured.filter { isInCut($0.0) }.map(\.0.id))
            observations += draw.observations(values) { inCut.contains($0) }
            calls += inCut
        }
        let estimate: Estimate? =
            formula == .weightedPassShare
            ? Estimation.share(observations, of: .process)
            : Estimation.mean(observations, of: .process)?.clamped(to: 0...100)
        return BoardFigure(
            formula,
            estimate: estimate.map { ReportedEstimate(value: $0.value, interval: $0.interval, count: $0.count) },
            calls: calls)
    }
}

extension ReviewedCall {
    var percent: Double? { score.percent }

    /// 1 or 0; `nil` where the outcome is open.
    var passed: Double? {
        switch score.outcome {
        case .passed: 1
        case .failed: 0
        case .undecided: nil
        }
    }

    /// What an item earned of what it could, 0…100; `nil` where it was not scored.
    func share(of item: String) -> Double? {
        let score = score.sections.flatMap(\.items).first { $0.item == item }
        guard let points = score?.points, let possible = score?.possiblePoints, possible > 0 else { return nil }
        return 100 * points / possible
    }
}

extension [Double] {
    fileprivate var mean: Double { reduce(0, +) / Double(count) }
}
