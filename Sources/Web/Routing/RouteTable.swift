/// All pages and operations. To add some: a file with `routes`, and a line here.
enum RouteTable {
    static let routes: [Route] =
        AssetRoutes.routes + HealthRoutes.routes
        + SignInPage.routes + WelcomePage.routes + HomePage.routes + AccountPage.routes + UsersPage.routes
        + DigestsPage.routes + ThemePage.routes + CoveragePage.routes + StrataPage.routes + ConsentPage.routes
        + AuditPage.routes + AudioRoutes.routes
        + CallPage.routes + QueuePage.routes + ReviewPage.routes + EvaluationsPage.routes + EvaluationPage.routes
        + CalibrationsPage.routes + CalibrationPage.routes + AgreementCallsPage.routes + AgreementPage.routes
        + DisputesPage.routes + QualityPage.routes + ReportsPage.routes + IncidentsPage.routes + ProblemsPage.routes
        + OpenAPIRoute.routes + operations

    /// What the pages do, for programs.
    private static let operations: [Route] =
        AccountOperations.routes + CallOperations.routes + QueueOperations.routes + ReviewOperations.routes
        + ReviewStateOperation.routes + EvaluationOperations.routes + CoachingOperations.routes
        + CalibrationOperations.routes + FigureOperations.routes + ReportOperations.routes + DigestOperations.routes
        + ConsentOperations.routes + AuditOperations.routes

    static func hasPage(_ path: String) -> Bool { routes.contains { $0.pattern.description == path } }
}
