import Accounts
import CallModel
import HTTPTypes
import Hummingbird
import Pipeline
import Reviews
import Scorecards

/// How a refusal is told: JSON to programs, the sign-in page to somebody who must sign in first, else a short page.
struct RefusalPage {
    private static let template = PageTemplate(PackageResources.refusal_mustache)

    private let visit: Visit
    private let route: Route?

    init(_ visit: Visit, _ route: Route?) {
        self.visit = visit
        self.route = route
    }

    func response(to refusal: Refusal) async throws -> Response {
        if wantsJSON { return try .json(APIError(refusal, visit.messages), status: refusal.status) }
        if refusal == .signInNeeded, route?.mutates == false {
            return .redirect(to: SignInPage.address(returningTo: visit.target))
        }
        // Nowhere in particular: what is missing looks the same wherever it was looked for.
        var nowhere = visit
        nowhere.target = .home
        return try nowhere.page(
            Self.template, titled: "refusal.\(refusal.code).title", await content(refusal), status: refusal.status)
    }

    private func content(_ refusal: Refusal) async -> Content {
        let (messages, path) = (visit.messages, visit.target.path)
        // Of what somebody may know nothing of they are shown nothing, not even the way there.
        let isForm = visit.request.method == .post || refusal.status == .methodNotAllowed
        let isKnown = isForm && ![.notFound, .unauthorized, .forbidden].contains(refusal.status)
        let written = isKnown ? WrittenText.all(in: (try? visit.form) ?? [:], items: await items()) : []
        return Content(
            heading: messages("refusal.\(refusal.code).title"), explanation: refusal.text(in: messages),
            isUnchanged: isForm && refusal.reasonText(in: messages) != nil,
            backPath: isKnown ? refusal.page ?? page(ofForm: path) : nil,
            written: written, hasWritten: !written.isEmpty)
    }

    private func page(ofForm path: [String]) -> String? {
        visit.guest.account.flatMap { RouteTable.page(ofForm: path, for: $0.role) }
    }

    /// Of the evaluation that the form is about, as far as it may be shown.
    private func items() async -> [(id: String, text: String)] {
        guard case .evaluation(let evaluation) = visit.object,
            let view = try? await visit.desk().reviewCase(evaluation.id)
        else { return [] }
        return view.scorecard.items.map { ($0.id, $0.text.text(in: visit.messages.language.rawValue)) }
    }

    private var wantsJSON: Bool {
        visit.request.uri.string.hasPrefix("/api/") || visit.request.headers[.accept] == "application/json"
    }

    private struct Content {
        let heading: String
        let explanation: String
        /// To be said besides: what stands for a code says so itself.
        let isUnchanged: Bool
        /// Where the form stands; `nil` where there is no such page, or nothing may be known of it.
        let backPath: String?
        let written: [WrittenText]
        let hasWritten: Bool
    }
}
