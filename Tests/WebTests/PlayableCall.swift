import CallModel
import Foundation
import Hashing
import Pipeline
import Store

@testable import Web

/// A call with a recording in the archive and a consent on file.
struct PlayableCall {
    static let rateHz = 8_000
    /// Stereo 16-bit PCM: the left channel counts up, the right counts down.
    static let frames = 4_000

    static var wave: [UInt8] {
        let samples = (0..<frames).flatMap { number($0, 2) + number(-$0, 2) }
        return header(dataBytes: samples.count) + samples
    }

    /// The same of three mebibytes of silence: more than is sent at once.
    static var longWave: [UInt8] { header(dataBytes: 3 << 20) + [UInt8](repeating: 0, count: 3 << 20) }

    private static func header(dataBytes: Int) -> [UInt8] {
        Array("RIFF".utf8) + number(36 + dataBytes, 4) + Array("WAVEfmt ".utf8) + number(16, 4)
            + number(1, 2) + number(2, 2) + number(rateHz, 4) + number(4 * rateHz, 4) + number(4, 2) + number(16, 2)
            + Array("data".utf8) + number(dataBytes, 4)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// - Parameter purposes: those that are granted.
    static func add(
        _ id: String, to house: House, agent: String? = nil, team: String? = nil, purposes: [String] = ["playback"],
        recording wave: [UInt8] = Self.wave, ending: String = "wav"
    ) async throws {
        let file = house.archive.appending(path: "\(id).\(ending)")
        try Data(wave).write(to: file)
        let look = try FileManager.default.attributesOfItem(atPath: file.path)
        let modified = try required(look[.modificationDate] as? Date)
        let hash = sha256(wave).hex
        let callID = try required(CallID(id))
        var call = Call(id: callID, startedAt: ZonedTime(epochSeconds: 1_789_900_000, utcOffsetSeconds: 0))
        (call.agent, call.team, call.agentChannel) = (agent, team, 0)
        var entry = RecordingEntry(
            path: "\(id).\(ending)", sizeBytes: wave.count,
            modifiedMs: Int((modified.timeIntervalSince1970 * 1000).rounded(.down)),
            fate: .processed, reason: nil)
        entry.callID = callID
        entry.audioSHA256 = hash
        try await house.store.save([entry], night: 1)
        try await house.store.admit(call, recording: "\(id).\(ending)", audioSHA256: hash, granted: "")
        try await importConsent(id, hash, purposes, in: house)
    }

    private static func importConsent(
        _ id: String, _ hash: String, _ purposes: [String], in house: House
    ) async throws {
        let grants = purposes.map {
            "{\"purpose\":\"\($0)\",\"granted\":true,\"granted_at\":\"2026-09-01T00:00:00Z\",\"expires_at\":null}"
        }
        let record = """
            {"schema":"consent/1","record_id":"r-1","seq":1,"prev_hash":null,"call_id":"\(id)","audio_sha256":"\(hash)",
             "subjects":["agent","customer"],"purposes":[\(grants.joined(separator: ","))],"lawful_basis":"consent",
             "notice":{"id":"ivr","version":"3","language":"uk","sha256":"\(String(repeating: "0c", count: 32))"},
             "capture":{"at":"2026-09-01T00:00:00Z","method":"dtmf_keypress"},
             "evidence":{"kind":"recording","ref":"ivr/77.wav","start_ms":1200,"end_ms":4800},
             "valid_from":"2026-09-01T00:00:00Z","valid_until":"2027-09-01T00:00:00Z","jurisdictions":["UA"],
             "status":"given","revocation":null}
            """
        let file = house.archive.appending(path: "\(id).consent.json")
        try Data(record.utf8).write(to: file)
        let problems = try await ConsentStep(store: house.store, author: house.keeper).importFile(file.path)
        guard problems.isEmpty else { throw Absent() }
    }
}

extension House {
    /// Who furnishes the tests.
    var keeper: AuditAuthor { AuditAuthor(who: "test", role: "system", at: bench.now()) }
}
