public import CallModel
import Consent
public import Store
public import Themes

/// Looks for a mass incident in the current hours, and keeps the alerts.
public struct WatchStep: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let links: PlayLinks
    private let options: IncidentModel.Options

    public init(store: Store, gate: Gatekeeper, links: PlayLinks, options: IncidentModel.Options) {
        self.store = store
        self.gate = gate
        self.links = links
        self.options = options
    }

    /// What the watch found.
    public struct Outcome: Sendable {
        /// Alerts that are open now, by theme.
        public let open: [IncidentNotice]
        /// What people were not told yet, by theme.
        public let events: [IncidentNotice]
    }

    /// - Parameter now: the end of the hours that are looked at.
    /// - Returns: after the alerts were stored; asking again for the same moment tells nothing twice.
    public func run(at now: ZonedTime) async throws -> Outcome {
        let themes = (try await store.themes(ThemeBook.self)?.value.themes ?? [])
            .filter { $0.kind == .problem || $0.kind == .confusion }
        let (calls, remarks) = try await heard()
        let spoken = themes.map { theme in (theme.id, theme.members.compactMap { remarks[$0] }) }
        let mentions = spoken.map { id, remarks in
            (id, remarks.map { IncidentModel.Mention(at: $0.startedAt, caller: $0.caller) })
        }
        let incidents = IncidentModel(calls: calls, options: options)
            .incidents(Dictionary(mentions) { first, _ in first }, at: now)
        let (alerts, events) = IncidentAlert.update(
            try await store.alerts(IncidentAlert.self), with: incidents, at: now)
        try await store.save(alerts)
        let titles = try await titles(of: themes, Set(alerts.map(\.theme)), Dictionary(spoken) { first, _ in first })
        return Outcome(
            open: alerts.filter { $0.closedAt == nil }.map {
                IncidentNotice(name: "incident.open", alert: $0, title: titles[$0.theme])
            },
            events: events.map {
                IncidentNotice(name: "incident.\($0.kind.rawValue)", alert: $0.alert, title: titles[$0.alert.theme])
            })
    }

    private func titles(
        of themes: [Theme], _ wanted: Set<String>, _ remarks: [String: [Remark]]
    ) async throws -> [String: String] {
        let quotes = Quotes(store: store, gate: gate, links: links, language: "")
        var titles: [String: String] = [:]
        for theme in themes where wanted.contains(theme.id) {
            titles[theme.id] = try await quotes.choose(from: remarks[theme.id] ?? [], theme: theme).title?.text
        }
        return titles
    }

    /// Beginnings of calls, and remarks by id, as far as consent allows it now.
    private func heard() async throws -> ([ZonedTime], [String: Remark]) {
        var calls: [ZonedTime] = []
        var remarks: [String: Remark] = [:]
        try await store.forEachCall { entry in
            guard let feedback = try await store.result(CallFeedback.self, of: .feedback, for: entry.call.id)?.value,
                await gate.allows(.themeAnalysis, .transcription, of: entry)
            else { return }
            calls.append(entry.call.startedAt)
            for remark in feedback.remarks { remarks[remark.id] = remark }
        }
        return (calls, remarks)
    }
}
