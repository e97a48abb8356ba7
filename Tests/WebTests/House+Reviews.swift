import CallModel
import Consent
import Foundation
import Hashing
import Pipeline
import Store

@testable import Web

extension House {
    /// The scorecards of the project.
    static let shippedScorecards = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../scorecards").standardized.path

    /// A call with a recording on file that consent allows to be scored and played.
    /// - Parameters:
    ///   - purposes: those that consent grants.
    ///   - seconds: how long after the others it began.
    ///   - change: what else is known of the call.
    func addScorableCall(
        _ name: String, agent: String?, team: String?, purposes: [Purpose] = Purpose.allCases, after seconds: Int = 0,
        _ change: (inout Call) -> Void = { _ in }
    ) async throws {
        let id = try required(CallID(name))
        var call = Call(id: id, startedAt: ZonedTime(epochSeconds: 1_789_900_000 + seconds, utcOffsetSeconds: 7200))
        (call.agent, call.team, call.language) = (agent, team, "en")
        change(&call)
        let sha256 = String(repeating: "ab", count: 32)
        try await giveConsent(to: id, sha256, purposes)
        try await store.admit(call, recording: "\(name).wav", audioSHA256: sha256, granted: "quality_scoring,playback")
    }

    /// A chat of one message, with consent to everything.
    func addChat(_ name: String, team: String?, saying text: String) async throws {
        let id = try required(CallID(name))
        var chat = Call(id: id, startedAt: ZonedTime(epochSeconds: 1_789_900_000, utcOffsetSeconds: 7200))
        (chat.medium, chat.team, chat.language) = (.chat, team, "en")
        try await giveConsent(to: id, String(repeating: "ab", count: 32))
        try await store.admit(chat, granted: "transcription")
        let message = #"{"party":"customer","range":{"start_ms":0,"end_ms":1},"text":"\#(text)","words":[]}"#
        let words = #"""
            {"transcript":{"call_id":"\#(name)","language":"en","utterances":[\#(message)]},"sha256":"",
            "dropped_utterances":0,"dropped_words":0,"overlap":[],"redacted":[]}
            """#
        try await store.save(
            StepResult(inputs: "", value: try JSONDecoder().decode(StoredTranscript.self, from: Data(words.utf8))),
            of: .transcript, for: id)
    }

    private func giveConsent(
        to call: CallID, _ audio: String, _ purposes: [Purpose] = Purpose.allCases
    ) async throws {
        let record = try ConsentRecord(json: Self.consent(to: call.text, audio, purposes).utf8, file: "test")
        _ = try await store.append(
            [
                StoredConsentRecord(
                    callID: call, seq: 1, recordID: record.recordID, sha256: record.hash.hex,
                    document: record.canonicalJSON)
            ], by: .night(at: bench.now()))
    }

    private static func consent(to call: String, _ audio: String, _ granted: [Purpose]) -> String {
        let purposes = granted.map { purpose in
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
