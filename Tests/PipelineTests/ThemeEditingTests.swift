import CallModel
import Foundation
import Languages
import Pipeline
import Reports
import Store
import Testing
import Themes

private let olena = AuditAuthor(who: "olena", role: "product", at: SampleNight.now)

@Suite struct ThemeEditingTests {
    private func editing(_ sample: SampleNight) async throws -> (ThemeEditing, ThemesStep) {
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let themes = ThemesStep(store: store, gate: gate, lexicon: nil)
        return (ThemeEditing(store: store, themes: themes), themes)
    }

    /// The theme of the empty PDF.
    private func emptyPDF(_ themes: ThemesStep) async throws -> Theme {
        try #require(try await themes.current().themes.first { $0.calls.map(\.text).contains("LN-2103") })
    }

    @Test func `an edit survives the nights, and replays in another work directory to the same themes`() async throws {
        let (sample, other) = (try SampleNight(), try SampleNight())
        try await sample.run()
        let (editing, themes) = try await editing(sample)
        let theme = try await emptyPDF(themes)
        try await editing.record(
            .rename(theme: theme.id, title: "PDF export is empty", language: .en), by: olena)
        try await editing.record(
            .split(theme: theme.id, remarks: [try #require(theme.members.first)]), by: olena)
        let edited = try await themes.current()
        try await sample.run()
        #expect(try await themes.current() == edited)
        #expect(try sample.digest("md").contains("PDF export is empty"))

        try await other.run()
        let (otherEditing, otherThemes) = try await self.editing(other)
        let log = try await editing.log()
        #expect(try await otherEditing.replay(log, file: "log", by: olena) == 2)
        #expect(try await otherThemes.current() == edited)
        #expect(try await otherEditing.replay(log, file: "log", by: olena) == 0)
        #expect(try await other.dump() == (try await sample.dump()))
    }

    @Test func `a log that contradicts the one on file is refused`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (editing, themes) = try await editing(sample)
        let theme = try await emptyPDF(themes)
        try await editing.record(.known(theme: theme.id), by: olena)
        let other = ThemeEdit(number: 1, at: SampleNight.now, by: "marek", change: .known(theme: theme.id))
        await #expect(throws: InputError.self) { try await editing.replay([other], file: "log", by: olena) }
        #expect(try await editing.log().map(\.by) == ["olena"])
    }

    @Test func `a title that names a person or a number is refused, and nothing is recorded`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (editing, themes) = try await editing(sample)
        let theme = try await emptyPDF(themes)
        await #expect(throws: InputError.self) {
            try await editing.record(
                .rename(theme: theme.id, title: "call 0501234567 back", language: .en), by: olena)
        }
        #expect(try await editing.log().isEmpty)
    }

    @Test func `a call that is withdrawn leaves the theme that people made of its remarks`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (editing, themes) = try await editing(sample)
        let theme = try await emptyPDF(themes)
        let remark = try #require(theme.members.first { $0.hasPrefix("LN-2102") })
        try await editing.record(.split(theme: theme.id, remarks: [remark]), by: olena)
        let call = try #require(CallID("LN-2102"))
        _ = try await ConsentStep(store: try await sample.store(), author: olena).withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        try await sample.night().rebuildThemesAndDigests()
        let after = try await themes.current()
        #expect(!after.themes.contains { $0.calls.contains(call) || $0.members.contains(remark) })
        #expect(after.themes.contains { $0.id == theme.id })
    }

    @Test func `of an erased call the log keeps no hash of words, and comes to the same themes`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (editing, themes) = try await editing(sample)
        let theme = try await emptyPDF(themes)
        let remark = try #require(theme.members.first { $0.hasPrefix("LN-2102") })
        let other = try #require(theme.members.first { !$0.hasPrefix("LN-2102") })
        try await editing.record(.split(theme: theme.id, remarks: [remark, other]), by: olena)
        let split = try #require(try await themes.current().themes.first { $0.members.contains(other) })
        try await editing.record(.rename(theme: split.id, title: "PDF export is empty", language: .en), by: olena)
        let before = try await editing.log()
        let hash = try #require(remark.split(separator: "-").last)
        #expect(try await sample.dump().contains { $0.hasPrefix("theme_edit") && $0.contains(hash) })

        _ = try await sample.store().erase(try #require(CallID("LN-2102")), reason: "withdrawn", by: olena)
        try await themes.run()
        #expect(try await !sample.dump().contains { $0.contains(hash) })
        let log = try await editing.log()
        #expect(log.count == before.count && log != before)
        let after = try #require(try await themes.current().themes.first { $0.members.contains(other) })
        #expect(after.id == split.id && after.profile?.titles[.en] == "PDF export is empty")
        #expect(try await editing.replay(before, file: "older copy", by: olena) == 0)
    }

    @Test(arguments: [true, false])
    func `a log that is replayed brings no hash of words back that were taken away`(isErased: Bool) async throws {
        let (sample, restored) = (try await SampleNight.afterOneNight(), try await SampleNight.afterOneNight())
        let (editing, themes) = try await editing(sample)
        let theme = try await emptyPDF(themes)
        let remark = try #require(theme.members.first { $0.hasPrefix("LN-2102") })
        let other = try #require(theme.members.first { !$0.hasPrefix("LN-2102") })
        try await editing.record(.split(theme: theme.id, remarks: [remark, other]), by: olena)
        let hashes = try [remark, other].map { try #require($0.split(separator: "-").last) }

        let (store, call) = (try await restored.store(), try #require(CallID("LN-2102")))
        if isErased {
            _ = try await store.erase(call, reason: "withdrawn", by: olena)
        } else {
            try await store.endRetention(of: ["theme_analysis"], for: call, by: olena)
        }
        let (restoredEditing, restoredThemes) = try await self.editing(restored)
        #expect(try await restoredEditing.replay(try await editing.log(), file: "log", by: olena) == 1)
        let lines = try await restored.dump().filter { $0.hasPrefix("theme_edit") }
        #expect(!lines.contains { $0.contains(hashes[0]) })
        #expect(lines.contains { $0.contains(hashes[1]) })
        let id = try #require(try await themes.current().themes.first { $0.members.contains(other) }).id
        #expect(try await restoredThemes.current().themes.first { $0.members.contains(other) }?.id == id)
    }
}
