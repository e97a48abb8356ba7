import CallModel
import Foundation
import Testing

@testable import Pipeline

@Suite struct LexiconFileTests {
    private func read(_ yaml: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "sidetone-lexicon-\(UUID().uuidString).yaml")
        try Data(yaml.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try LexiconFile(path: file.path).read().words
    }

    @Test func `concepts are a line each, in their order, and the words of a phrase are joined`() throws {
        let words = try read("seat:\n  pl: [bilety]\n  en: [tickets, front  row]\ndesk:\n  uk: [стіл]\n")
        #expect(words == "desk |  | стіл |  | \nseat | tickets front_row |  |  | bilety")
    }

    @Test(arguments: [
        ("seat: [tickets]", 1), ("\nseat:\n  de: [Karten]", 3), ("two words:\n  en: [a]", 1),
        ("seat:\n  en: tickets", 2),
        ("seat:\n  en: []", 2), ("seat:\n  en: ['a | b']", 2), ("- seat", 1),
    ])
    func `what is of another form is refused with its line`(yaml: String, line: Int) throws {
        let error = #expect(throws: InputError.self) { try read(yaml) }
        #expect(error?.place == "line \(line)")
    }

    @Test func `the example that comes with the project can be read`() throws {
        let lexicon = SampleNight.samples.appending(path: "lexicon.yaml").path
        #expect(try LexiconFile(path: lexicon).read().words.contains("parking | parking car_park | паркінг стоянк"))
    }
}
