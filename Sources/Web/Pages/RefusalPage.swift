import HTTPTypes
import Hummingbird

/// How a refusal is told: JSON to programs, the sign-in page to somebody who must sign in first, else a short page.
struct RefusalPage {
    private static let template = PageTemplate(PackageResources.refusal_mustache)

    private let visit: Visit
    private let route: Route?

    init(_ visit: Visit, _ route: Route?) {
        self.visit = visit
        self.route = route
    }

    func response(to refusal: Refusal) throws -> Response {
        if wantsJSON { return try .json(APIError(refusal, visit.messages), status: refusal.status) }
        if refusal == .signInNeeded, route?.mutates == false {
            return .redirect(to: SignInPage.address(returningTo: visit.target))
        }
        // Nowhere in particular: what is missing looks the same wherever it was looked for.
        var nowhere = visit
        nowhere.target = .home
        return try nowhere.page(
            Self.template, titled: "refusal.\(refusal.code).title",
            Content(
                heading: visit.messages("refusal.\(refusal.code).title"),
                explanation: visit.messages("refusal.\(refusal.code).text")),
            status: refusal.status)
    }

    private var wantsJSON: Bool {
        visit.request.uri.string.hasPrefix("/api/") || visit.request.headers[.accept] == "application/json"
    }

    private struct Content {
        let heading: String
        let explanation: String
    }
}
