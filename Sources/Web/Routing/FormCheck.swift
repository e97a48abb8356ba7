import HTTPTypes
import Hummingbird
import Secrets

/// Whether a request that changes something was sent by one of our own pages.
struct FormCheck {
    let publicURL: String

    /// Programs with a token are not led astray by other sites; for all others the browser must not name another site,
    /// and the token of the session must be in the form (`csrf`) or in the header `X-CSRF-Token`.
    func check(_ draft: Draft) throws(Refusal) {
        if case .program = draft.guest { return }
        guard comesFromUs(draft.request), let token = token(of: draft), isSameSecret(token, draft.guest.formToken)
        else {
            throw .forged
        }
    }

    private func comesFromUs(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }), site != "same-origin" {
            return false
        }
        guard let origin = request.headers[.origin] else { return true }
        return origin == publicURL || origin.split(separator: "/").last.map(String.init) == request.head.authority
    }

    private func token(of draft: Draft) -> String? {
        if let header = HTTPField.Name("X-CSRF-Token").flatMap({ draft.request.headers[$0] }) { return header }
        return String(validating: draft.body, as: UTF8.self).flatMap { Target.pairs($0) }?["csrf"]
    }
}
