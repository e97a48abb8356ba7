import CallModel
import Hashing

extension Draw {
    /// Draws again from `frame` and names every difference; empty exactly where the stored draw is genuine.
    ///
    /// The number of calls per stratum is taken from the draw itself. Replacements are made again too, with their
    /// reasons, each of which must have taken the next rank.
    public func differences(from frame: SamplingFrame) -> [DrawDifference] {
        let stored = Dictionary(strata.map { ($0.stratum, $0) }, uniquingKeysWith: { first, _ in first })
        let members = Dictionary(frame.strata.map { ($0.stratum, $0.calls) }, uniquingKeysWith: { first, _ in first })
        var differences: [DrawDifference] = []
        if frame.period != period { differences.append(.periodChanged(stored: period, found: frame.period)) }
        if frame.sha256.hex != frameSHA256 {
            differences.append(.frameChanged(stored: frameSHA256, found: frame.sha256.hex))
        }
        for stratum in Set(stored.keys).union(members.keys).sorted() {
            switch (stored[stratum], members[stratum]) {
            case (let draw?, let calls?): differences += draw.differences(from: calls, seed: seed)
            case (nil, _): differences.append(.stratumMissing(stratum))
            case (_, nil): differences.append(.stratumExtra(stratum))
            }
        }
        return differences
    }
}

extension StratumDraw {
    fileprivate func differences(from calls: [CallID], seed: String) -> [DrawDifference] {
        let row = DrawPlan.Row(
            stratum: stratum, populationCount: calls.count, drawnCount: min(drawn.count, calls.count))
        let genuine = StratumDraw(row, from: calls, seed: seed)
        let sizes: [DrawDifference] =
            populationCount == calls.count
            ? [] : [.populationChanged(stratum, stored: populationCount, found: calls.count)]
        return sizes + differences(from: genuine, seed: seed) + replacementDifferences(calls, seed: seed)
    }

    private func differences(from genuine: StratumDraw, seed: String) -> [DrawDifference] {
        let expected = Set(genuine.drawn.map(\.call))
        let found = Set(drawn.map(\.call))
        let missing = genuine.drawn.map(\.call).filter { !found.contains($0) }
        let extra = drawn.map(\.call).filter { !expected.contains($0) }
        let odds = genuine.drawn.first?.odds
        return missing.map { .callMissing(stratum, $0) } + extra.map { .callExtra(stratum, $0) }
            + drawn.flatMap { $0.differences(expecting: odds, seed: seed) }
    }

    private func replacementDifferences(_ calls: [CallID], seed: String) -> [DrawDifference] {
        let ranked = Draw.ranked(calls, seed: seed)
        let odds = drawn.first?.odds
        var replayed = StratumDraw(stratum: stratum, populationCount: populationCount, drawn: drawn)
        var differences: [DrawDifference] = []
        for replacement in replacements {
            let next = ranked.first { !replayed.everDrawn.contains($0.call) }
            if !replayed.current.contains(where: { $0.call == replacement.replaced }) {
                differences.append(.replacedUndrawn(stratum, replacement.replaced))
            }
            if next?.call != replacement.by.call {
                differences.append(.replacementSkipped(stratum, found: replacement.by.call, expected: next?.call))
            }
            differences += replacement.by.differences(expecting: odds, seed: seed)
            replayed.replacements.append(replacement)
        }
        return differences
    }
}

extension DrawnCall {
    fileprivate func differences(expecting odds: InclusionProbability?, seed: String) -> [DrawDifference] {
        var differences: [DrawDifference] = []
        if rank != Draw.rank(of: call, seed: seed).hex { differences.append(.rankWrong(call)) }
        if let odds, odds != self.odds { differences.append(.oddsWrong(call, stored: self.odds, found: odds)) }
        return differences
    }
}
