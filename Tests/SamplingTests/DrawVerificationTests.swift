import CallModel
import Hashing
import Sampling
import Testing

@Suite struct DrawVerificationTests {
    private let population = frame(twoAgents)
    private let genuine = Draw(
        DrawPlan(frame(twoAgents), quota: .count(3)), from: frame(twoAgents), seed: "2026")

    private var anna: StratumDraw { genuine.strata[0] }

    private func draw(
        anna drawn: [DrawnCall], eligible: Int = 10, replacements: [Replacement] = [], hash: String? = nil
    ) -> Draw {
        let stratum = StratumDraw(
            stratum: anna.stratum, populationCount: eligible, drawn: drawn, replacements: replacements)
        return Draw(
            seed: genuine.seed, period: genuine.period, frameSHA256: hash ?? genuine.frameSHA256,
            strata: [stratum, genuine.strata[1]])
    }

    /// A call of anna that did not win.
    private var loser: DrawnCall {
        let losers = Set(population.strata[0].calls).subtracting(anna.drawn.map(\.call)).sorted {
            Draw.rank(of: $0, seed: "2026") > Draw.rank(of: $1, seed: "2026")
        }
        return DrawnCall(
            call: losers[0], rank: Draw.rank(of: losers[0], seed: "2026").hex, odds: anna.drawn[0].odds)
    }

    @Test func `a genuine draw has no differences`() {
        #expect(genuine.differences(from: population).isEmpty)
    }

    @Test func `a call put in the place of another is named, with the one it displaced`() {
        let swapped = draw(anna: [anna.drawn[0], anna.drawn[1], loser])
        #expect(
            swapped.differences(from: population) == [
                .callMissing(anna.stratum, anna.drawn[2].call), .callExtra(anna.stratum, loser.call),
            ])
    }

    @Test func `a stored rank that is not the rank of its call is named`() {
        let call = anna.drawn[1]
        let forged = DrawnCall(call: call.call, rank: String(repeating: "0", count: 64), odds: call.odds)
        let draw = draw(anna: [anna.drawn[0], forged, anna.drawn[2]])
        #expect(draw.differences(from: population) == [.rankWrong(call.call)])
    }

    @Test func `stored odds that are not those of the stratum are named`() {
        let call = anna.drawn[0]
        let wrong = DrawnCall(call: call.call, rank: call.rank, odds: odds(5, of: 10))
        let draw = draw(anna: [wrong, anna.drawn[1], anna.drawn[2]])
        #expect(
            draw.differences(from: population) == [
                .oddsWrong(call.call, stored: odds(5, of: 10), found: odds(3, of: 10))
            ]
        )
    }

    @Test func `a frame that lost a drawn call is named, with everything that follows`() {
        let lost = anna.drawn[0].call
        let smaller = frame(twoAgents.filter { $0.call.id != lost })
        let differences = genuine.differences(from: smaller)
        #expect(differences.contains(.frameChanged(stored: genuine.frameSHA256, found: smaller.sha256.hex)))
        #expect(differences.contains(.populationChanged(anna.stratum, stored: 10, found: 9)))
        #expect(differences.contains(.callExtra(anna.stratum, lost)))
        #expect(
            differences.contains { if case .callMissing(anna.stratum, _) = $0 { true } else { false } },
            "the fourth rank should now be drawn")
    }

    @Test func `strata that only one side knows, and another period, are named`() {
        let onlyBoris = frame(twoAgents.filter { $0.call.agent == "boris" })
        #expect(genuine.differences(from: onlyBoris).contains(.stratumExtra(anna.stratum)))
        let carol = frame(twoAgents + [candidate("carol-0", agent: "carol")])
        #expect(genuine.differences(from: carol).contains(.stratumMissing(Stratum(key: "agent=carol;queue=support"))))
        let later = Draw(seed: "2026", period: "2026-W48", frameSHA256: genuine.frameSHA256, strata: genuine.strata)
        #expect(later.differences(from: population) == [.periodChanged(stored: "2026-W48", found: "2026-W47")])
    }

    @Test func `a replacement that skipped a rank or stands for a call outside the draw is named`() {
        let picked = draw(
            anna: anna.drawn, replacements: [Replacement(replaced: anna.drawn[0].call, by: loser, reason: "nicer")])
        #expect(
            picked.differences(from: population).contains {
                if case .replacementSkipped(anna.stratum, found: loser.call, expected: .some) = $0 {
                    true
                } else {
                    false
                }
            })
        let stray = draw(
            anna: anna.drawn, replacements: [Replacement(replaced: callID("boris-0"), by: loser, reason: "nicer")])
        #expect(stray.differences(from: population).contains(.replacedUndrawn(anna.stratum, callID("boris-0"))))
    }
}
