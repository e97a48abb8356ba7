import Languages
import CallModel
import FoundationEssentials
import Hashing
import Testing

@testable import Themes

/// A log of changes, a minute apart.
private func log(_ changes: [ThemeChange]) -> [ThemeEdit] {
    changes.enumerated().map { index, change in
        ThemeEdit(
            number: index + 1, at: ZonedTime(epochSeconds: 1_795_384_800 + 60 * index, utcOffsetSeconds: 7200),
            by: "olena", change: change)
    }
}

@Suite struct ThemeEditsTests {
    private let calls: [CallFeedback]
    private let book: ThemeBook
    private let scanner: Theme
    private let refund: Theme

    init() throws {
        calls = try SmallArchive.calls()
        book = ThemeMiner().mine(calls)
        scanner = try #require(book.theme(of: "call-en-0"))
        refund = try #require(book.theme(of: "call-en-9"))
    }

    private func edited(_ changes: ThemeChange..., from book: ThemeBook? = nil) -> ThemeBook {
        ThemeMiner().mine(calls, previous: book ?? self.book, edits: ThemeEdits(log(changes)))
    }

    @Test func `merged themes are one theme, and both ids lead to it`() throws {
        let merge = ThemeChange.merge(theme: refund.id, into: scanner.id)
        let after = edited(merge)
        let theme = try #require(after.themes.first { $0.id == scanner.id })
        #expect(Set(theme.members) == Set(scanner.members + refund.members))
        #expect(after.themes.count == book.themes.count - 1)
        #expect(ThemeEdits(log([merge])).theme(now: refund.id) == scanner.id)
    }

    @Test func `an undone merge gives both themes back, with their ids and remarks, also nights later`() throws {
        let merge = ThemeChange.merge(theme: refund.id, into: scanner.id)
        let merged = edited(merge)
        let nextNight = edited(merge, from: merged)
        #expect(nextNight == merged)
        let after = edited(merge, .undo(edit: 1), from: nextNight)
        #expect(after.themes.first { $0.id == refund.id }?.members == refund.members)
        #expect(after.themes.first { $0.id == scanner.id }?.members == scanner.members)
        #expect(after.homes == nil)
        #expect(edited(merge, .undo(edit: 1), .undo(edit: 2), from: after).themes == merged.themes)
    }

    @Test func `a split makes a theme of its own; undone, its remarks go home`() throws {
        let part = Array(scanner.members.prefix(3))
        let split = ThemeChange.split(theme: scanner.id, remarks: part)
        let id = ThemeEdits.idOfSplit(1, theme: scanner.id, remarks: part)
        let after = edited(split)
        #expect(after.themes.first { $0.id == id }?.members == part)
        #expect(after.themes.first { $0.id == scanner.id }?.members == Array(scanner.members.dropFirst(3)))
        #expect(edited(split, .undo(edit: 1), from: after) == book)
    }

    @Test func `edits of a log from before ids of splits rested on places find their theme`() throws {
        let part = Array(scanner.members.prefix(3))
        let split = ThemeChange.split(theme: scanner.id, remarks: part)
        let text = (["split 1", scanner.id] + part.sorted()).joined(separator: "\n")
        let formerID: String = "theme-" + sha256(text).hex.prefix(12)
        let id = ThemeEdits.idOfSplit(1, theme: scanner.id, remarks: part)
        #expect(formerID != id)
        let moved = try #require(refund.members.first)
        let after = edited(
            split, .rename(theme: formerID, title: "Crash on opening the camera", language: .en),
            .move(remark: moved, theme: formerID))
        let theme = try #require(after.themes.first { $0.id == id })
        #expect(Set(theme.members) == Set(part + [moved]))
        #expect(theme.profile?.titles == [.en: "Crash on opening the camera"])
        #expect(!after.themes.contains { $0.id == formerID })
        let merged = edited(split, .merge(theme: formerID, into: refund.id))
        #expect(merged.themes.first { $0.id == refund.id }?.members.count == refund.members.count + part.count)
        #expect(ThemeEdits(log([split, .undo(edit: 1)])).theme(now: formerID) == scanner.id)
    }

    @Test func `a new call joins the theme that people made, and goes home with it`() throws {
        let part = scanner.members.filter { $0.hasPrefix("call-en") }
        let split = ThemeChange.split(theme: scanner.id, remarks: part)
        let id = ThemeEdits.idOfSplit(1, theme: scanner.id, remarks: part)
        let again = try SpokenCall("new", language: "en", [SmallArchive.scanner[0].1]).feedback
        let edits = ThemeEdits(log([split]))
        let after = ThemeMiner().mine(calls + [again], previous: edited(split), edits: edits)
        #expect(after.theme(of: "new")?.id == id)
        let undone = ThemeEdits(log([split, .undo(edit: 1)]))
        let home = ThemeMiner().mine(calls + [again], previous: after, edits: undone)
        #expect(home.theme(of: "new")?.id == scanner.id)
        #expect(undone.theme(now: id) == scanner.id)
    }

    @Test func `a remark that people took out of all themes stays out when new calls come`() throws {
        let remark = scanner.members[0]
        let move = ThemeChange.move(remark: remark, theme: nil)
        let after = edited(move)
        #expect(after.residue.contains(remark))
        let again = try SpokenCall("new", language: "en", [SmallArchive.scanner[0].1]).feedback
        let later = ThemeMiner().mine(calls + [again], previous: after, edits: ThemeEdits(log([move])))
        #expect(later.residue.contains(remark))
        #expect(later.theme(of: "new")?.id == scanner.id)
    }

    @Test func `what people decided about a remark does not count for other words at its place`() throws {
        let remark = try #require(calls[0].remarks.first)
        let edits = ThemeEdits(log([.move(remark: remark.id, theme: nil)]))
        let moved = ThemeMiner().mine(calls, previous: book, edits: edits)
        #expect(moved.residue == [remark.id])
        let heardAnew = try SpokenCall(remark.callID.text, language: "en", [SmallArchive.refund[0].1]).feedback
        let after = ThemeMiner().mine([heardAnew] + calls.dropFirst(), previous: moved, edits: edits)
        #expect(after.theme(of: remark.callID.text)?.id == refund.id)
    }

    @Test func `names, known, resolved, issue and release stay with a theme`() throws {
        let day = try #require(CivilDay("2026-11-20"))
        let theme = try #require(
            edited(
                .rename(theme: scanner.id, title: "Crash on opening the camera", language: .en),
                .known(theme: scanner.id),
                .link(theme: refund.id, issue: TrackedIssue(key: "LAN-12")), .resolve(theme: scanner.id, on: day),
                .release(theme: scanner.id, version: "4.2", on: day.adding(days: 2)),
                .merge(theme: refund.id, into: scanner.id)
            ).themes.first { $0.id == scanner.id })
        let profile = try #require(theme.profile)
        #expect(profile.titles == [.en: "Crash on opening the camera"])
        #expect(profile.isKnown)
        #expect(profile.fixedOn == day.adding(days: 2))
        #expect(profile.issues.map(\.key) == ["LAN-12"])
    }

    @Test func `edits change nothing but the themes they name`() throws {
        let after = edited(.known(theme: scanner.id))
        #expect(after.themes.filter { $0.id != scanner.id } == book.themes.filter { $0.id != scanner.id })
        #expect(after.residue == book.residue)
        #expect(edited() == book)
    }

    @Test(arguments: 1...40)
    func `a log applied night by night, at once, or read back from its text gives the same themes`(seed: Int) throws {
        var lottery = SplitMix64(seed: UInt64(seed))
        var changes: [ThemeChange] = []
        var nightly = book
        for _ in 0..<8 {
            let edits = ThemeEdits(log(changes))
            let change = draw(nightly, edits, &lottery)
            guard edits.refusal(of: change, in: nightly) == nil else { continue }
            changes.append(change)
            nightly = ThemeMiner().mine(calls, previous: nightly, edits: ThemeEdits(log(changes)))
        }
        let atOnce = ThemeMiner().mine(calls, previous: book, edits: ThemeEdits(log(changes)))
        #expect(atOnce.members == nightly.members)
        #expect(atOnce.themes.map(\.profile) == nightly.themes.map(\.profile))
        let text = try log(changes).map { try $0.line() }.joined(separator: "\n")
        #expect(try ThemeEdit.log(text, file: "log") == log(changes))
    }

    @Test func `every remark is in one theme or in the residue, whatever was edited`() throws {
        var lottery = SplitMix64(seed: 3)
        var (changes, nightly): ([ThemeChange], ThemeBook) = ([], book)
        let remarks = (book.themes.flatMap(\.members) + book.residue).sorted()
        for _ in 0..<30 {
            let edits = ThemeEdits(log(changes))
            let change = draw(nightly, edits, &lottery)
            guard edits.refusal(of: change, in: nightly) == nil else { continue }
            changes.append(change)
            nightly = ThemeMiner().mine(calls, previous: nightly, edits: ThemeEdits(log(changes)))
            #expect((nightly.themes.flatMap(\.members) + nightly.residue).sorted() == remarks)
        }
        #expect(changes.count > 10)
    }

    @Test func `what cannot be done is refused, and says what was expected`() {
        let none = ThemeEdits.none
        for change in [
            ThemeChange.merge(theme: scanner.id, into: "theme-of-nobody"),
            .merge(theme: scanner.id, into: scanner.id), .split(theme: scanner.id, remarks: []),
            .split(theme: scanner.id, remarks: scanner.members), .split(theme: scanner.id, remarks: refund.members),
            .rename(theme: scanner.id, title: "\n", language: .en), .move(remark: "nobody#0.0", theme: nil),
            .link(theme: scanner.id, issue: TrackedIssue(key: "A-1", url: "javascript:alert(1)")), .undo(edit: 1),
        ] {
            #expect(none.refusal(of: change, in: book)?.expected.hasPrefix("expected") == true, "\(change)")
        }
    }

    @Test func `a log with a gap, or a line that is no edit, is refused with its line`() throws {
        let lines = try log([.known(theme: "a"), .known(theme: "b"), .known(theme: "c")]).map { try $0.line() }
        let error = #expect(throws: InputError.self) {
            try ThemeEdit.log([lines[0], lines[2]].joined(separator: "\n"), file: "log")
        }
        #expect(error?.place == "line 2")
        #expect(throws: InputError.self) { try ThemeEdit.log(lines[0] + "\n{}", file: "log") }
    }

    /// Any change, sensible or not.
    private func draw(_ book: ThemeBook, _ edits: ThemeEdits, _ lottery: inout SplitMix64) -> ThemeChange {
        let themes = book.themes.map(\.id)
        let theme = themes.randomElement(using: &lottery) ?? scanner.id
        let remarks = book.themes.first { $0.id == theme }?.members ?? []
        switch Int.random(in: 0..<6, using: &lottery) {
        case 0: return .merge(theme: theme, into: themes.randomElement(using: &lottery) ?? refund.id)
        case 1: return .split(theme: theme, remarks: Array(remarks.shuffled(using: &lottery).prefix(2)))
        case 2: return .move(remark: remarks.randomElement(using: &lottery) ?? "", theme: nil)
        case 3: return .move(remark: remarks.randomElement(using: &lottery) ?? "", theme: themes.last)
        case 4: return .known(theme: theme)
        default: return .undo(edit: Int.random(in: 1...max(edits.log.count, 1), using: &lottery))
        }
    }
}

extension ThemeBook {
    /// The remarks of each theme, by id.
    fileprivate var members: [String: [String]] { Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.members) }) }
}
