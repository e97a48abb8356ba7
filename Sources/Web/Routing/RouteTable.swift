import Accounts
import CallModel
import HTTPTypes

/// All pages and operations. To add some: a file with `routes`, and a line here.
enum RouteTable {
    static let routes: [Route] =
        AssetRoutes.routes + HealthRoutes.routes
        + SignInPage.routes + WelcomePage.routes + HomePage.routes + AccountPage.routes + UsersPage.routes
        + DigestsPage.routes + ThemePage.routes + StrataPage.routes + CoveragePage.routes + ConsentPage.routes
        + AuditPage.routes + AudioRoutes.routes
        + CallPage.routes + QueuePage.routes + ReviewPage.routes + EvaluationsPage.routes + EvaluationPage.routes
        + CalibrationsPage.routes + CalibrationPage.routes + AgreementCallsPage.routes + AgreementPage.routes
        + DisputesPage.routes + QualityCallsPage.routes + QualityPage.routes + ScorecardsPage.routes
        + ReportsPage.routes + IncidentsPage.routes + ProblemsPage.routes + OpenAPIRoute.routes + operations

    /// What the pages do, for programs.
    private static let operations: [Route] =
        AccountOperations.routes + CallOperations.routes + QueueOperations.routes + ReviewOperations.routes
        + ReviewStateOperation.routes + EvaluationOperations.routes + CoachingOperations.routes
        + CalibrationOperations.routes + FigureOperations.routes + ReportOperations.routes + DigestOperations.routes
        + ConsentOperations.routes + AuditOperations.routes + ScorecardOperations.routes

    /// Where the form stands that is sent to this address: there, or at the nearest address above that is a page for
    /// people of this role. `nil` where that is the first page.
    static func page(ofForm path: [String], for role: Role) -> String? {
        (0..<path.count).map { Array(path.dropLast($0)) }.first { hasPage(at: $0, for: role) }
            .map { "/" + $0.map(\.percentEncoded).joined(separator: "/") }
    }

    private static func hasPage(at path: [String], for role: Role) -> Bool {
        routes.contains { route in
            guard case .may(let action, _) = route.admission, route.method == .get, route.operation == nil,
                route.pattern.segments.last != .parameter("format")
            else { return false }
            return AccessPolicy.reach(of: role, for: action) != .nothing && route.pattern.match(path) != nil
        }
    }

    static func hasPage(_ path: String) -> Bool { routes.contains { $0.pattern.description == path } }
}
