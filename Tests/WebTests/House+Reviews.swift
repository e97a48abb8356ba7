import CallModel
import Consent
import Foundation
import Hashing
import Store

@testable import Web

extension House {
    /// The scorecards of the project.
    static let shippedScorecards = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../scorecards").standardized.path

    /// A call with a recording on file that consent allows to be scored and played.
    func addScorableCall(_ name: String, agent: String?, team: String?) async throws {
        let id = try required(CallID(name))
        var call = Call(id: id, startedAt: ZonedTime(epochSeconds: 1_789_900_000, utcOffsetSeconds: 7200))
        (call.agent, call.team, call.language) = (agent, team, "en")
        let sha256 = String(repeating: "ab", count: 32)
        let record = try ConsentRecord(json: Self.consent(to: name, sha256).utf8, file: "test")
        _ = try await store.append(
            [
                StoredConsentRecord(
                    callID: id, seq: 1, recordID: record.recordID, sha256: record.hash.hex,
                    document: record.canonicalJSON)
            ], by: .night(at: bench.now()))
        try await store.admit(call, recording: "\(name).wav", audioSHA256: sha256, granted: "quality_scoring,playback")
    }

    private static func consent(to call: String, _ audio: String) -> String {
        let purposes = Purpose.allCases.map { purpose in
            #"{"purpose":"\#(purpose.rawValue)","granted":true,"granted_at":"2026-09-01T10:00:00Z","expires_at":null}"#
        }
        return """
            {"schema":"consent/1","record_id":"\(call)-c1","seq":1,"prev_hash":null,"call_id":"\(call)",
            "audio_sha256":"\(audio)","subjects":["agent","customer"],"purposes":[\(purposes.joined(separator: ","))],
            "lawful_basis":"consent","notice":{"id":"n","version":"1","language":"en","sha256":"\(audio)"},
            "capture":{"at":"2026-09-01T10:00:00Z","method":"ivr_notice"},
            "evidence":{"kind":"ivr_log","ref":"r","start_ms":0,"end_ms":1},"valid_from":"2026-09-01T10:00:00Z",
            "valid_until":"2036-09-01T10:00:00Z","jurisdictions":["UA"],"status":"given","revocation":null}
            """
    }
}
