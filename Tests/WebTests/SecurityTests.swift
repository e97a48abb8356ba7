import Accounts
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite struct SecurityTests {
    private static let styleSheet = "\(AssetRoutes.folder)/app.css"

    @Test func `every answer tells the browser what it must not do`() async throws {
        let house = try await House(publicURL: "https://sidetone.example")
        try await house.add("root", .admin)
        let browser = try await house.browser(of: "root")
        for route in RouteTable.routes {
            let path = route.pattern.description.replacing("/assets/{version}/{file}", with: Self.styleSheet)
                .filter { !"{}".contains($0) }
            // Whatever changes something is refused here for want of its token: refusals have the headers too.
            for browser in [browser, house.stranger()] {
                let answer = try await browser.ask(route.method, path)
                let csp = answer.headers[try required(HTTPField.Name("Content-Security-Policy"))] ?? ""
                #expect(csp.contains("default-src 'none'") && csp.contains("frame-ancestors 'none'"), "\(path)")
                #expect(!csp.contains("unsafe"), "\(path)")
                #expect(answer.headers[try required(HTTPField.Name("X-Content-Type-Options"))] == "nosniff")
                #expect(answer.headers[try required(HTTPField.Name("Referrer-Policy"))] == "same-origin")
                #expect(answer.headers[.strictTransportSecurity]?.hasPrefix("max-age=31536000") == true)
                let caching = path == Self.styleSheet ? "public, max-age=31536000, immutable" : "no-store"
                #expect(answer.headers[.cacheControl] == caching, "\(path)")
            }
        }
    }

    @Test func `cookies are for this host, TLS and HTTP only, and only where there is TLS for TLS`() async throws {
        let secure = try await House(publicURL: "https://sidetone.example")
        try await secure.add("anna", .qaManager)
        let cookie = try #require(try await secure.stranger().signIn("anna").headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-sidetone="))
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] { #expect(cookie.contains(part)) }
        #expect(!cookie.contains("Domain"))
        let plain = try await House()
        try await plain.add("anna", .qaManager)
        #expect(try await plain.stranger().signIn("anna").headers[.setCookie]?.contains("Secure") == false)
    }

    @Test func `no mutating route takes a form without its token, with another session's, or from another site`()
        async throws
    {
        let house = try await House()
        try await house.add("root", .admin)
        try await house.add("other", .admin)
        let other = try await house.browser(of: "other")
        for route in RouteTable.routes where route.mutates {
            let path = route.pattern.description.filter { !"{}".contains($0) }
            let browser = try await house.browser(of: "root")
            let token = try #require(browser.formToken)
            let forgeries: [[String: String]] = [
                [:], ["X-CSRF-Token": other.formToken ?? ""], ["X-CSRF-Token": ""],
                ["X-CSRF-Token": token, "Sec-Fetch-Site": "cross-site"],
                ["X-CSRF-Token": token, "Origin": "https://elsewhere.example"],
                ["X-CSRF-Token": token, "Origin": "null"],
            ]
            for headers in forgeries {
                let answer = try await browser.ask(route.method, path, headers: headers)
                #expect(answer.status == 403, "\(route.method) \(path) \(headers.keys.sorted()): \(answer.status)")
            }
        }
    }

    @Test func `paths that try to leave lead nowhere`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        let browser = try await house.browser(of: "root")
        let steps = [
            "..", "%2e%2e", "%2E%2e", "..%2f", "..%5c", "%2e%2e%2f", "%252e%252e", "..%00", "....", ".", "%2f", "%5c",
            "..;", "%c0%ae%c0%ae", "%uff0e", "..%c0%af", "~", "%ff", "%", "%0a", "//", "\\", "..\\", "%2e%2e%5c", "*",
        ]
        let targets = ["etc/passwd", "work/sidetone.sqlite", "signing.key", "app.css", ""]
        let roots = ["/", "/assets/", "/users/", "/welcome/"]
        var asked = 0
        for root in roots {
            for step in steps {
                for target in targets {
                    let path = root + step + "/" + target
                    let answer = try await browser.get(path)
                    #expect([400, 404].contains(answer.status), "\(path): \(answer.status)")
                    #expect(!answer.text.contains("root:x:"))
                    asked += 1
                }
            }
        }
        #expect(asked == 500)
    }

    @Test func `what is typed into a form comes back escaped`() async throws {
        let house = try await House()
        let answer = try await house.stranger().signIn("\"'><script>alert(1)</script>", "x")
        #expect(answer.status == 403)
        #expect(!answer.text.contains("<script>alert"))
        #expect(answer.text.contains("&lt;script&gt;alert"))
    }

    @Test(arguments: [
        "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)",
    ])
    func `after signing in nobody is sent elsewhere`(next: String) async throws {
        let house = try await House()
        try await house.add("anna", .product)
        let answer = try await house.stranger().post(
            "/sign-in", ["name": "anna", "password": House.password, "next": next])
        #expect(answer.status == 303)
        #expect(answer.location == "/")
    }

    @Test func `the address of who asks is believed from the proxy only`() async throws {
        let house = try await House()
        try await house.add("anna", .product)
        let proxied = { (address: String, forwarded: String) in
            try await Browser(house, address: address).post(
                "/sign-in", ["name": "anna", "password": "wrong"], headers: ["X-Forwarded-For": forwarded])
        }
        for _ in 0..<4 { _ = try await proxied("10.0.0.1", "spoofed, 203.0.113.9") }
        #expect(try await proxied("10.0.0.1", "203.0.113.9").status == 429)
        #expect(try await proxied("10.0.0.1", "203.0.113.10").status == 403)
        #expect(try await proxied("198.51.100.1", "203.0.113.9").status == 403)
    }

    @Test func `a body beyond the limit is refused`() async throws {
        let house = try await House()
        let answer = try await house.stranger().ask(
            .post, "/sign-in", body: String(repeating: "a", count: Dispatcher.bodyLimit + 1))
        #expect(answer.status == 413)
    }
}
