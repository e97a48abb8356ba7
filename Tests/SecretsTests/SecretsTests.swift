import Secrets
import Testing

@Suite struct SecretsTests {
    @Test func `a password matches its hash and no other`() throws {
        let hash = try #require(PasswordHash(of: "seven small steps"))
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(hash.matches("seven small steps"))
        #expect(!hash.matches("seven small step"))
        #expect(!PasswordHash(stored: "").matches(""))
        #expect(!PasswordHash(stored: "$argon2id$nonsense").matches("seven small steps"))
    }

    @Test func `the same password is hashed differently each time`() {
        #expect(PasswordHash(of: "seven small steps") != PasswordHash(of: "seven small steps"))
    }

    @Test func `tokens are 256 bits, each its own`() {
        let tokens = (0..<100).map { _ in SecretToken().text }
        #expect(Set(tokens).count == 100)
        #expect(tokens.allSatisfy { $0.utf8.count == 64 })
    }

    @Test(arguments: ["", "0", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
    func `what is no token is refused`(text: String) { #expect(SecretToken(text) == nil) }

    @Test func `what is derived for one use says nothing of another`() {
        let token = SecretToken()
        #expect(token.derived(for: "form") == token.derived(for: "form"))
        #expect(token.derived(for: "form") != token.derived(for: "audio"))
        #expect(token.derived(for: "form") != SecretToken().derived(for: "form"))
    }

    @Test func `secrets are the same only whole`() {
        #expect(isSameSecret("abc", "abc"))
        #expect(!isSameSecret("abc", "abd"))
        #expect(!isSameSecret("abc", "ab"))
        #expect(!isSameSecret("", "a"))
    }

    @Test(arguments: [
        ("eleven char", PasswordRule.Fault?.some(.tooShort)), ("twelve chars", nil),
        (String(repeating: "ab", count: 20), .tooEasy), ("password1234", .tooEasy), ("anna-anna-anna", .tooEasy),
        (String(repeating: "long enough ", count: 30), .tooLong), ("пароль123456", .tooEasy),
    ])
    func `a password is long, and not what is tried first`(password: String, fault: PasswordRule.Fault?) {
        #expect(PasswordRule.fault(of: password, names: ["anna"]) == fault)
    }
}
