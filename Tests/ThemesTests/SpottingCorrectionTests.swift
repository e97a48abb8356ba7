import CallModel
import Languages
import Testing

@testable import Themes

@Suite struct SpottingCorrectionTests {
    private let table = """
        text\tlanguage\tkind\tcall_id
        the blue button is back\ten\tpraise\tLN-1
        ми були на морі\tuk\tnone\t
        """

    @Test func `a table and a JSON array say the same`() throws {
        let json = """
            [{"text": "the blue button is back", "language": "en", "kind": "praise", "call_id": "LN-1"},
             {"text": "ми були на морі", "language": "uk", "kind": "none", "call_id": null}]
            """
        let corrections = try SpottingCorrection.read(table, file: "corrections.tsv")
        #expect(corrections == (try SpottingCorrection.read(json, file: "corrections.json")))
        #expect(corrections.map(\.kind) == [.praise, nil])
        #expect(corrections.map(\.callID?.text) == ["LN-1", nil])
    }

    @Test(arguments: [
        ("text\tkind\n", "line 1"), ("text\tlanguage\tkind\nit fails\ten\tangry", "line 2"),
        ("text\tlanguage\tkind\nit fails\tde\tproblem", "line 2"), ("text\tlanguage\tkind\n123\ten\tnone", "line 2"),
        (#"[{"text": "it fails", "language": "en"}]"#, "entry 1"),
    ])
    func `what is no correction is refused with its place`(content: String, place: String) {
        let error = #expect(throws: InputError.self) { try SpottingCorrection.read(content, file: "c") }
        #expect(error?.place == place)
    }

    @Test func `a corrected sentence is judged as it was corrected, and others of the project stay as they were`() {
        let sentence = "well that is the fourth rainbow in a row"
        let before = FeedbackSpotter.standard.judge(sentence, language: .en)
        let wanted: FeedbackKind? = before.kind == .request ? .praise : .request
        let correction = SpottingCorrection(text: sentence, language: .en, kind: wanted)
        let taught = FeedbackSpotter(learning: [correction])
        #expect(taught.judge(sentence, language: .en).kind == wanted)
        for (language, text) in SmallArchive.scanner.prefix(3) {
            let tag = SpokenLanguage(tag: language) ?? .en
            #expect(taught.judge(text, language: tag).kind == FeedbackSpotter.standard.judge(text, language: tag).kind)
        }
    }

    @Test func `of two corrections of the same words the later holds, and order decides nothing else`() {
        let sentence = "well that is the fourth rainbow in a row"
        let first = SpottingCorrection(text: sentence, language: .en, kind: .praise)
        let later = SpottingCorrection(text: sentence.uppercased(), language: .en, kind: .confusion)
        #expect(FeedbackSpotter(learning: [first, later]).judge(sentence, language: .en).kind == .confusion)
        #expect(SpottingCorrection.news(of: [first, first, later, first], after: []) == [first, later, first])
        #expect(SpottingCorrection.news(of: [later], after: [first, later]).isEmpty)
    }

    @Test func `learning twice gives the same spotter`() {
        let corrections = [SpottingCorrection(text: "the blue button is back", language: .en, kind: .praise)]
        let (one, other) = (FeedbackSpotter(learning: corrections), FeedbackSpotter(learning: corrections))
        let text = "the red button is gone"
        #expect(one.judge(text, language: .en) == other.judge(text, language: .en))
    }
}
