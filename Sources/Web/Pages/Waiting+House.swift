import Accounts
import CallModel
import Consent
import Pipeline
import Reports
import Store

extension Waiting {
    /// News of the latest digest, for those who are here for digests alone.
    @Sendable static func digests(_ visit: Visit) async throws -> [Waiting?] {
        guard !visit.may(.seeQueue), let period = try visit.house.digests.periods().last,
            let digest = try await DigestsPage.digest(of: period, for: visit)
        else { return [] }
        let news = digest.themes.count { $0.life == .new || $0.life == .growing }
        var waiting = Waiting("waiting.digest", news, at: "/digests/\(period.description.percentEncoded)", visit)
        waiting?.waitingNote = visit.language.calendar.period(period)
        return [waiting]
    }

    /// Calls whose consent was taken back and that a legal hold keeps.
    @Sendable static func withdrawals(_ visit: Visit) async throws -> [Waiting?] {
        let store = visit.house.store
        var kept: [CallID] = []
        for call in try await store.holds() where try await isWithdrawn(call, store) { kept.append(call) }
        let path = kept.first.map { "/consent/\($0.text.percentEncoded)" } ?? ""
        return [Waiting("waiting.withdrawal", kept.count, at: path, visit)]
    }

    private static func isWithdrawn(_ call: CallID, _ store: Store) async throws -> Bool {
        if try await store.owesWithdrawal(of: call) { return true }
        let latest = try await store.consentChain(of: call).last
        return latest.flatMap { try? ConsentRecord(json: $0.document.utf8, file: "store") }?.status == .withdrawn
    }

    /// People who have not followed their link yet.
    @Sendable static func invitations(_ visit: Visit) async throws -> [Waiting?] {
        let invited = try await visit.house.store.accounts().count { $0.state == .invited }
        return [Waiting("waiting.invited", invited, at: "/users", visit)]
    }

    /// What nights could not read.
    @Sendable static func problems(_ visit: Visit) async throws -> [Waiting?] {
        [
            Waiting(
                "waiting.problem", try await ProblemsPage.groups(visit).map(\.count).reduce(0, +), at: "/problems",
                visit)
        ]
    }
}
