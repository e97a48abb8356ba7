import CallModel
import Testing

@testable import Scorecards

enum ShippedScorecards {
    static let files = ["support", "technical-support", "sales"]

    static func load() throws -> [Scorecard] { try loaded.get() }

    private static let loaded = Result {
        try files.map { try Workbench.load(Workbench.file("scorecards/\($0).yaml")) }
    }
}

@Suite struct `The shipped scorecards` {
    private static let languages = ["en", "uk", "ru", "pl"]

    @Test func `load without a mistake`() throws {
        for file in ShippedScorecards.files {
            #expect(try Workbench.errors(in: Workbench.file("scorecards/\(file).yaml")) == [])
        }
    }

    @Test func `have every text and every guidance in four languages`() throws {
        for scorecard in try ShippedScorecards.load() {
            #expect(scorecard.languages == `The shipped scorecards`.languages)
            for item in scorecard.items {
                let guidance = try #require(item.guidance, "\(item.id)")
                #expect(Set(guidance.texts.values).count == 4, "\(item.id)")
                #expect(Set(item.text.texts.values).count == 4, "\(item.id)")
            }
        }
    }

    @Test func `have every phrase in four languages`() throws {
        for list in try ShippedScorecards.load().flatMap(\.items).flatMap(\.phraseLists) {
            #expect(list.patterns.keys.sorted() == `The shipped scorecards`.languages.sorted(), "\(list.name)")
            for patterns in list.patterns.values { #expect(patterns.count >= 2, "\(list.name)") }
        }
    }

    @Test func `answer between a third and three quarters of their scored items by themselves`() throws {
        for scorecard in try ShippedScorecards.load() {
            let share = Double(scorecard.items.count(where: \.isAutomatic)) / Double(scorecard.items.count)
            #expect((0.33...0.75).contains(share), "\(scorecard.id): \(share)")
        }
    }

    @Test func `never fail a call by a machine alone`() throws {
        for item in try ShippedScorecards.load().flatMap(\.items) where item.isAutomatic {
            #expect(!item.isCritical, "\(item.id)")
        }
    }

    @Test func `choose by queue and leave the rest to the general one`() throws {
        let cards = try ShippedScorecards.load()
        for (queue, id) in [("technical", "technical_support"), ("sales", "sales"), ("billing", "support")] {
            var call = try Workbench.call()
            call.queue = queue
            #expect(try Scorecard.select(for: call, from: cards)?.id == id)
        }
    }

    @Test(arguments: ShippedScorecards.files)
    func `answer the calls beside them as expected`(_ file: String) throws {
        let scorecard = try Workbench.load(Workbench.file("scorecards/\(file).yaml"))
        let fixtures = try ScorecardFixtures.load(
            yaml: Workbench.file("scorecards/\(file).test.yaml"), file: "\(file).test.yaml", for: scorecard,
            measures: Workbench.measures
        ).get()
        #expect(fixtures.failures(of: scorecard).map(\.description) == [])
        #expect(fixtures.untestedItems(of: scorecard) == [])
    }

    @Test func `sum themselves up`() throws {
        let summary = ScorecardSummary(try #require(try ShippedScorecards.load().first))
        #expect(summary.description.hasPrefix("support, revision \(summary.revision.prefix(12)), in en, uk, ru, pl"))
        #expect(summary.criticalItems == ["correctness", "courtesy"])
    }
}

extension Item {
    fileprivate var phraseLists: [PhraseList] { automation?.check.phraseLists ?? [] }
}
