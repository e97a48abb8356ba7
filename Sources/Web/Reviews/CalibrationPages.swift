import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards
import Store

/// Sessions in which several people score the same calls, blind, and what they show.
enum CalibrationPages {
    static let routes: [Route] = [
        .page("/calibrations", .calibrate, answer: list),
        .form("/calibrations", .leadCalibration, answer: begin),
        .page("/calibrations/{session}", .calibrate, of: .calibration("session"), answer: show),
        .form("/calibrations/{session}/score", .calibrate, of: .calibration("session"), answer: score),
        .form("/calibrations/{session}/close", .leadCalibration, of: .calibration("session"), answer: close),
    ]

    private static let listTemplate = PageTemplate(PackageResources.calibrations_mustache)
    private static let template = PageTemplate(PackageResources.calibration_mustache, including: ChartPartials.all)

    private struct List {
        let sessions: [Row]
        let hasSessions: Bool
        let mayLead: Bool
        let people: [Choice]
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

    private struct Session {
        let sessionPath: String
        let sessionName: String
        let opened: String
        let isOpen: Bool
        let mayClose: Bool
        let calls: [Call]
        let cards: [Card]
        let isHidden: Bool
    }

    private struct Call {
        let callID: String
        let ownState: String
        let ownClass: String
        let mayScore: Bool
        let progress: String
    }

    /// What a session shows under one scorecard.
    private struct Card {
        let cardName: String
        let people: [String]
        let items: [ItemRow]
        let severities: [SeverityRow]
    }

    private struct ItemRow {
        let itemText: String
        let calls: [AnswerRow]
        let exact: String
        let alpha: String
        let alphaChart: IntervalChart?
        let machine: String
    }

    private struct AnswerRow {
        let answerCall: String
        let answers: [AnswerCell]
    }

    private struct AnswerCell {
        let cellText: String
        let differs: Bool
    }

    private struct SeverityRow {
        let personName: String
        let severity: String
        let severityChart: IntervalChart
        let basis: String
    }

    // MARK: List

    @Sendable private static func list(_ visit: Visit) async throws -> Response { try await list(visit, problem: nil) }

    private static func list(_ visit: Visit, problem: String?) async throws -> Response {
        let account = try visit.account
        let mayLead = visit.may(.leadCalibration)
        let sessions = try await visit.desk().calibrations().filter {
            mayLead || $0.participants.contains(account.name.text)
        }
        let people = try await visit.house.store.accounts().filter {
            $0.state == .active && [.qaAnalyst, .qaManager, .lead].contains($0.role)
        }
        let content = List(
            sessions: sessions.map { session in
                Row(
                    sessionPath: "/calibrations/\(session.id)", sessionName: session.name,
                    sessionDay: visit.clock.day(session.openedAt), sessionCalls: String(session.calls.count),
                    sessionPeople: session.participants.joined(separator: ", "), isOpen: session.closedAt == nil)
            },
            hasSessions: !sessions.isEmpty, mayLead: mayLead,
            people: people.map { Choice(choiceValue: $0.name.text, choiceName: $0.displayName, isChosen: false) },
            problem: problem)
        return try visit.page(listTemplate, titled: "calibrations.title", content)
    }

    /// Fields `name`, `calls` (ids by blanks or lines) and `person.<name>` for each participant.
    @Sendable private static func begin(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        let calls = (form["calls"] ?? "").split { $0.isWhitespace || $0 == "," }.compactMap { CallID(String($0)) }
        let people = form.keys.filter { $0.hasPrefix("person.") }.map { String($0.dropFirst("person.".count)) }
        let name = (form["name"] ?? "").trimmed
        guard !name.isEmpty, !calls.isEmpty, people.count > 1 else {
            return try await list(visit, problem: visit.messages("calibrations.incomplete"))
        }
        do {
            let session = try await visit.desk().calibrate(name, calls: calls, participants: people)
            return visit.see("/calibrations/\(session.id)")
        } catch ReviewError.notFound {
            return try await list(visit, problem: visit.messages("calibrations.unknown_call"))
        }
    }

    // MARK: One session

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let desk = try await visit.desk()
        let session = try visit.calibration
        let user = try visit.account.name.text
        let all = try await visit.house.store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.calibration.rawValue, occasion: session.id)
        ).map(\.value)
        let findings = try await visit.refusing { try await desk.findings(of: session) }
        let shown = try await desk.evaluations(of: session)
        let content = Session(
            sessionPath: "/calibrations/\(session.id)", sessionName: session.name,
            opened: visit.clock.text(session.openedAt), isOpen: session.closedAt == nil,
            mayClose: session.closedAt == nil && visit.may(.leadCalibration),
            calls: session.calls.map { call($0, in: session, all, user, visit.messages) },
            cards: findings.map { card($0, visit.messages) },
            isHidden: shown.count { $0.state != .draft } < all.count { $0.state != .draft })
        return try visit.page(template, titled: "calibrations.title", content)
    }

    @Sendable private static func score(_ visit: Visit) async throws -> Response {
        let session = try visit.calibration
        guard let call = CallID(try visit.form["call"] ?? ""), session.calls.contains(call), session.closedAt == nil,
            session.participants.contains(try visit.account.name.text)
        else { throw Refusal.notFound }
        let opened = try await visit.refusing {
            try await visit.desk().open(call, basis: .calibration, occasion: session.id)
        }
        return visit.see("/reviews/\(opened.id)")
    }

    @Sendable private static func close(_ visit: Visit) async throws -> Response {
        let session = try visit.calibration
        try await visit.desk().closeCalibration(session.id)
        return visit.see("/calibrations/\(session.id)")
    }

    // MARK: Parts

    private static func call(
        _ id: CallID, in session: CalibrationSession, _ all: [Evaluation], _ user: String, _ messages: Messages
    ) -> Call {
        let ofCall = all.filter { $0.subject.call == id }
        let own = ofCall.first { $0.reviewer == user }?.state
        let done = ofCall.count { $0.state != .draft }
        let isParticipant = session.participants.contains(user)
        return Call(
            callID: id.text,
            ownState: isParticipant ? messages("calibrations.own.\(own?.rawValue ?? "waiting")") : "",
            ownClass: own == .submitted ? "good" : "warn",
            mayScore: isParticipant && session.closedAt == nil && (own ?? .draft) == .draft,
            progress: "\(done) / \(session.participants.count)")
    }

    private static func card(_ findings: CalibrationFindings, _ messages: Messages) -> Card {
        let language = messages.language.rawValue
        let people = Set(findings.result.rows.flatMap { $0.ratings.map(\.reviewer) }).sorted()
        return Card(
            cardName: findings.scorecard.name.text(in: language), people: people,
            items: findings.result.rows.compactMap { row in
                findings.scorecard.item(row.agreement.item).map { item($0, row, people, messages) }
            },
            severities: findings.result.severities.map { severity($0, findings.severities[$0.reviewer], messages) })
    }

    private static func item(
        _ item: Item, _ row: CalibrationResult.Row, _ people: [String], _ messages: Messages
    ) -> ItemRow {
        let texts = AnswerText(messages)
        let calls = Dictionary(grouping: row.ratings, by: \.call).sorted { $0.key < $1.key }
        let alpha = row.agreement.alpha
        return ItemRow(
            itemText: item.text.text(in: messages.language.rawValue),
            calls: calls.map { call, ratings in
                let usual = Dictionary(grouping: ratings, by: \.answer).max {
                    ($0.value.count, "\($1.key)") < ($1.value.count, "\($0.key)")
                }?.key
                return AnswerRow(
                    answerCall: call.text,
                    answers: people.map { person in
                        let answer = ratings.first { $0.reviewer == person }?.answer
                        return AnswerCell(
                            cellText: answer.map { texts.text($0, to: item) } ?? "·",
                            differs: answer.map { $0 != usual } ?? false)
                    })
            },
            exact: row.agreement.exactShare.map {
                "\(fixed($0 * 100, decimals: 0))\u{A0}% (\(row.agreement.agreedCount)/\(row.agreement.pairCount))"
            } ?? "–",
            alpha: alpha.map { "\(fixed($0.value, decimals: 2)) \(interval($0.lower, $0.upper))" }
                ?? messages("calibrations.no_alpha"),
            alphaChart: alpha.map {
                IntervalChart($0.value, lower: $0.lower, upper: $0.upper, scale: -1...1, mark: 0.8)
            },
            machine: row.automation.flatMap { automation in
                automation.share.map {
                    "\(fixed($0 * 100, decimals: 0))\u{A0}% (\(automation.agreedCount)/\(automation.comparedCount))"
                }
            } ?? "–")
    }

    private static func interval(_ lower: Double?, _ upper: Double?) -> String {
        guard let lower, let upper else { return "" }
        return "(\(fixed(lower, decimals: 2))…\(fixed(upper, decimals: 2)))"
    }

    private static func severity(
        _ severity: ReviewerSeverity, _ estimate: Estimate?, _ messages: Messages
    ) -> SeverityRow {
        SeverityRow(
            personName: severity.reviewer,
            severity:
                "\(fixed(severity.points, decimals: 1)) \(interval(estimate?.interval?.lowerBound, estimate?.interval?.upperBound))",
            severityChart: IntervalChart(
                severity.points, lower: estimate?.interval?.lowerBound, upper: estimate?.interval?.upperBound,
                scale: -30...30, mark: 0),
            basis: messages.counted("calibrations.shared_calls", severity.differences.count))
    }
}

extension Visit {
    /// The session that the path names.
    var calibration: CalibrationSession {
        get throws(Refusal) {
            guard case .calibration(let session) = object else { throw .notFound }
            return session
        }
    }
}
