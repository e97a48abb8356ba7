import CallModel
import Testing

@Suite struct TextTests {
    @Test func `only whitespace at the ends is trimmed`() {
        #expect(" \t two words\n".trimmed == "two words")
        #expect("\u{A0}ціна\u{A0}".trimmed == "ціна")
        #expect(" \n".trimmed == "")
        #expect("a b".dropFirst().trimmed == "b")
    }

    @Test func `all but unreserved characters is escaped, in capitals`() {
        #expect("Az09-._~".percentEncoded == "Az09-._~")
        #expect("a/b c+d%".percentEncoded == "a%2Fb%20c%2Bd%25")
        #expect("ї\n".percentEncoded == "%D1%97%0A")
    }
}
