import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Store

/// All sessions in which several people score the same calls, and opening one.
enum CalibrationsPage {
    static let routes: [Route] = [
        .page("/calibrations", .calibrate, answer: show),
        .form("/calibrations", .leadCalibration, answer: begin),
    ]

    private static let template = PageTemplate(PackageResources.calibrations_mustache)

    private struct Content {
        let sessions: [Row]
        let hasSessions: Bool
        let mayLead: Bool
        let candidates: [Candidate]
        let people: [Choice]
        let givenName: String
        let givenCalls: String
        let problem: String?
    }

    private struct Row {
        let sessionPath: String
        let sessionName: String
        let sessionDay: String
        let sessionCalls: String
        let sessionPeople: String
        let isOpen: Bool
    }

    /// A drawn call that could be scored together.
    private struct Candidate {
        let candidateID: String
        let candidateFacts: String
        /// Who has scored it and saw what the machine answers; `nil` where nobody has.
        let scoredBy: String?
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, form: [:], problem: nil)
    }

    private static func page(_ visit: Visit, form: [String: String], problem: String?) async throws -> Response {
        let mayLead = visit.may(.leadCalibration)
        let sessions = try await visit.calibrations()
        let content = Content(
            sessions: sessions.map { row($0, visit) }, hasSessions: !sessions.isEmpty, mayLead: mayLead,
            candidates: mayLead ? try await candidates(visit) : [], people: mayLead ? try await people(visit) : [],
            givenName: form["name"] ?? "", givenCalls: form["calls"] ?? "", problem: problem)
        return try visit.page(
            template, titled: "calibrations.title", content, status: problem == nil ? .ok : .badRequest)
    }

    private static func row(_ session: CalibrationSession, _ visit: Visit) -> Row {
        Row(
            sessionPath: "/calibrations/\(session.id)", sessionName: session.name,
            sessionDay: visit.clock.day(session.openedAt), sessionCalls: String(session.calls.count),
            sessionPeople: session.participants.joined(separator: ", "), isOpen: session.closedAt == nil)
    }

    /// Drawn calls, each once.
    private static func candidates(_ visit: Visit) async throws -> [Candidate] {
        let calls = Dictionary(grouping: try await QueuePage.rows(visit).map(\.call), by: \.id)
        let scorers = try await visit.desk().scorers(of: Array(calls.keys))
        return calls.compactMap(\.value.first).sorted { $0.id < $1.id }.map { call in
            Candidate(
                candidateID: call.id.text,
                candidateFacts: [call.agent, call.queue, call.language].compactMap(\.self).joined(separator: " · "),
                scoredBy: scorers[call.id].map { names in
                    visit.messages("calibrations.scored_by", ["names": names.joined(separator: ", ")])
                })
        }
    }

    private static func people(_ visit: Visit) async throws -> [Choice] {
        try await visit.house.store.accounts().filter(\.mayCalibrate).map { person in
            let team = person.team.map { " (\($0))" } ?? ""
            return Choice(choiceValue: person.name.text, choiceName: person.displayName + team, isChosen: false)
        }
    }

    /// Fields `name`, `call.<id>` and `calls` (ids by blanks or lines) for the calls, `person.<name>` for each
    /// participant.
    @Sendable private static func begin(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        func ticked(_ prefix: String) -> [String] {
            form.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
        }
        let written = (form["calls"] ?? "").split { $0.isWhitespace || $0 == "," }.map(String.init)
        do {
            let session = try await visit.calibrate(
                form["name"] ?? "", calls: ticked("call.") + written, participants: ticked("person."))
            return visit.see("/calibrations/\(session.id)")
        } catch let refusal as Refusal where refusal.reason == "incomplete" {
            return try await page(visit, form: form, problem: visit.messages("calibrations.incomplete"))
        } catch let refusal as Refusal where refusal == .unknownCall {
            return try await page(visit, form: form, problem: visit.messages("calibrations.unknown_call"))
        }
    }
}
