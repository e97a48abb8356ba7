import Testing

@testable import Web

@Suite struct TargetTests {
    @Test func `segments are decoded once`() throws {
        let target = try #require(Target("/calls/LN%202101/a%252e?q=a+b%26c&x"))
        #expect(target.path == ["calls", "LN 2101", "a%2e"])
        #expect(target.query == ["q": "a b&c", "x": ""])
        #expect(Target("/")?.path == [])
        #expect(Target("/users/")?.path == ["users"])
    }

    @Test(arguments: [
        "", "users", "http://host/users", "/a/../b", "/a/%2e%2e/b", "/a//b", "//host", "/a%2fb", "/a%5Cb", "/a%00",
        "/a%0d%0ab", "/%ff", "/%c0%ae", "/%4", "/%zz", "/a#b",
    ])
    func `what is no plain path of ours is no target`(text: String) { #expect(Target(text) == nil) }

    @Test func `a pattern matches whole paths and names its parts`() {
        let pattern = RoutePattern("/calls/{call}/audio")
        #expect(pattern.match(["calls", "LN-1", "audio"]) == ["call": "LN-1"])
        #expect(pattern.match(["calls", "LN-1"]) == nil)
        #expect(pattern.match(["calls", "LN-1", "audio", "x"]) == nil)
        #expect(pattern.match(["users", "LN-1", "audio"]) == nil)
    }
}
