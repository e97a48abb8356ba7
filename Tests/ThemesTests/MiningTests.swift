import CallModel
import FoundationEssentials
import Languages
import Testing

@testable import Themes

/// A call for each text, of which the spotter is so sure.
private func saying(_ texts: [String], confidence: Double) throws -> [CallFeedback] {
    try texts.enumerated().map { index, text in
        let call = try #require(CallID("\(index)"))
        let at = try #require(ZonedTime(iso8601: "2026-11-16T10:00:00Z"))
        let remark = Remark(
            id: "\(index)#0.0", callID: call, customer: nil, source: .customerTurn, language: .en, startedAt: at,
            utterance: 0, span: try #require(CharacterSpan(start: 0, end: text.count)), range: nil, text: text,
            kind: .problem, confidence: confidence, columns: [:])
        return CallFeedback(callID: call, startedAt: at, remarks: [remark], asides: [])
    }
}

@Suite struct MiningTests {
    @Test func `two complaints in four languages become two themes with a title in each language`() throws {
        let book = ThemeMiner().mine(try SmallArchive.calls())
        #expect(book.themes.map(\.calls.count) == [9, 8])
        for theme in book.themes {
            #expect(theme.kind == .problem)
            #expect(Set(theme.titles.keys) == Set(SpokenLanguage.allCases))
        }
        #expect(book.residue.isEmpty)
    }

    @Test func `the order of the calls does not change the result`() throws {
        let calls = try SmallArchive.calls()
        let expected = ThemeMiner().mine(calls)
        for turn in 1..<5 {
            let rotated = Array(calls[(3 * turn)...] + calls[..<(3 * turn)])
            #expect(ThemeMiner().mine(rotated) == expected)
            #expect(ThemeMiner().mine(rotated.reversed()) == expected)
            #expect(ThemeMiner().mine(rotated, previous: expected) == ThemeMiner().mine(calls, previous: expected))
        }
    }

    @Test func `new calls join a stored theme, which keeps its id, remarks and title`() throws {
        let before = ThemeMiner().mine(try SmallArchive.calls())
        let added = try SpokenCall("new", day: "2026-12-01", language: "en", ["the app crashes with the camera open"])
        let after = ThemeMiner().mine(try SmallArchive.calls() + [added.feedback], previous: before)
        #expect(after.themes.map(\.id).sorted() == before.themes.map(\.id).sorted())
        for theme in before.themes {
            let now = try #require(after.themes.first { $0.id == theme.id })
            #expect(Set(now.members).isSuperset(of: theme.members))
            #expect(now.titles == theme.titles)
        }
        #expect(after.theme(of: "new")?.id == before.theme(of: "call-en-0")?.id)
    }

    @Test func `a call that is withdrawn leaves nothing behind`() throws {
        let calls = try SmallArchive.calls()
        let before = ThemeMiner().mine(calls)
        let after = ThemeMiner().mine(calls.filter { $0.callID.text != "call-en-0" }, previous: before)
        let stored = try String(decoding: JSONEncoder().encode(after), as: UTF8.self)
        #expect(!stored.contains("call-en-0"))
        #expect(after.themes.map(\.id).sorted() == before.themes.map(\.id).sorted())
    }

    @Test func `other words at the place of a remark are another remark, in a theme of their own and in no old title`()
        throws
    {
        var calls = try SmallArchive.calls()
        let before = ThemeMiner().mine(calls)
        let (scanner, refund) = (before.theme(of: "call-en-0"), try #require(before.theme(of: "call-en-9")))
        let titled = try #require(scanner?.titles[.en]?.remark)
        let place = try #require(calls.firstIndex { $0.remarks.contains { $0.id == titled } })
        let call = calls[place].callID.text
        calls[place] = try SpokenCall(call, language: "en", [SmallArchive.refund[0].1]).feedback
        let after = ThemeMiner().mine(calls, previous: before)
        #expect(after.theme(of: call)?.id == refund.id)
        let texts = Dictionary(calls.flatMap(\.remarks).map { ($0.id, $0.text) }) { first, _ in first }
        for title in after.themes.flatMap(\.titles.values) {
            let said = tokens(of: texts[title.remark] ?? "").map(\.word)
            #expect(Set(tokens(of: title.text).map(\.word)).isSubset(of: said))
        }
    }

    @Test func `what a single call says is residue, and is counted`() throws {
        let calls = [
            try SpokenCall("1", language: "en", ["the app crashes when i open the camera"]).feedback,
            try SpokenCall("2", language: "en", ["my refund never arrived on the card"]).feedback,
        ]
        let book = ThemeMiner().mine(calls)
        #expect(book.themes.isEmpty)
        #expect(book.residue == calls.flatMap(\.remarks).map(\.id))
        #expect(book.residue.count == 2)
        #expect(book.residueShare == 1)
    }

    @Test func `one customer on two calls is one caller`() throws {
        let calls = try ["a", "b"].map { id in
            try SpokenCall(id, language: "en", customer: "c-7", ["the app crashes when i open the camera"]).feedback
        }
        let theme = try #require(ThemeMiner().mine(calls).themes.first)
        #expect(theme.calls.count == 2)
        #expect(theme.callers == 1)
        #expect(theme.evidence.count == 1)
    }

    @Test func `an archive without feedback has no themes and no share`() {
        let book = ThemeMiner().mine([])
        #expect(book.themes.isEmpty)
        #expect(book.residueShare == nil)
    }

    @Test func `every remark keeps a verbatim span after routine phrases are cut off`() throws {
        let routine = "i am calling from the office"
        let text = routine + " the app crashes when i open the camera thank you"
        let calls = try ["1", "2"].map { id in try SpokenCall(id, language: "en", [routine, text]) }
        let trimmer = RemarkTrimmer(RoutinePhrases(calls.map(\.feedback)))
        let remark = try #require(calls[0].feedback.remarks.last.flatMap(trimmer.trimmed))
        #expect(remark.subject == "the app crashes when i open the camera")
        #expect(remark.span.verbatim(in: text) == remark.text)
        #expect(remark.text == text)
    }

    @Test func `weeks are counted by distinct calls`() throws {
        let theme = try #require(ThemeMiner().mine(try SmallArchive.calls()).theme(of: "call-en-0"))
        #expect(theme.callsByWeek == ["2026-W44": 1, "2026-W45": 7, "2026-W46": 1])
        #expect(theme.firstSeen == "2026-11-01")
        #expect(theme.lastSeen == "2026-11-09")
    }

    @Test func `what eight calls say by rote, and may be no feedback, is no theme`() throws {
        func remarks(_ texts: [String], confidence: Double) throws -> [Remark] {
            try saying(texts, confidence: confidence).flatMap(\.remarks)
        }
        let byRote = Array(repeating: "my old car broke down", count: 8)
        let inOwnWords = [
            "the camera crashes", "it closes taking a picture", "photo mode kills the app", "no pictures since monday",
            "lens opens then nothing", "the viewfinder stays black", "it restarts at every shot",
            "shutter pressed and it hangs",
        ]
        #expect(FormulaTest().isFormula(try remarks(byRote, confidence: 0.6)))
        #expect(!FormulaTest().isFormula(try remarks(byRote, confidence: 0.97)))
        #expect(!FormulaTest().isFormula(try remarks(inOwnWords, confidence: 0.6)))
        #expect(!FormulaTest().isFormula(try remarks(Array(byRote.prefix(7)), confidence: 0.6)))
    }

    @Test func `of a large theme a fixed sample is judged, the same in whatever order it comes`() throws {
        let texts = (0..<1000).map { "camera\($0) crashes\($0) photo\($0)" }
        let inOwnWords = try saying(texts, confidence: 0.6).flatMap(\.remarks)
        let sample = FormulaTest.sample(of: inOwnWords)
        #expect(sample.count == 400)
        #expect(FormulaTest.sample(of: inOwnWords.reversed()) == sample)
        #expect(FormulaTest.sample(of: Array(inOwnWords.prefix(400))) == Array(inOwnWords.prefix(400)))
        #expect(!FormulaTest().isFormula(inOwnWords))
        let byRote = try saying(Array(repeating: "my old car broke down", count: 1000), confidence: 0.6)
        #expect(FormulaTest().isFormula(byRote.flatMap(\.remarks)))
    }

    @Test func `different wordings are counted up to a limit`() {
        let wordings: [Set<String>] = (0..<9).map { ["a\($0 / 3)", "b\($0 / 3)"] }
        #expect(FormulaTest.wordings(wordings, upTo: 9) == 3)
        #expect(FormulaTest.wordings(wordings, upTo: 2) == 2)
    }

    @Test func `a long sentence that many calls repeat word for word is recited, and stays in the residue`() throws {
        let recited = try (1...5).map {
            try SpokenCall("r\($0)", language: "en", ["the bakery across the road shut down awful bread"])
        }
        let misheard = try SpokenCall("r6", language: "en", ["the bakery across the road shut down awful bred"])
        let book = ThemeMiner().mine(try SmallArchive.calls() + (recited + [misheard]).map(\.feedback))
        #expect(book.themes.map(\.calls.count) == [9, 8])
        let remarks = Set((recited + [misheard]).flatMap(\.feedback.remarks).map(\.id))
        #expect(!remarks.isEmpty && remarks.isSubset(of: book.residue))
    }

    @Test func `a theme that later calls repeat word for word is closed as recited, and keeps its id and remarks`()
        throws
    {
        let calls = try saying(Array(repeating: "my old car broke down", count: 9), confidence: 0.6)
        let founded = ThemeMiner().mine(Array(calls.prefix(2)))
        let theme = try #require(founded.themes.first)
        #expect(founded.recited == nil)
        let later = ThemeMiner().mine(Array(calls.prefix(8)), previous: founded)
        #expect(later.themes.isEmpty)
        #expect(later.recited?.map(\.id) == [theme.id])
        #expect(later.residue.count == 8)
        let after = ThemeMiner().mine(calls, previous: later)
        #expect(after.recited?.map(\.id) == [theme.id])
        #expect(after.recited?.first?.members.count == 9)
        let fewer = ThemeMiner().mine(Array(calls.prefix(3)), previous: after)
        #expect(fewer.all.map(\.id) == [theme.id])
    }

    @Test func `a recited theme comes back with its id where people decide something about it`() throws {
        let calls = try saying(Array(repeating: "my old car broke down", count: 8), confidence: 0.6)
        let founded = ThemeMiner().mine(Array(calls.prefix(2)))
        let later = ThemeMiner().mine(calls, previous: founded)
        let id = try #require(later.recited?.first?.id)
        let known = ThemeChange.known(theme: id)
        #expect(ThemeEdits.none.refusal(of: known, in: later) == nil)
        let at = ZonedTime(epochSeconds: 1_795_384_800, utcOffsetSeconds: 7200)
        let edits = ThemeEdits([ThemeEdit(number: 1, at: at, by: "olena", change: known)])
        let back = ThemeMiner().mine(calls, previous: later, edits: edits)
        #expect(back.themes.map(\.id) == [id])
        #expect(back.recited == nil)
        #expect(back.residue.isEmpty)
    }

    @Test func `a theme that eight callers told stays, however alike later ones put it`() throws {
        let calls = try SmallArchive.calls()
        let before = ThemeMiner().mine(calls)
        let more = try (1...20).map { number in
            try SpokenCall("again-\(number)", language: "en", ["the app crashes with the camera open"]).feedback
        }
        let after = ThemeMiner().mine(calls + more, previous: before)
        #expect(after.themes.map(\.id).sorted() == before.themes.map(\.id).sorted())
        let members = Set(try #require(after.theme(of: "again-1")).members)
        let remarks = (calls + more).flatMap(\.remarks).filter { members.contains($0.id) }
        #expect(remarks.count > 20)
        #expect(FormulaTest().isFormula(remarks))
    }
}
