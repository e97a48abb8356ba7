import CallModel
import Accounts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Secrets
import Store

/// Answers every request: finds the route, asks who is there and whether they may, and lets the route answer.
struct Dispatcher: Sendable {
    let house: Workbench
    private let routes: [Route]
    private let cookies: Cookies
    private let logger: Logger

    /// The most bytes of a body that are read.
    static let bodyLimit = 1 << 20

    init(house: Workbench, logger: Logger) {
        self.init(house: house, routes: RouteTable.routes, logger: logger)
    }

    init(house: Workbench, routes: [Route], logger: Logger) {
        self.house = house
        self.routes = routes
        self.logger = logger
        cookies = Cookies(isSecure: house.settings.isSecure)
    }

    /// - Parameter peer: address of the other end of the connection.
    func answer(_ request: Request, from peer: String) async -> Response {
        let began = ContinuousClock.now
        let (response, route) = await answerOrRefuse(request, from: peer)
        house.figures.note(
            .init(
                method: request.method.rawValue, route: route?.pattern.description ?? "none",
                status: response.status.code),
            took: ContinuousClock.now - began)
        return SecurityHeaders(isSecure: house.settings.isSecure).adding(to: response)
    }

    private func answerOrRefuse(_ request: Request, from peer: String) async -> (Response, Route?) {
        var visit = Draft(request: request, source: source(of: request, peer), logger: logger)
        do {
            let response = try await answer(request, &visit)
            return (request.method == .head ? response.createHeadResponse() : response, visit.route)
        } catch let refusal as Refusal {
            return (await refuse(refusal, visit), visit.route)
        } catch {
            logger.error("\(visit.route?.pattern.description ?? "no route"): \(error)")
            return (await refuse(.failed, visit), visit.route)
        }
    }

    private func answer(_ request: Request, _ draft: inout Draft) async throws -> Response {
        guard let target = Target(request.uri.string) else { throw Refusal.notFound }
        draft.target = target
        let found = Result { try self.route(request.method, target) }
        // A body can be slow to come: who sends it, and whether they may, is asked when it is all there.
        if case .success((let route, _)) = found, route.mutates { draft.body = try await body(of: request) }
        draft.guest = try await guest(of: request)
        let (route, parameters) = try found.get()
        draft.route = route
        try admit(draft.guest, to: route)
        if route.mutates { try FormCheck(publicURL: house.settings.publicURL).check(draft) }
        draft.object = try await object(of: route, parameters, draft.guest)
        let response = try await route.answer(draft.visit(parameters, in: house))
        return await withFormCookie(response, draft)
    }

    // MARK: What is asked

    private func route(_ method: HTTPRequest.Method, _ target: Target) throws -> (Route, [String: String]) {
        let method = method == .head ? .get : method
        var allowed: [HTTPRequest.Method] = []
        for route in routes {
            guard let parameters = route.pattern.match(target.path) else { continue }
            if route.method == method { return (route, parameters) }
            allowed.append(route.method)
        }
        throw allowed.isEmpty ? Refusal.notFound : .methodNotAllowed(allowed)
    }

    private func body(of request: Request) async throws -> [UInt8] {
        do {
            return Array((try await request.body.collect(upTo: Self.bodyLimit)).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Refusal.tooLarge
        }
    }

    // MARK: Who asks

    private func guest(of request: Request) async throws -> Guest {
        if let bearer = request.headers[.authorization] { return try await program(bearer) }
        if let secret = cookies.secret(cookies.session, in: request),
            let account = try await Sessions.account(of: secret, in: house)
        {
            return .person(account, secret)
        }
        return .nobody(form: cookies.secret(cookies.form, in: request) ?? SecretToken())
    }

    private func program(_ authorization: String) async throws -> Guest {
        let parts = authorization.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", let secret = SecretToken(String(parts[1])),
            let (token, account) = try await house.store.apiToken(secret.hash, now: house.now().epochSeconds)
        else { throw Refusal.signInNeeded }
        return .program(account, token, secret)
    }

    private func admit(_ guest: Guest, to route: Route) throws(Refusal) {
        guard case .may = route.admission else { return }
        switch guest {
        case .nobody: throw .signInNeeded
        case .person: return
        case .program(_, let token, _):
            guard let scope = route.scope else { throw .notFound }
            guard token.scopes.contains(scope) else { throw .scopeMissing }
        }
    }

    /// The object, where the guest may do to it what the route does.
    private func object(of route: Route, _ parameters: [String: String], _ guest: Guest) async throws -> FoundObject {
        guard case .may(let action, let source) = route.admission else { return .none }
        let (found, facts) = try await source.find(parameters, in: house)
        guard let account = guest.account, AccessPolicy.allows(action, by: account, on: facts) else {
            throw Refusal.notFound
        }
        return found
    }

    /// Behind the configured proxy, the address that it saw; else the other end of the connection.
    private func source(of request: Request, _ peer: String) -> String {
        guard peer == house.settings.proxy,
            let forwarded = HTTPField.Name("X-Forwarded-For").flatMap({ request.headers[$0] }),
            let nearest = forwarded.split(separator: ",").last
        else { return peer }
        return String(nearest.trimmingPrefix { $0 == " " })
    }

    // MARK: Refusals

    private func refuse(_ refusal: Refusal, _ draft: Draft) async -> Response {
        let page = RefusalPage(draft.visit([:], in: house), draft.route)
        var response = (try? await page.response(to: refusal)) ?? Response(status: refusal.status)
        for (name, value) in refusal.headers { response.headers[name] = value }
        return await withFormCookie(response, draft)
    }

    /// Somebody who is not signed in keeps the secret of their form.
    private func withFormCookie(_ response: Response, _ draft: Draft) async -> Response {
        guard case .nobody(let secret) = draft.guest, response.headers[.contentType]?.hasPrefix("text/html") == true,
            cookies.secret(cookies.form, in: draft.request) == nil
        else { return response }
        var response = response
        response.headers.append(HTTPField(name: .setCookie, value: cookies.header(cookies.form, secret)))
        return response
    }
}
