import Foundation
public import Themes

/// What people are told of an incident.
public struct IncidentNotice: Sendable {
    /// `incident.opened`, `incident.reopened`, `incident.closed`, or `incident.open` for one they know of.
    public let name: String
    public let alert: IncidentAlert
    /// In the customers' words, where consent allows them to be quoted; `nil` where not.
    public let title: String?

    /// `{"event", "alert": {…}, "title"}` with sorted keys.
    public func json() throws -> String {
        struct Content: Encodable {
            let event: String
            let alert: IncidentAlert
            let title: String?
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Content(event: name, alert: alert, title: title)), as: UTF8.self)
    }
}
