import CallModel
import Hashing
import Pipeline
import Sampling
import Store

@testable import Web

/// A draw as the night keeps it. Where there are calls to spare, all are one stratum.
private struct DrawDocument: Encodable {
    let draw: Draw
    let columns: [String] = []
    let frame: [Members]

    struct Members: Encodable {
        let stratum: Stratum
        let calls: [CallID]
    }

    init(of drawn: [CallID], sparing spare: [CallID]) throws {
        let stratum = Stratum(key: "")
        let frame = SamplingFrame(period: House.drawID, columns: [], members: [stratum: drawn + spare])
        let odds = try required(
            InclusionProbability(drawnCount: drawn.count, populationCount: drawn.count + spare.count))
        let winners = drawn.map { DrawnCall(call: $0, rank: Draw.rank(of: $0, seed: "seed").hex, odds: odds) }
        let strata = StratumDraw(stratum: stratum, populationCount: frame.count, drawn: winners)
        self.frame = spare.isEmpty ? [] : frame.strata.map { Members(stratum: $0.stratum, calls: $0.calls) }
        draw = Draw(
            seed: "seed", period: House.drawID, frameSHA256: frame.sha256.hex, strata: spare.isEmpty ? [] : [strata])
    }
}

extension House {
    /// The draw of the tests.
    static let drawID = "2026-W47"

    /// Draws calls, one of four each, and gives them to somebody, as the night and the manager do.
    /// - Parameter spare: what can come in their place.
    func draw(_ names: [String], for reviewer: String?, sparing spare: [String] = []) async throws {
        let calls = try names.map { try required(CallID($0)) }
        let document = try DrawDocument(of: calls, sparing: try spare.map { try required(CallID($0)) })
        let reason = DrawReason(stratum: "all calls", drawn: 1, eligible: 4, rule: nil, value: nil)
        _ = try await store.saveDraw(
            document, id: Self.drawID, period: Self.drawID,
            calls: calls.map {
                DrawnCallEntry(drawID: Self.drawID, callID: $0, kind: "random", state: .waiting, value: reason)
            }, by: .night(at: bench.now()))
        guard let reviewer else { return }
        try await store.assign(
            calls.map {
                AssignedCall(
                    drawID: Self.drawID, kind: "random", callID: $0, reviewer: reviewer, dueDay: "2026-11-30")
            })
    }
}
