import Accounts
import HTTPTypes
import Hummingbird

/// One page or operation, as data: what is asked, who may, of what, and what answers.
///
/// Everything around the answer — signing in, the policy, the same 404 for foreign and missing, forged forms, headers —
/// follows from this and happens in `Dispatcher`.
struct Route: Sendable {
    enum Admission: Hashable, Sendable {
        /// Also somebody who is not signed in.
        case anyone
        /// Somebody who may, by `AccessPolicy`, do this to the object that the path names.
        case may(Action, ObjectSource)
    }

    typealias Answer = @Sendable (Visit) async throws -> Response

    let method: HTTPRequest.Method
    let pattern: RoutePattern
    let admission: Admission
    /// What an API token needs for it; `nil` where programs have no business.
    let scope: TokenScope?
    /// How the API document describes it; `nil` for pages.
    let operation: APIOperation?
    let answer: Answer

    /// Whether it changes something: then the form token is asked for, and where the request comes from.
    var mutates: Bool { method != .get }
}

extension Route {
    /// A page that is only read.
    static func page(
        _ pattern: RoutePattern, _ action: Action, of object: ObjectSource = .none, answer: @escaping Answer
    ) -> Route {
        Route(
            method: .get, pattern: pattern, admission: .may(action, object), scope: nil, operation: nil, answer: answer)
    }

    /// What a form of a page does.
    static func form(
        _ pattern: RoutePattern, _ action: Action, of object: ObjectSource = .none, answer: @escaping Answer
    ) -> Route {
        Route(
            method: .post, pattern: pattern, admission: .may(action, object), scope: nil, operation: nil, answer: answer
        )
    }

    /// Something that everybody may ask for.
    static func open(_ method: HTTPRequest.Method, _ pattern: RoutePattern, answer: @escaping Answer) -> Route {
        Route(method: method, pattern: pattern, admission: .anyone, scope: nil, operation: nil, answer: answer)
    }

    /// An operation for programs, below `/api/v1`, which pages may use too. Its requests are held to what the API
    /// document says of them.
    /// - Parameter scope: `nil` for `read` where nothing is changed, else `write`.
    static func api(
        _ method: HTTPRequest.Method, _ pattern: RoutePattern, _ action: Action, of object: ObjectSource = .none,
        _ operation: APIOperation, scope: TokenScope? = nil, answer: @escaping Answer
    ) -> Route {
        Route(
            method: method, pattern: RoutePattern("/api/v1\(pattern)"), admission: .may(action, object),
            scope: scope ?? (method == .get ? .read : .write), operation: operation
        ) { visit in
            try operation.check(visit)
            return try await answer(visit)
        }
    }
}
