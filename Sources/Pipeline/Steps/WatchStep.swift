public import CallModel
import Consent
import Hashing
public import Delivery
public import Transfers
public import Reports
public import Store
public import Themes

/// Looks for a mass incident in the current hours, and keeps the alerts.
public struct WatchStep: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let links: PlayLinks
    private let options: IncidentModel.Options
    private let words: OutcomeWords

    /// - Parameter words: what the installation writes as outcome; tells who gave up waiting.
    public init(
        store: Store, gate: Gatekeeper, links: PlayLinks, options: IncidentModel.Options,
        words: OutcomeWords = OutcomeWords()
    ) {
        self.store = store
        self.gate = gate
        self.links = links
        self.options = options
        self.words = words
    }

    /// Stands for a theme where many call or give up and no theme says why.
    public static let surgeTheme = "calls"

    /// What the watch found.
    public struct Outcome: Sendable {
        /// Alerts that are open now, by theme.
        public let open: [IncidentNotice]
        /// What happened since the last look, by theme.
        public let events: [IncidentNotice]
        /// What earlier runs could not tell the webhook, by theme, each alert as it is now.
        public let untold: [IncidentNotice]
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
        let spikes = IncidentModel(calls: calls, options: options)
            .incidents(Dictionary(mentions) { first, _ in first }, at: now)
        let surges = SurgeModel(contacts: try await contacts(), hours: options.hours).surges(at: now)
        let known = try await store.alerts(IncidentAlert.self)
        let (alerts, events) = IncidentAlert.update(
            known, with: spikes + [Incident(surges, spikes, known)].compactMap(\.self), at: now)
        try await store.save(alerts)
        let speakers = Dictionary(spoken) { first, _ in first }
        let late = try await store.alerts(IncidentAlert.self).filter { $0.untold != nil }.sorted { $0.theme < $1.theme }
        let titles = try await titles(of: themes, Set((alerts + late).map(\.theme)), speakers)
        let notice = { (name: String, alert: IncidentAlert) in
            let since = now.epochSeconds - options.hours * 3600
            let recent = (speakers[alert.theme] ?? []).filter {
                since < $0.startedAt.epochSeconds && $0.startedAt <= now
            }
            return IncidentNotice(
                name: name, alert: alert, title: titles[alert.theme], surges: surges, spokenIn: recent)
        }
        return Outcome(
            open: alerts.filter { $0.closedAt == nil }.map { notice("incident.open", $0) },
            events: events.map { notice("incident.\($0.kind.rawValue)", $0.alert) },
            untold: late.flatMap { alert in (alert.untold ?? []).map { notice($0, alert) } })
    }

    /// Everybody who called in, by the metadata alone.
    private func contacts() async throws -> [SurgeModel.Contact] {
        var contacts: [CallID: SurgeModel.Contact] = [:]
        let note = { (call: Call, hasRecording: Bool) in
            contacts[call.id] = SurgeModel.Contact(call, hasRecording: hasRecording, words: words)
        }
        try await store.forEachCall { entry in note(entry.call, entry.recording != nil) }
        try await store.forEachRecording { entry in
            if let call = entry.call, contacts[call.id] == nil { note(call, true) }
        }
        return contacts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Tells the webhook what happened, of each alert first what it could not be told before. What cannot be told now is
    /// kept for the next run.
    /// - Returns: why something could not be told; empty where all was.
    public func tell(_ outcome: Outcome, through webhook: Webhook, at now: ZonedTime) async throws -> [TransferError] {
        var failures: [TransferError] = []
        let notices = Dictionary(grouping: outcome.untold + outcome.events, by: \.alert.id)
        for (_, notices) in notices.sorted(by: { $0.key < $1.key }) {
            var waiting = notices[...]
            while let next = waiting.first {
                if let failure = try await tell(next, through: webhook, at: now) {
                    failures.append(failure)
                    break
                }
                waiting.removeFirst()
            }
            try await keep(waiting.map(\.name), of: notices.last?.alert)
        }
        return failures
    }

    private func tell(
        _ notice: IncidentNotice, through webhook: Webhook, at now: ZonedTime
    ) async throws -> TransferError? {
        let body = try notice.json()
        let delivery = DigestDelivery(
            period: "incident:\(notice.alert.id)", recipient: webhook.address, at: now, sha256: sha256(body).hex,
            calls: [notice.titleCall].compactMap(\.self))
        return try await store.deliver(delivery) { () throws(TransferError) in
            try await webhook.send(body, event: notice.name, epochSeconds: now.epochSeconds)
        }
    }

    private func keep(_ untold: [String], of alert: IncidentAlert?) async throws {
        guard var alert else { return }
        alert.untold = untold.isEmpty ? nil : untold
        try await store.save([alert])
    }

    private func titles(
        of themes: [Theme], _ wanted: Set<String>, _ remarks: [String: [Remark]]
    ) async throws -> [String: Quotes.Title] {
        let quotes = Quotes(store: store, gate: gate, links: links, language: "")
        var titles: [String: Quotes.Title] = [:]
        for theme in themes where wanted.contains(theme.id) {
            titles[theme.id] = try await quotes.choose(from: remarks[theme.id] ?? [], theme: theme).title
        }
        return titles
    }

    /// Beginnings of calls, and remarks by id, as far as consent allows it now.
    private func heard() async throws -> ([ZonedTime], [String: Remark]) {
        var calls: [ZonedTime] = []
        var remarks: [String: Remark] = [:]
        try await store.forEachCall { entry in
            guard let feedback = try await store.feedback(of: entry.call)?.value,
                await gate.allows(.themeAnalysis, .transcription, of: entry)
            else { return }
            calls.append(entry.call.startedAt)
            for remark in feedback.remarks { remarks[remark.id] = remark }
        }
        return (calls, remarks)
    }
}

extension Incident {
    /// Load and giving up as an incident of their own, unless a theme says why; one that is open goes on.
    fileprivate init?(_ surges: [Surge], _ spikes: [Incident], _ alerts: [IncidentAlert]) {
        let isOpen = alerts.contains { $0.theme == WatchStep.surgeTheme && $0.closedAt == nil }
        guard let largest = surges.max(by: { $0.count < $1.count }), let since = surges.map(\.since).min(),
            spikes.isEmpty || isOpen
        else { return nil }
        self.init(
            theme: WatchStep.surgeTheme, callers: largest.count, since: since, calls: largest.count, surges: surges)
    }
}
