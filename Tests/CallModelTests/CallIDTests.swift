import CallModel
import Testing

@Suite struct CallIDTests {
    @Test func `a name is one name whether an accent was written with its letter or after it`() throws {
        let letter = try #require(CallID("caf\u{e9}")), letters = try #require(CallID("cafe\u{301}"))
        #expect(letter == letters)
        #expect(Array(letter.text.utf8) == Array(letters.text.utf8))
    }

    @Test(arguments: ["", ".", "..", "a/b", "a\\b", "a\nb", String(repeating: "x", count: 201)])
    func `what could be a path or cannot be printed is no name`(text: String) {
        #expect(CallID(text) == nil)
    }

    @Test func `a letter with a thousand accents is no name`() {
        #expect(CallID("e" + String(repeating: "\u{301}", count: 1_000)) == nil)
        #expect(CallID(String(repeating: "ї", count: 200)) != nil)
    }
}
