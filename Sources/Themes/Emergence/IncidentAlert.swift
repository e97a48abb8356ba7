public import CallModel
import Hashing

/// An incident that people were, or are, told of. Holds counts and times, no words.
public struct IncidentAlert: Hashable, Codable, Sendable, Identifiable {
    public let id: String
    public let theme: String
    /// The first caller.
    public let since: ZonedTime
    public let openedAt: ZonedTime
    /// When it was last seen to go on.
    public var lastAt: ZonedTime
    /// `nil` while it goes on.
    public var closedAt: ZonedTime?
    /// How often it went on after it had been closed.
    public var reopenings: Int
    /// Distinct callers within the window, at its height.
    public var mostCallers: Int
    /// What happened to it and could not be told to the webhook yet, by the names of the notices, in order.
    public var untold: [String]?
    /// Load and abandonment as they were when it was last seen, where no theme says what it is about. Without calls:
    /// they may be erased while the alert stays.
    public var surges: [Surge]?

    private enum CodingKeys: String, CodingKey {
        case id, theme, since
        case openedAt = "opened_at"
        case lastAt = "last_at"
        case closedAt = "closed_at"
        case reopenings
        case mostCallers = "most_callers"
        case untold, surges
    }
}

/// What happened to an alert.
public struct IncidentEvent: Hashable, Sendable {
    public enum Kind: String, Codable, Sendable { case opened, reopened, closed }

    public let kind: Kind
    public let alert: IncidentAlert
}

extension IncidentAlert {
    /// An incident that comes back within this time is the same one, hours.
    static let sameIncidentHours = 7 * 24

    /// Brings alerts up to date: an incident that goes on or comes back stays the same alert.
    /// - Parameters:
    ///   - alerts: all that were ever opened.
    ///   - incidents: those of this moment, each theme once.
    /// - Returns: the alerts that changed or go on, and what people should be told, both by theme.
    public static func update(
        _ alerts: [IncidentAlert], with incidents: [Incident], at now: ZonedTime
    ) -> (alerts: [IncidentAlert], events: [IncidentEvent]) {
        let latest = Dictionary(grouping: alerts, by: \.theme).compactMapValues { $0.max { $0.openedAt < $1.openedAt } }
        let going = incidents.map { incident in step(latest[incident.theme], incident, now) }
        let themes = Set(incidents.map(\.theme))
        let ended = latest.values.filter { $0.closedAt == nil && !themes.contains($0.theme) }
            .map { alert in
                var alert = alert
                alert.closedAt = now
                return (alert, IncidentEvent.Kind.closed as IncidentEvent.Kind?)
            }
        let all = (going + ended).sorted { $0.0.theme < $1.0.theme }
        return (all.map(\.0), all.compactMap { alert, kind in kind.map { IncidentEvent(kind: $0, alert: alert) } })
    }

    private static func step(
        _ earlier: IncidentAlert?, _ incident: Incident, _ now: ZonedTime
    ) -> (IncidentAlert, IncidentEvent.Kind?) {
        guard var alert = earlier, alert.covers(now) else {
            return (IncidentAlert(incident, at: now), .opened)
        }
        let isBack = alert.closedAt != nil
        alert.closedAt = nil
        alert.lastAt = now
        alert.reopenings += isBack ? 1 : 0
        alert.mostCallers = max(alert.mostCallers, incident.callers)
        alert.surges = incident.keptSurges
        return (alert, isBack ? .reopened : nil)
    }

    private func covers(_ now: ZonedTime) -> Bool {
        closedAt.map { now.epochSeconds - $0.epochSeconds <= Self.sameIncidentHours * 3600 } ?? true
    }

    private init(_ incident: Incident, at now: ZonedTime) {
        self.init(
            id: "incident-" + sha256("\(incident.theme)\n\(now.iso8601)").hex.prefix(12), theme: incident.theme,
            since: incident.since, openedAt: now, lastAt: now, closedAt: nil, reopenings: 0,
            mostCallers: incident.callers, surges: incident.keptSurges)
    }
}

extension Incident {
    fileprivate var keptSurges: [Surge]? { surges.isEmpty ? nil : surges.map { $0.naming([]) } }
}
