import CallModel
import Store
import Testing
import Themes

@testable import Web

/// Calls that are looked for by the words that were said in them.
@Suite struct SearchPageTests {
    /// Two calls; the first has these stems.
    private func manager(on database: HouseDatabase, hearing stems: Set<String>) async throws -> Browser {
        let house = try await Team.house(on: database)
        try await house.addScorableCall("2", agent: "A-2", team: "north")
        try await house.store.index(stems, of: try required(CallID("1")), inputs: "1")
        return try await house.browser(of: "manager")
    }

    private func found(_ words: String, _ browser: Browser) async throws -> (calls: [String], page: Answer) {
        let page = try await browser.get("/queue?words=\(words.percentEncoded)")
        return (["1", "2"].filter { page.text.contains("href=\"/calls/\($0)\"") }, page)
    }

    @Test(arguments: HouseDatabase.all) func `the queue finds calls by every word, in any inflection`(
        database: HouseDatabase
    ) async throws {
        let manager = try await manager(on: database, hearing: ["parcel", "late"])
        #expect(try await found("parcels", manager).calls == ["1"])
        #expect(try await found("late parcel", manager).calls == ["1"])
        #expect(try await found("parcel router", manager).calls.isEmpty)
    }

    @Test(arguments: HouseDatabase.all)
    func `a pasted paragraph is looked for by its first words, and the page says so`(
        database: HouseDatabase
    ) async throws {
        let words = (0..<1200).map { "word\($0)" }
        let first = words.prefix(SearchStems.mostWords).joined(separator: " ")
        let manager = try await manager(on: database, hearing: Set(SearchStems.sought(first).joined()))
        let notice = Messages(.en)("queue.first_words", ["count": "30"])
        let (short, long) = (try await found(first, manager), try await found(words.joined(separator: " "), manager))
        #expect(short.calls == ["1"] && !short.page.text.contains(notice))
        #expect(long.page.status == 200 && long.calls == ["1"] && long.page.text.contains(notice))
    }
}
