import CallModel
import Consent
public import Store
public import Reports
import Themes

/// Mass incidents for those who look back: every alert that was opened, as it can be told now.
public struct IncidentDesk: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let words: OutcomeWords

    private static let mostShown = 50
    /// What an alert about load alone looked at, hours.
    private static let hours = IncidentModel.Options().hours

    /// - Parameter words: what the installation writes as outcome.
    public init(store: Store, gate: Gatekeeper, words: OutcomeWords) {
        self.store = store
        self.gate = gate
        self.words = words
    }

    /// Those that are open first, then the latest, at most fifty. Titles are quoted only where consent allows it now.
    public func notices() async throws -> [IncidentNotice] {
        let alerts = try await store.alerts(IncidentAlert.self).sorted(by: Self.comesFirst).prefix(Self.mostShown)
        guard !alerts.isEmpty else { return [] }
        let wanted = Set(alerts.map(\.theme))
        let themes = (try await store.themes(ThemeBook.self)?.value.themes ?? []).filter { wanted.contains($0.id) }
        let titles = try await ThemeTitles(store: store, gate: gate).titles(of: themes)
        var notices: [IncidentNotice] = []
        for alert in alerts {
            let remarks = try await remarks(of: themes.first { $0.id == alert.theme }, during: alert)
            notices.append(
                IncidentNotice(
                    name: alert.closedAt == nil ? "incident.open" : "incident.closed", alert: alert,
                    title: titles[alert.theme], surges: try await surges(of: alert), spokenIn: remarks))
        }
        return notices
    }

    private static func comesFirst(_ left: IncidentAlert, _ right: IncidentAlert) -> Bool {
        let key = { (alert: IncidentAlert) in (alert.closedAt == nil ? 1 : 0, alert.lastAt, alert.id) }
        return key(left) > key(right)
    }

    /// Load and abandonment as they were when the alert was last seen, with the latest calls of then that are on file.
    private func surges(of alert: IncidentAlert) async throws -> [Surge] {
        guard let surges = alert.surges else { return [] }
        let end = alert.lastAt.epochSeconds
        let calls = try await store.calls(startedAfter: end - Self.hours * 3600, until: end)
        let contacts = calls.compactMap {
            SurgeModel.Contact($0.call, hasRecording: $0.recording != nil, words: words)
        }
        return surges.map { $0.naming(contacts) }
    }

    /// What was said of a theme from the first caller until it was last seen, as far as consent allows it now.
    private func remarks(of theme: Theme?, during alert: IncidentAlert) async throws -> [Remark] {
        guard let theme else { return [] }
        let calls = try await store.calls(theme.calls).filter {
            alert.since <= $0.call.startedAt && $0.call.startedAt <= alert.lastAt
        }
        let spoken = await gate.allowed(.themeAnalysis, .transcription, of: calls)
        let members = Set(theme.members)
        var remarks: [Remark] = []
        for entry in calls where spoken.contains(entry.call.id) {
            let feedback = try await store.feedback(of: entry.call)?.value
            remarks += (feedback?.remarks ?? []).filter { members.contains($0.id) }
        }
        return remarks
    }
}
