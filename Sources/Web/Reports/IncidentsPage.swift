import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Store
import Themes

/// Mass incidents: those that are open, and those that are over.
enum IncidentsPage {
    static let routes: [Route] = [
        .page("/incidents", .readDigest, answer: show),
        .page("/incidents/{format}", .readDigest, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.incidents_mustache)

    private struct Content {
        let incidents: [Incident]
        let exports: ExportLinks?
    }

    private struct Incident {
        let incidentTitle: String
        let incidentState: String
        let incidentClass: String
        let facts: [Fact]
        let queuesText: String?
        let surges: [String]
        let samples: [Sample]
        let hasSamples: Bool
        let announcements: [Announcement]
        let hasAnnouncements: Bool
        /// `nil` where no theme says what it is about.
        let themePath: String?
    }

    private struct Fact {
        let factName: String
        let factText: String
    }

    private struct Sample {
        let sampleName: String
        /// `nil` for readers who have no business with the call.
        let samplePath: String?
    }

    private struct Announcement {
        let announcementLanguage: String
        let announcementText: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        var incidents: [Incident] = []
        for notice in try await notices(visit) { incidents.append(try await incident(notice, visit)) }
        return try visit.page(
            template, titled: "incidents.title",
            Content(
                incidents: incidents,
                exports: incidents.isEmpty ? nil : ExportLinks(.init("/incidents", file: "incidents"))))
    }

    static func notices(_ visit: Visit) async throws -> [IncidentNotice] {
        try await IncidentDesk(
            store: visit.house.store, gate: try await visit.house.gate(),
            words: visit.house.settings.product.reports.outcomes
        ).notices()
    }

    private static func incident(_ notice: IncidentNotice, _ visit: Visit) async throws -> Incident {
        let (alert, messages) = (notice.alert, visit.messages)
        let isOpen = alert.closedAt == nil
        let hasTheme = alert.theme != WatchStep.surgeTheme
        let samples = try await samples(notice.calls, visit)
        let announcements = notice.announcement.sorted { $0.key < $1.key }.map {
            Announcement(announcementLanguage: $0.key, announcementText: $0.value)
        }
        return Incident(
            incidentTitle: notice.title ?? messages(hasTheme ? "incidents.untitled" : "incidents.load"),
            incidentState: messages(isOpen ? "incidents.open" : "incidents.over"), incidentClass: isOpen ? "bad" : "",
            facts: facts(alert, visit),
            queuesText: notice.queues.isEmpty
                ? nil : messages("incidents.queues", ["queues": notice.queues.joined(separator: ", ")]),
            surges: notice.surges.map { surge in
                messages(
                    "incidents.surge.\(surge.kind.rawValue)",
                    ["count": String(surge.count), "expected": String(Int(surge.expected.rounded()))])
            },
            samples: samples, hasSamples: !samples.isEmpty, announcements: announcements,
            hasAnnouncements: !announcements.isEmpty, themePath: hasTheme ? ThemePage.path(alert.theme) : nil)
    }

    private static func facts(_ alert: IncidentAlert, _ visit: Visit) -> [Fact] {
        let moments: [(String, ZonedTime?)] = [
            ("incidents.since", alert.since), ("incidents.opened", alert.openedAt),
            ("incidents.last", alert.lastAt), ("incidents.closed", alert.closedAt),
        ]
        return moments.compactMap { key, moment in
            moment.map { Fact(factName: visit.messages(key), factText: visit.clock.text($0)) }
        } + [Fact(factName: visit.messages("incidents.callers"), factText: String(alert.mostCallers))]
    }

    private static func samples(_ calls: [CallID], _ visit: Visit) async throws -> [Sample] {
        let known = Dictionary(try await visit.house.store.calls(calls).map { ($0.call.id, $0) }) { first, _ in first }
        var samples: [Sample] = []
        for id in calls {
            var mayOpen = false
            if let entry = known[id] { mayOpen = visit.may(.viewCall, .call(try await visit.house.facts(of: entry))) }
            samples.append(
                Sample(sampleName: id.text, samplePath: mayOpen ? "/calls/\(id.text.percentEncoded)" : nil))
        }
        return samples
    }
}
