import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Store

/// One session: scoring its calls blind, and what it shows once that is done.
enum CalibrationPage {
    static let routes: [Route] = [
        .page("/calibrations/{session}", .calibrate, of: .calibration("session"), answer: show),
        .page("/calibrations/{session}/{table}/{format}", .calibrate, of: .calibration("session"), answer: export),
        .form("/calibrations/{session}/score", .calibrate, of: .calibration("session"), answer: score),
        .form("/calibrations/{session}/close", .leadCalibration, of: .calibration("session"), answer: close),
    ]

    private static let template = PageTemplate(PackageResources.calibration_mustache, including: ChartPartials.all)

    private struct Content {
        let sessionPath: String
        let sessionName: String
        let opened: String
        let isOpen: Bool
        let mayClose: Bool
        let mayLead: Bool
        let calls: [Call]
        let cards: [CalibrationCard]
        let exports: ExportLinks?
        let isHidden: Bool
    }

    private struct Call {
        let callID: String
        let ownState: String
        let ownClass: String
        let mayScore: Bool
        let progress: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let desk = try await visit.desk()
        let session = try visit.calibration
        let all = try await visit.house.store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.calibration.rawValue, occasion: session.id)
        ).map(\.value)
        let findings = try await findings(visit)
        let shown = try await desk.evaluations(of: session)
        let mayLead = visit.may(.leadCalibration)
        let content = Content(
            sessionPath: "/calibrations/\(session.id)", sessionName: session.name,
            opened: visit.clock.text(session.openedAt), isOpen: session.closedAt == nil,
            mayClose: session.closedAt == nil && mayLead, mayLead: mayLead,
            calls: try await calls(of: session, all, visit),
            cards: findings.map { CalibrationCard($0, visit.messages) },
            exports: findings.isEmpty ? nil : exports(of: session, visit.messages),
            isHidden: shown.count { $0.state != .draft } < all.count { $0.state != .draft })
        return try visit.page(template, titled: "calibrations.title", content)
    }

    /// What the session shows to its reader, by scorecard.
    static func findings(_ visit: Visit) async throws -> [CalibrationFindings] {
        let (desk, session, teams) = (try await visit.desk(), try visit.calibration, try await teams(visit))
        return try await visit.refusing { try await desk.findings(of: session, teams: teams) }
            .filter { $0.result.evaluationCount > 0 }
    }

    @Sendable private static func score(_ visit: Visit) async throws -> Response {
        let opened = try await visit.openCalibrationReview(of: try visit.form["call"] ?? "")
        return visit.see("/reviews/\(opened.id)")
    }

    @Sendable private static func close(_ visit: Visit) async throws -> Response {
        visit.see("/calibrations/\(try await visit.closeCalibration().id)")
    }

    /// Of every account that has one.
    private static func teams(_ visit: Visit) async throws -> [String: String] {
        Dictionary(
            try await visit.house.store.accounts().compactMap { account in account.team.map { (account.name.text, $0) }
            },
            uniquingKeysWith: { first, _ in first })
    }

    private static func calls(
        of session: CalibrationSession, _ all: [Evaluation], _ visit: Visit
    ) async throws -> [Call] {
        let (desk, user) = (try await visit.desk(), try visit.account.name.text)
        let toScore = Set(try await desk.callsToScore(in: session))
        let usable = try await desk.usableCalls(of: session)
        return session.calls.map { id in
            let ofCall = all.filter { $0.subject.call == id }
            let own = ofCall.first { $0.reviewer == user }?.state
            let standing = state(of: own, isUsable: usable.contains(id), isOpen: session.closedAt == nil)
            let isStated = session.participants.contains(user) || !usable.contains(id)
            return Call(
                callID: id.text, ownState: isStated ? visit.messages("calibrations.own.\(standing)") : "",
                ownClass: own == .submitted ? "good" : "warn", mayScore: toScore.contains(id),
                progress: "\(ofCall.count { $0.state != .draft }) / \(session.participants.count)")
        }
    }

    /// How it stands with the reader's evaluation of a call, as messages name it.
    /// - Parameter own: `nil` where it was not begun.
    private static func state(of own: EvaluationState?, isUsable: Bool, isOpen: Bool) -> String {
        guard isUsable else { return "unusable" }
        guard isOpen || (own ?? .draft) != .draft else { return "missed" }
        return own?.rawValue ?? "waiting"
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
