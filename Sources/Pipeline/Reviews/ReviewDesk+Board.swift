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
    ///   - isVisible: whether the asker may see figures of a call. Others stay out of every figure, and count as
    ///     reviewed in their strata all the same: what a call stands for does not depend on who asks.
    public func board(
        by column: String, calendar: LoadCalendar, where isVisible: (Call) -> Bool = { _ in true }
    ) async throws -> QualityBoard {
        let reviewed = try await reviewedCalls()
        let sample = BoardSample(draws: try await draws(), reviewed: reviewed)
        let groups = Set(reviewed.map(\.call).filter(isVisible).map { $0.column(column) })
        return QualityBoard(
            column: column, norm: sample.norm(calendar: calendar, where: isVisible),
            rows: groups.map { group in
                sample.row(group, calendar: calendar) { isVisible($0) && $0.column(column) == group }
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

    /// Calls with the score that counts for them, those that may still be scored.
    private func reviewedCalls() async throws -> [ReviewedCall] {
        let counting = try await store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.random.rawValue)
        ).filter(\.value.counts)
        let scorable = try await scorable(counting.map(\.callID))
        let judged = Dictionary(grouping: counting) { [$0.occasion, $0.callID.text] }.sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        return judged.compactMap { _, reviews in
            guard let first = reviews.first, let entry = scorable[first.callID] else { return nil }
            return ReviewedCall(entry.call, draw: first.occasion, reviews.map(\.value))
        }
    }

    private func draws() async throws -> [String: Draw] {
        var draws: [String: Draw] = [:]
        for id in try await store.drawIDs() { draws[id] = try await store.draw(DrawRecord.self, id: id)?.draw }
        return draws
    }
}

/// A call of a draw with what people said of it.
private struct ReviewedCall {
    let call: Call
    let draw: String
    let score: CallScore
    /// `scorecard/item`, in the order of the scorecards.
    let items: [String]

    /// `nil` where nobody has scored it.
    init?(_ call: Call, draw: String, _ evaluations: [Evaluation]) {
        let scores = evaluations.compactMap { evaluation in
            evaluation.score.map { (scorecard: evaluation.subject.scorecard, score: $0) }
        }
        guard !scores.isEmpty else { return nil }
        self.call = call
        self.draw = draw
        score = CallScore(averaging: scores.map { CallScore($0.score, of: $0.scorecard) })
        items = scores.flatMap { scored in
            scored.score.sections.flatMap(\.items).map { "\(scored.scorecard)/\($0.item)" }
        }
    }
}

/// The random draws with what was reviewed of them: what every figure of a board is estimated from.
private struct BoardSample {
    /// In order of their periods.
    private let draws: [(id: String, draw: Draw)]
    private let reviewed: [String: [ReviewedCall]]

    init(draws: [String: Draw], reviewed: [ReviewedCall]) {
        self.draws = draws.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.reviewed = Dictionary(grouping: reviewed, by: \.draw)
    }

    func norm(calendar: LoadCalendar, where isInCut: (Call) -> Bool) -> QualityBoard.Norm {
        QualityBoard.Norm(
            score: score(where: isInCut), peak: score { isInCut($0) && calendar.isPeak($0.startedAt) },
            quiet: score { isInCut($0) && !calendar.isPeak($0.startedAt) })
    }

    func row(_ group: String?, calendar: LoadCalendar, where isInGroup: (Call) -> Bool) -> QualityBoard.Row {
        let own = draws.flatMap { reviewed[$0.id] ?? [] }.filter { isInGroup($0.call) }
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
        var seen: Set<String> = []
        return own.flatMap(\.items).filter { seen.insert($0).inserted }.compactMap { name in
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            let figure = figure(.weightedItemMean, { $0.items[name] }, where: isInCut)
            guard parts.count == 2, figure.estimate != nil else { return nil }
            return QualityBoard.Item(scorecard: parts[0], item: parts[1], figure: figure)
        }
    }

    private func figure(
        _ formula: BoardFigure.Formula, _ value: (CallScore) -> Double?, in period: String? = nil,
        where isInCut: (Call) -> Bool
    ) -> BoardFigure {
        var observations: [Observation] = []
        var calls: [CallID] = []
        for (id, draw) in draws where period.map({ $0 == id }) ?? true {
            let measured = (reviewed[id] ?? []).compactMap { one in value(one.score).map { (one.call, $0) } }
            let values = Dictionary(measured.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first })
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
