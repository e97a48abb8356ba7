import Accounts
import CallModel
import Pipeline
import Reviews
import Store

/// What is done with calibration sessions, by pages and by the API.
extension Visit {
    /// Those that the reader leads or takes part in, the latest first.
    func calibrations() async throws -> [CalibrationSession] {
        let mayLead = may(.leadCalibration)
        let name = try account.name.text
        return try await desk().calibrations().filter { mayLead || $0.participants.contains(name) }
    }

    /// Begins a session of known calls with people who may score.
    func calibrate(_ name: String, calls: [String], participants: [String]) async throws -> CalibrationSession {
        let ids = Set(calls).sorted().compactMap { CallID($0) }
        let name = name.trimmed
        guard !name.isEmpty, !ids.isEmpty, Set(participants).count > 1 else {
            throw Refusal.unfit(
                reason: "incomplete",
                ShapeFault(place: "", expected: "expected a name, one call or more, and two people or more"))
        }
        guard ids.count == Set(calls).count else { throw Refusal.unknownCall }
        let known = Set(try await house.store.accounts().filter(\.mayCalibrate).map(\.name.text))
        guard known.isSuperset(of: participants) else {
            throw Refusal.unfit(
                reason: "unknown_person",
                ShapeFault(place: "/participants", expected: "expected analysts, leads and managers"))
        }
        do {
            return try await desk().calibrate(name, calls: ids, participants: participants)
        } catch ReviewError.notFound {
            throw Refusal.unknownCall
        }
    }

    /// Begins to score a call of the session that the path names, or goes on.
    func openCalibrationReview(of call: String) async throws -> StoredReview<Evaluation> {
        let session = try calibration
        guard let call = CallID(call), session.calls.contains(call) else {
            throw Refusal.unfit(
                reason: "unknown_call", ShapeFault(place: "/call", expected: "expected a call of the session"))
        }
        guard session.participants.contains(try account.name.text) else {
            throw Refusal.conflict(reason: "not_a_participant", expected: "expected a participant of the session")
        }
        return try await refusing { try await desk().open(call, basis: .calibration, occasion: session.id) }
    }

    func closeCalibration() async throws -> CalibrationSession {
        try await desk().closeCalibration(try calibration.id)
    }
}

extension Account {
    /// Can be asked to score in a calibration.
    var mayCalibrate: Bool { state == .active && [.qaAnalyst, .qaManager, .lead].contains(role) }
}

extension Refusal {
    static let unknownCall = Refusal.unfit(
        reason: "unknown_call", ShapeFault(place: "/calls", expected: "expected calls that may be scored"))
}
