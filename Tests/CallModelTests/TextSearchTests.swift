import Hashing
import Testing

@Suite struct TextSearchTests {
    private let marker = TextMarker(key: "key")

    private func search(_ texts: [String]) -> TextSearch {
        TextSearch(for: texts.compactMap(marker.mark), by: marker)
    }

    @Test(arguments: [0, 1, 7, 4096]) func `a marked text is found wherever it stands`(at place: Int) {
        let texts = ["the courier comparison", "обрізана етикетка", "the courier c"]
        for (text, isLast) in texts.flatMap({ text in [(text, true), (text, false)] }) {
            let bytes = Array((String(repeating: "ab", count: place) + text + (isLast ? "" : "…")).utf8)
            #expect(search(["nothing of the kind", text]).texts(in: bytes) == [text])
        }
    }

    @Test func `texts that begin alike, overlap or come twice are all found`() {
        let texts = ["the label is cut", "the label is cut off at the edge", "cut off at the edge"]
        let bytes = Array("the label is cut off at the edge, the label is cut".utf8)
        #expect(search(texts).texts(in: bytes) == Set(texts))
    }

    @Test func `what is not there in full is not found`() {
        let search = search(["the label is cut off"])
        for other in ["", "the label", "the label is cut of", "The label is cut off", "the label is cut ofg"] {
            #expect(search.texts(in: Array(other.utf8)).isEmpty)
        }
        #expect(self.search([]).texts(in: Array("the label is cut off".utf8)).isEmpty)
    }

    @Test func `a mark tells nothing without the key, and a short text has none`() throws {
        let other = TextMarker(key: "other key")
        let bytes = Array("the label is cut off".utf8)
        let mark = try #require(marker.mark("the label is cut off"))
        #expect(TextSearch(for: [mark], by: other).texts(in: bytes).isEmpty)
        #expect(other.mark("the label is cut off") != mark)
        #expect(marker.mark("eleven byte") == nil)
    }
}
