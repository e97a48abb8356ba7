public import CallModel
import Foundation
public import Themes

/// What people are told of an incident.
public struct IncidentNotice: Sendable {
    /// `incident.opened`, `incident.reopened`, `incident.closed`, or `incident.open` for one they know of.
    public let name: String
    public let alert: IncidentAlert
    /// In the customers' words, where consent allows them to be quoted; `nil` where not.
    public let title: String?
    /// The call whose words the title is; `nil` where people gave it, or there is none.
    public let titleCall: CallID?
    /// Load and abandonment beyond what is usual at the same time.
    public let surges: [Surge]
    /// Where it is heard, sorted; empty where no queue is known.
    public let queues: [String]
    /// Some of its calls, the latest last.
    public let calls: [CallID]
    /// What the hotline could say, by language; empty once it is over. A suggestion, for somebody to read first.
    public let announcement: [String: String]

    /// - Parameter remarks: what was said of it within the window.
    init(name: String, alert: IncidentAlert, title: Quotes.Title?, surges: [Surge], spokenIn remarks: [Remark]) {
        self.name = name
        self.alert = alert
        self.title = title?.text
        titleCall = title?.call
        self.surges = surges
        let spoken = remarks.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
        queues = Set(spoken.compactMap { $0.columns["queue"] } + surges.flatMap(\.queues)).sorted()
        let calls = spoken.isEmpty ? surges.flatMap(\.calls) : spoken.map(\.callID)
        self.calls = calls.reduce(into: [CallID]()) { if !$0.contains($1) { $0.append($1) } }.suffix(5)
        announcement = alert.closedAt == nil ? Announcement.texts(hasTheme: alert.theme != WatchStep.surgeTheme) : [:]
    }

    /// `{"event", "alert": {…}, "title", "surges", "queues", "calls", "announcement"}` with sorted keys.
    public func json() throws -> String {
        struct Content: Encodable {
            let event: String
            let alert: IncidentAlert
            let title: String?
            let surges: [Surge]
            let queues: [String]
            let calls: [CallID]
            let announcement: [String: String]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var alert = alert
        (alert.untold, alert.surges) = (nil, nil)
        let content = Content(
            event: name, alert: alert, title: title, surges: surges, queues: queues, calls: calls,
            announcement: announcement)
        return String(decoding: try encoder.encode(content), as: UTF8.self)
    }
}
