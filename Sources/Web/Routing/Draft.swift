import Hummingbird
import Logging
import Secrets

/// What is known of a request so far; a refusal is shown with what is known when it happens.
struct Draft {
    let request: Request
    let source: String
    let logger: Logger
    var target: Target?
    var guest = Guest.nobody(form: SecretToken())
    var route: Route?
    /// What it is about, once it is known that the guest may do to it what the route does.
    var object = FoundObject.none
    var body: [UInt8] = []

    func visit(_ parameters: [String: String], in house: Workbench) -> Visit {
        Visit(
            house: house, request: request, target: target ?? .home, parameters: parameters, source: source,
            guest: guest, object: object, body: body, logger: logger)
    }
}
