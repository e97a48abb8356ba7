import CallModel
import Testing
import Transcripts

/// Redaction over generated items: how many are masked whole, and how often clean turns are masked.
@Suite struct RedactionRecallTests {
    private static let itemCount = 2000
    private static let cleanCount = 1000

    @Test(arguments: GeneratedLanguage.all)
    func `private items are masked in at least 99 of 100, names in 95`(language: GeneratedLanguage) throws {
        var generator = PrivateItems(language, seed: 2026)
        let items = generator.items(Self.itemCount)
        let missed = try items.filter { try $0.leaks(into: masked($0)) }
        for kind in PrivateItem.Kind.allCases {
            let all = items.count { $0.kind == kind }
            let leaks = missed.filter { $0.kind == kind }
            let recall = 1 - Double(leaks.count) / Double(all)
            print("redaction \(language.code) \(kind.rawValue) \(all) \(recall)")
            #expect(
                recall >= (kind == .name ? 0.95 : 0.99), "\(kind): \(recall), as in \(leaks.prefix(40).map(\.texts))")
        }
    }

    @Test(arguments: GeneratedLanguage.all)
    func `at most 10 of 1,000 clean turns are masked anywhere`(language: GeneratedLanguage) throws {
        var generator = PrivateItems(language, seed: 2026)
        let alarms = generator.cleanTurns(Self.cleanCount).filter { !Redaction.mask($0).spans.isEmpty }
        print("redaction \(language.code) false alarms \(alarms.count)")
        #expect(alarms.count <= 10, "\(Set(alarms.map { Redaction.mask($0).text }).sorted().prefix(9))")
    }

    @Test func `the same seed makes the same items`() {
        var (first, second) = (PrivateItems(.english, seed: 1), PrivateItems(.english, seed: 1))
        #expect(first.items(50).map(\.texts) == second.items(50).map(\.texts))
    }

    private func masked(_ item: PrivateItem) throws -> [String] {
        let id = try #require(CallID("LN-1"))
        let utterances = try zip(item.turns, item.texts).enumerated().map { index, turn in
            let range = try #require(TimeRange(startMs: index * 5000, endMs: index * 5000 + 4000))
            return Utterance(party: turn.0.party, range: range, text: turn.1)
        }
        return Redaction.mask(Transcript(callID: id, language: nil, utterances: utterances)).transcript.utterances.map(
            \.text)
    }
}
