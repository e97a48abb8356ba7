import Accounts
import Foundation
import HTTPTypes
import Secrets
import Store
import Testing

@testable import Web

/// A program with a token of its owner. Holds every answer to what the API document says of it.
struct Program {
    let house: House
    private let secret: SecretToken

    init(_ house: House, of owner: String, scopes: [TokenScope] = [.read, .write, .audio]) async throws {
        self.house = house
        secret = SecretToken()
        let entry = APITokenEntry(
            id: String(secret.text.prefix(8)), account: try required(AccountName(owner)), label: "test",
            scopes: scopes, createdAt: house.clock.now, expiresAt: house.clock.now + 1_000_000)
        try await house.store.add(entry, secret: secret.hash)
    }

    /// - Parameters:
    ///   - path: below `/api/v1`.
    ///   - body: JSON; `nil` sends none.
    func ask(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil) async throws -> JSONAnswer {
        let answer = try await house.stranger().ask(
            method, "/api/v1\(path)", body: body ?? "", headers: ["Authorization": "Bearer \(secret.text)"])
        let json = try JSONDecoder().decode(JSONTree.self, from: Data(answer.bytes))
        let place = "\(method) \(path): \(answer.status) \(answer.text.prefix(300))"
        #expect(answer.headers[.contentType] == "application/json", "\(place)")
        if let route = Self.route(method, path) {
            let shape = try required(route.shape(of: answer.status))
            #expect(shape.fault(of: json) == nil, "\(place)")
        }
        return JSONAnswer(status: answer.status, json: json)
    }

    func get(_ path: String) async throws -> JSONAnswer { try await ask(.get, path) }

    /// The operation that answers; `nil` where there is none.
    private static func route(_ method: HTTPRequest.Method, _ path: String) -> Route? {
        guard let target = Target("/api/v1\(path)") else { return nil }
        return RouteTable.routes.first {
            $0.operation != nil && $0.method == method && $0.pattern.match(target.path) != nil
        }
    }
}

extension Route {
    /// What the API document says an answer of this status looks like; `nil` where it names no such status.
    fileprivate func shape(of status: Int) -> JSONShape? {
        switch status {
        case 200: operation?.response
        case 409: mutates ? operation?.conflict : nil
        case 400, 401, 403, 404, 413, 422: APIError.shape
        default: nil
        }
    }
}

/// An answer of the API.
struct JSONAnswer {
    let status: Int
    let json: JSONTree

    /// A field by its name; of a list by its place.
    subscript(_ path: String...) -> JSONTree? {
        path.reduce(json as JSONTree?) { tree, name in
            switch tree {
            case .object(let fields): fields[name]
            case .array(let values): Int(name).flatMap { values.indices.contains($0) ? values[$0] : nil }
            default: nil
            }
        }
    }

    func text(_ path: String) -> String? {
        if case .text(let text) = self[path] { text } else { nil }
    }

    var items: [JSONTree] {
        if case .array(let items) = self["items"] { items } else { [] }
    }

    /// Of the error.
    var reason: String? {
        if case .text(let reason) = self["error", "reason"] { reason } else { nil }
    }

    var place: String? {
        if case .text(let place) = self["error", "place"] { place } else { nil }
    }
}
