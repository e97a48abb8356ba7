import Accounts
import CallModel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Secrets
import Store
import Testing

@testable import Web

@Suite struct SignInTests {
    @Test(arguments: HouseDatabase.all) func `name and password let in, and the session is one the server made`(
        database: HouseDatabase
    ) async throws {
        let house = try await House(on: database)
        try await house.add("anna", .qaManager)
        let brought = SecretToken().text
        let browser = Browser(house, cookies: ["sidetone": brought])
        #expect(try await browser.signIn("Anna").location == "/")
        #expect(browser.sessionCookie != brought)
        #expect(try await browser.get("/").status == 200)
    }

    @Test(arguments: [("anna", "wrong"), ("nobody", House.password), ("", ""), ("anna'--", House.password)])
    func `a wrong name is told like a wrong password`(name: String, password: String) async throws {
        let house = try await House()
        try await house.add("anna", .qaManager)
        let answer = try await house.stranger().signIn(name, password)
        #expect(answer.status == 403)
        #expect(answer.text.contains(Messages(.en)("sign_in.wrong")))
    }

    @Test func `of twenty wrong tries four are checked, and the owner elsewhere is not kept waiting`() async throws {
        let house = try await House()
        try await house.add("anna", .qaManager)
        let attacker = house.stranger().from("198.51.100.7")
        var checked = 0
        for _ in 0..<20 where try await attacker.signIn("anna", "wrong").status == 403 { checked += 1 }
        #expect(checked == 4)
        #expect(try await house.stranger().signIn("anna").status == 303)
        #expect(try await attacker.signIn("anna").status == 429)
        house.clock.move(bySeconds: 3)
        #expect(try await attacker.signIn("anna").status == 303)
    }

    @Test func `tries that are made at once are counted as those one after the other`() {
        let throttle = SignInThrottle()
        let waits = (0..<10).map { _ in throttle.begin(account: "anna", source: "198.51.100.7", now: 0) }
        #expect(waits.count { $0 == 0 } == 4)
        #expect(throttle.begin(account: "anna", source: "198.51.100.8", now: 0) == 0)
    }

    @Test func `a right password is no try, however often it is given`() {
        let throttle = SignInThrottle()
        for _ in 0..<50 {
            #expect(throttle.begin(account: "anna", source: "198.51.100.7", now: 0) == 0)
            throttle.noteSuccess(account: "anna", source: "198.51.100.7")
        }
    }

    @Test func `a wrong password is forgotten after a quarter of an hour, however many others sign in meanwhile`() {
        let (throttle, office) = (SignInThrottle(), "198.51.100.7")
        for number in 0..<20 { #expect(throttle.begin(account: "late\(number)", source: office, now: 0) == 0) }
        for now in stride(from: 20, to: 900, by: 20) {
            #expect(throttle.begin(account: "user\(now)", source: office, now: now) == 0)
            throttle.noteSuccess(account: "user\(now)", source: office)
        }
        let waits = (0..<20).map { throttle.begin(account: "later\($0)", source: office, now: 900) }
        #expect(waits.allSatisfy { $0 == 0 })
        #expect(throttle.begin(account: "one more", source: office, now: 900) > 0)
    }

    @Test func `whoever mistypes and then signs in costs the others of the house nothing`() {
        let (throttle, office) = (SignInThrottle(), "198.51.100.7")
        for number in 0..<50 {
            let waits = (0..<2).map { _ in throttle.begin(account: "user\(number)", source: office, now: number) }
            #expect(waits == [0, 0])
            throttle.noteSuccess(account: "user\(number)", source: office)
        }
        #expect(throttle.keyCount == 0)
    }

    @Test func `addresses of one IPv6 network are one source`() {
        let throttle = SignInThrottle()
        let waits = (1...9).map { throttle.begin(account: "anna", source: "2001:db8:1:2::\($0)", now: 0) }
        #expect(waits.count { $0 == 0 } == 4)
        #expect(throttle.begin(account: "anna", source: "2001:db8:1:3::1", now: 0) == 0)
    }

    @Test(arguments: [
        ("198.51.100.7", "198.51.100.7"), ("::ffff:198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:DB8::1", "2001:db8:0:0::/64"),
        ("fe80::1%eth0", "fe80:0:0:0::/64"), ("::1", "0:0:0:0::/64"), ("1:2:3", "1:2:3"), ("unix", "unix"),
    ])
    func `a source is an IPv4 address or an IPv6 network`(address: String, network: String) {
        #expect(ClientNetwork(address).text == network)
    }

    @Test func `whoever comes from everywhere does not fill the memory`() {
        let throttle = SignInThrottle()
        for number in 0..<SignInThrottle.mostKeys {
            _ = throttle.begin(
                account: "user\(number)", source: "2001:db8:\(String(number, radix: 16))::1", now: number / 100)
        }
        #expect(throttle.keyCount <= SignInThrottle.mostKeys + 1)
    }

    @Test func `one source cannot try every account`() async throws {
        let house = try await House()
        let attacker = house.stranger()
        var checked = 0
        for number in 0..<40 where try await attacker.signIn("user\(number)", "wrong").status == 403 { checked += 1 }
        #expect(checked == 20)
    }

    @Test func `a session ends when nothing is asked for an hour, and after a working day at the latest`() async throws
    {
        let house = try await House()
        try await house.add("anna", .product)
        let idle = try await house.browser(of: "anna")
        house.clock.move(bySeconds: Sessions.idleS)
        #expect(try await idle.get("/").status == 303)
        let busy = try await house.browser(of: "anna")
        for _ in 0..<23 {
            house.clock.move(bySeconds: Sessions.idleS / 2)
            #expect(try await busy.get("/").status == 200)
        }
        house.clock.move(bySeconds: Sessions.idleS / 2)
        #expect(try await busy.get("/").status == 303)
    }

    @Test func `a sign-in is on record with its change, and one that failed is not`() async throws {
        let house = try await House()
        _ = try await house.add("anna", .product)
        #expect(try await house.stranger().signIn("anna", "wrong").status == 403)
        #expect(try await house.stranger().signIn("anna", House.password).status == 303)
        let entries = try await house.store.auditEntries(
            AuditQuery(action: AuditAction.signedIn.rawValue), before: nil, limit: 9)
        #expect(entries.map(\.content.who) == ["anna"])
    }

    @Test func `whoever is disabled or gets another role is out with the next request`() async throws {
        let house = try await House()
        var anna = try await house.add("anna", .product)
        let first = try await house.browser(of: "anna")
        anna.role = .qaManager
        _ = try await house.store.update(anna)
        #expect(try await first.get("/").status == 303)
        let second = try await house.browser(of: "anna")
        #expect(try await second.get("/").status == 200)
        anna.state = .disabled
        _ = try await house.store.update(anna)
        #expect(try await second.get("/").status == 303)
        #expect(try await house.stranger().signIn("anna").status == 403)
    }

    @Test func `whoever is disabled while the body of a request is still coming changes nothing with it`() async throws
    {
        let house = try await House()
        var anna = try await house.add("anna", .qaManager)
        let browser = try await house.browser(of: "anna")
        anna.state = .disabled
        let (disabled, text) = (anna, "csrf=\(browser.formToken ?? "")&language=pl&time_zone=UTC")
        let body = AsyncStream<ByteBuffer> { continuation in
            Task {
                _ = try await house.store.update(disabled)
                continuation.yield(ByteBuffer(string: text))
                continuation.finish()
            }
        }
        let answer = try await browser.ask(.post, "/account", body: RequestBody(asyncSequence: body), headers: [:])
        #expect(answer.status == 401)
        #expect(try await house.store.account(anna.name) == disabled)
    }

    @Test func `what somebody chooses for themselves gives no role back`() async throws {
        let house = try await House()
        var anna = try await house.add("anna", .qaManager)
        let seen = anna
        anna.role = .product
        _ = try await house.store.update(anna)
        let event = AuditEvent(.userChanged, on: .user("anna"), by: .night(at: house.bench.now()))
        let changed = try await house.store.setPreferences(.pl, timeZone: "UTC", of: anna.name, recording: event)
        #expect(changed?.role == .product && changed?.language == .pl)
        var stale = seen
        stale.team = "south"
        #expect(try await !house.store.update(stale, insteadOf: seen))
        #expect(try await house.store.account(anna.name)?.role == .product)
    }

    @Test func `a new password ends the tokens of its account`() async throws {
        let house = try await House()
        let anna = try await house.add("anna", .product)
        let entry = APITokenEntry(
            id: "t", account: anna.name, label: "test", scopes: [.read], createdAt: house.clock.now,
            expiresAt: house.clock.now + 60)
        try await house.store.add(entry, secret: SecretToken().hash)
        let browser = try await house.browser(of: "anna")
        let chosen = ["current": House.password, "password": "seven small steps", "repeated": "seven small steps"]
        #expect(try await browser.post("/account/password", chosen).status == 303)
        #expect(try await house.store.apiTokens(of: anna.name).isEmpty)
    }

    @Test(arguments: ReaderLanguage.allCases, ["/account/password", "/account/tokens"])
    func `a right password is told to wait where wrong ones came before it, and changes nothing until then`(
        language: ReaderLanguage, path: String
    ) async throws {
        let house = try await House()
        var anna = try await house.add("anna", .product)
        anna.language = language
        _ = try await house.store.update(anna)
        let browser = try await house.browser(of: "anna")
        for _ in 0..<4 {
            _ = house.bench.throttle.begin(account: "anna", source: browser.address, now: house.clock.now)
        }
        let right = [
            "current": House.password, "password": "seven small steps", "repeated": "seven small steps",
            "label": "night shift", "scope_read": "1",
        ]
        let (hash, messages) = (try await house.store.passwordHash(of: anna.name), Messages(language))
        let early = try await browser.post(path, right)
        #expect(early.status == 429 && early.headers[.retryAfter] == "2")
        #expect(early.text.contains(messages.counted("sign_in.wait", 2)))
        #expect(!early.text.contains(messages("password.current_wrong")))
        #expect(try await house.store.passwordHash(of: anna.name) == hash)
        #expect(try await house.store.apiTokens(of: anna.name).isEmpty)
        house.clock.move(bySeconds: 2)
        #expect(try await browser.post(path, right).status == (path == "/account/password" ? 303 : 200))
    }

    @Test func `signing out ends the session for every holder of its cookie`() async throws {
        let house = try await House()
        try await house.add("anna", .product)
        let browser = try await house.browser(of: "anna")
        let copy = browser.from("198.51.100.7")
        #expect(try await browser.post("/sign-out").location == "/sign-in")
        #expect(try await copy.get("/").status == 303)
    }

    @Test func `a new password ends all sessions but the one that set it`() async throws {
        let house = try await House()
        try await house.add("anna", .product)
        let (here, there) = (try await house.browser(of: "anna"), try await house.browser(of: "anna"))
        let chosen = ["current": House.password, "password": "seven small steps", "repeated": "seven small steps"]
        #expect(try await here.post("/account/password", chosen).status == 303)
        #expect(try await here.get("/").status == 200)
        #expect(try await there.get("/").status == 303)
        #expect(try await house.stranger().signIn("anna").status == 403)
        #expect(try await house.stranger().signIn("anna", "seven small steps").status == 303)
    }

    @Test(arguments: [
        ("short", "short", "too_short"), ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "too_easy"),
        ("anna-password-anna", "anna-password-anna", "too_easy"), ("seven small steps", "seven smal steps", "differs"),
    ])
    func `a password that is no good is not taken, and says why`(password: String, repeated: String, key: String)
        async throws
    {
        let house = try await House()
        try await house.add("anna", .product)
        let browser = try await house.browser(of: "anna")
        let answer = try await browser.post(
            "/account/password", ["current": House.password, "password": password, "repeated": repeated])
        #expect(answer.status == 400)
        #expect(answer.text.contains(Messages(.en)("password.\(key)", ["shortest": "12"])))
    }

    // MARK: Links

    @Test func `the first link makes an admin, once`() async throws {
        let house = try await House()
        let server = WebServer(house.bench, logger: .init(label: "test"))
        let link = try #require(try await server.firstRunLink())
        let path = String(link.dropFirst(house.bench.settings.publicURL.count))
        let browser = house.stranger()
        #expect(try await browser.get(path).status == 200)
        let chosen = ["password": "seven small steps", "repeated": "seven small steps"]
        #expect(try await browser.post(path, chosen).location == "/")
        #expect(try await browser.get("/users").status == 200)
        #expect(try await house.stranger().get(path).status == 404)
        #expect(try await server.firstRunLink() == nil)
    }

    @Test func `a link ends after three days, with the next one, and with its account`() async throws {
        let house = try await House()
        var bert = Account(name: try required(AccountName("bert")), role: .lead)
        _ = try await house.store.add(bert)
        func path() async throws -> String {
            String(
                try await Invitations.make(for: bert.name, in: house.bench).dropFirst(
                    house.bench.settings.publicURL.count))
        }
        let first = try await path()
        let second = try await path()
        #expect(try await house.stranger().get(first).status == 404)
        #expect(try await house.stranger().get(second).status == 200)
        house.clock.move(bySeconds: Invitations.validS)
        #expect(try await house.stranger().get(second).status == 404)
        let third = try await path()
        bert.state = .disabled
        _ = try await house.store.update(bert)
        #expect(try await house.stranger().get(third).status == 404)
    }

    // MARK: Programs

    @Test func `a session that somebody left open makes no token: that takes the password`() async throws {
        let house = try await House()
        let anna = try await house.add("anna", .qaManager)
        let browser = try await house.browser(of: "anna")
        let asked = ["label": "night shift", "scope_audio": "1"]
        for given in [[:], ["current": "wrong"]] {
            let answer = try await browser.post("/account/tokens", asked.merging(given) { $1 })
            #expect(answer.status == 403)
            #expect(answer.text.contains(Messages(.en)("password.current_wrong")))
            #expect(answer.text.contains("value=\"night shift\""), "what was typed is still there")
        }
        #expect(try await house.store.apiTokens(of: anna.name).isEmpty)
        let made = try await browser.post("/account/tokens", asked.merging(["current": House.password]) { $1 })
        #expect(made.status == 200 && made.text.contains("class=\"secret\""))
        #expect(try await house.store.apiTokens(of: anna.name).map(\.scopes) == [[.audio]])
    }

    @Test func `a token does what its scopes and its owner allow, and no more`() async throws {
        let house = try await House()
        let root = try await house.add("root", .admin)
        try await house.add("anna", .product)
        func token(_ name: String, _ scopes: [TokenScope]) async throws -> [String: String] {
            let secret = SecretToken()
            let entry = APITokenEntry(
                id: String(secret.text.prefix(8)), account: try required(AccountName(name)), label: "test",
                scopes: scopes, createdAt: house.clock.now, expiresAt: house.clock.now + 60)
            try await house.store.add(entry, secret: secret.hash)
            return ["Authorization": "Bearer \(secret.text)"]
        }
        let (reader, watcher, product) = (
            try await token("root", [.read]), try await token("root", [.metrics]), try await token("anna", [.read])
        )
        let program = house.stranger()
        #expect(try await program.get("/api/v1/users", headers: reader).status == 200)
        #expect(try await program.get("/metrics", headers: reader).status == 403)
        #expect(try await program.get("/metrics", headers: watcher).status == 200)
        #expect(try await program.get("/api/v1/users", headers: product).status == 404)
        #expect(try await program.get("/users", headers: reader).status == 404)
        #expect(try await program.get("/api/v1/users", headers: ["Authorization": "Bearer 0"]).status == 401)
        house.clock.move(bySeconds: 61)
        #expect(try await program.get("/api/v1/users", headers: reader).status == 401)
        var disabled = root
        disabled.state = .disabled
        _ = try await house.store.update(disabled)
        #expect(try await house.store.apiTokens(of: root.name).isEmpty)
    }
}
