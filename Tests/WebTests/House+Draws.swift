import CallModel
import Pipeline
import Sampling
import Store

@testable import Web

/// A draw as the night keeps it, without a stratum.
private struct DrawDocument: Encodable {
    let draw = Draw(seed: "seed", period: "2026-W47", frameSHA256: String(repeating: "0", count: 64), strata: [])
    let columns: [String] = []
    let frame: [String] = []
}

extension House {
    /// The draw of the tests.
    static let drawID = "2026-W47"

    /// Draws calls, one of four each, and gives them to somebody, as the night and the manager do.
    func draw(_ names: [String], for reviewer: String?) async throws {
        let calls = try names.map { try required(CallID($0)) }
        let reason = DrawReason(stratum: "all calls", drawn: 1, eligible: 4, rule: nil, value: nil)
        _ = try await store.saveDraw(
            DrawDocument(), id: Self.drawID, period: Self.drawID,
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
