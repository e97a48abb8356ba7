import HTTPTypes
import Accounts
import Foundation
import Testing

@testable import Web

@Suite struct APITests {
    @Test func `the document describes every operation of the table and nothing else`() async throws {
        let house = try await House()
        let answer = try await house.stranger().get("/api/v1/openapi.json")
        #expect(answer.status == 200)
        let document = try #require(JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
        let routes = RouteTable.routes.filter { $0.operation != nil }
        #expect(described == Set(routes.map { "\($0.method.rawValue) \($0.pattern)" }))
        let programs = RouteTable.routes.filter { $0.pattern.description.hasPrefix("/api/v1/") && $0.scope != nil }
        #expect(programs.count == routes.count)
        let operations = paths.values.flatMap(\.values).compactMap { $0 as? [String: Any] }
        let ids = operations.compactMap { $0["operationId"] as? String }
        #expect(Set(ids).count == routes.count)
    }

    @Test func `no two routes answer the same request`() {
        let names = RouteTable.routes.map { route in
            "\(route.method.rawValue) "
                + route.pattern.segments.map { if case .word(let word) = $0 { word } else { "{}" } }.joined(
                    separator: "/")
        }
        #expect(Set(names).count == names.count)
    }

    @Test func `lists come in pages`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        for number in 0..<5 { try await house.add("user\(number)", .product) }
        let browser = try await house.browser(of: "root")
        var (names, after): ([String], String?) = ([], "")
        while let start = after {
            let answer = try await browser.get("/api/v1/users?limit=2&after=\(start)")
            let page = try #require(JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
            let items = try #require(page["items"] as? [[String: Any]])
            #expect(items.count <= 2)
            names += items.compactMap { $0["name"] as? String }
            after = page["next"] as? String
        }
        #expect(names == ["root", "user0", "user1", "user2", "user3", "user4"])
    }

    @Test func `errors of the API are JSON with a code`() async throws {
        let house = try await House()
        let answer = try await house.stranger().get("/api/v1/nothing")
        #expect(answer.status == 404)
        #expect(answer.text.contains("\"code\":\"not_found\""))
    }

    @Test func `files of pages are kept for good under a name that goes with what is in them`() async throws {
        let house = try await House()
        let page = try await house.stranger().get("/sign-in").text
        let sheet = try #require(page.firstMatch(of: /href="(\/assets\/[0-9a-f]+\/app\.css)"/)?.1)
        let answer = try await house.stranger().get(String(sheet))
        #expect(answer.status == 200)
        #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
        #expect(try await house.stranger().get("/assets/0123456789abcdef0123/app.css").status == 404)
    }

    @Test func `health needs nobody, figures need an administrator and name no ids`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        #expect(try await house.stranger().get("/healthz").text == "ok\n")
        #expect(try await house.stranger().get("/readyz").status == 200)
        let browser = try await house.browser(of: "root")
        _ = try await browser.get("/users/somebody-secret")
        let figures = try await browser.get("/metrics").text
        #expect(
            figures.contains("sidetone_http_requests_total{method=\"GET\",route=\"/users/{name}\",status=\"404\"} 1"))
        #expect(!figures.contains("somebody-secret"))
    }
}
