import AudioFiles
import CallModel
import Foundation
import Testing

@testable import Web

@Suite struct WordsTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../Sources/Web"
    ).standardized

    private static func files(_ folder: String, _ ending: String) throws -> [(name: String, text: String)] {
        let root = sources.appending(path: folder)
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == ending }
        #expect(!files.isEmpty)
        return try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test(arguments: ReaderLanguage.allCases)
    func `every language has the same messages with the same placeholders`(language: ReaderLanguage) {
        let (english, messages) = (Messages(.en), Messages(language))
        #expect(!english.keys.isEmpty)
        #expect(Set(messages.keys) == Set(english.keys))
        for key in english.keys {
            let forms = MessageFile.forms(of: messages(key))
            let expected = MessageFile.forms(of: english(key))
            let wanted = expected.count == 1 ? 1 : language == .en ? 2 : 3
            #expect(forms.count == wanted, "\(language) \(key): \(forms.count) forms")
            for form in forms {
                #expect(placeholders(form) == placeholders(expected[0]), "\(language) \(key)")
            }
        }
    }

    @Test func `no message stands where others branch off`() {
        let keys = Messages(.en).keys
        for key in keys { #expect(!keys.contains { $0.hasPrefix(key + ".") }, "\(key)") }
    }

    @Test func `translations are not the English text`() {
        let sameEverywhere: Set<String> = ["home.title"]
        for language in ReaderLanguage.allCases where language != .en {
            let same = Messages(.en).keys.filter { Messages(.en)($0) == Messages(language)($0) }
            #expect(same.filter { !sameEverywhere.contains($0) && !$0.hasPrefix("role.admin") }.isEmpty, "\(same)")
        }
    }

    @Test(arguments: [
        (ReaderLanguage.en, "12.5", "13.3\u{A0}s"), (.uk, "12,5", "13,3\u{A0}с"), (.ru, "12,5", "13,3\u{A0}с"),
        (.pl, "12,5", "13,3\u{A0}sek."),
    ])
    func `figures are written as the language writes them`(language: ReaderLanguage, number: String, time: String) {
        let messages = Messages(language)
        #expect(FigureText(messages).plain(12.5, decimals: 1) == number)
        #expect(FigureText(messages).short(12.5) == number && FigureText(messages).short(3) == "3")
        #expect(MeasureText("dead_air.total.ms").text(13_300, messages) == time)
    }

    @Test(arguments: AudioFileError.Code.allCases) func `why a recording was put aside is said in words`(
        code: AudioFileError.Code
    ) { #expect(Messages(.en).has("put_aside.\(code.rawValue)")) }

    @Test func `every measure has a name in every language`() throws {
        let table = Self.sources.appending(path: "../../docs/measures.md").standardized
        let text = try String(contentsOf: table, encoding: .utf8)
        let names = text.matches(of: /(?m)^\| `([a-z_.]+)` \|/).map { String($0.1) }
        #expect(names.count > 60)
        for name in names { #expect(Messages(.en).has("measure.\(name)"), "\(name)") }
    }

    @Test func `templates and code ask for messages that are there`() throws {
        let messages = Messages(.en)
        for (name, text) in try Self.files("Templates", "mustache") {
            for match in text.matches(of: /\{\{t\.([a-z0-9_.]+)\}\}/) {
                #expect(messages.has(String(match.1)), "\(name): \(match.1)")
            }
        }
        for (name, text) in try Self.files("", "swift") {
            for match in text.matches(of: /(?:messages|\.counted)\("([a-z0-9_.]+)"/) {
                #expect(messages.has(String(match.1)), "\(name): \(match.1)")
            }
            for match in text.matches(of: /titled: "([a-z0-9_.]+)"/) {
                #expect(messages.has(String(match.1)), "\(name): \(match.1)")
            }
        }
    }

    @Test func `templates name the strict escaping first and write nothing raw`() throws {
        for (name, text) in try Self.files("Templates", "mustache") {
            #expect(text.hasPrefix("{{% CONTENT_TYPE:SIDETONE_HTML}}"), "\(name)")
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(!text.contains("<style") && !text.contains(" style=") && !text.contains("javascript:"), "\(name)")
            #expect(text.firstMatch(of: /<script(?![^>]* src=)/) == nil, "\(name)")
            #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(name)")
        }
    }

    @Test(arguments: [
        (ReaderLanguage.en, [1: "1 second", 2: "2 seconds", 5: "5 seconds", 21: "21 seconds"]),
        (.uk, [1: "1 секунду", 2: "2 секунди", 5: "5 секунд", 11: "11 секунд", 21: "21 секунду"]),
        (.ru, [1: "1 секунду", 3: "3 секунды", 12: "12 секунд", 22: "22 секунды"]),
        (.pl, [1: "1 sekundę", 2: "2 sekundy", 5: "5 sekund", 22: "22 sekundy", 21: "21 sekund"]),
    ])
    func `a plural takes the form its count asks for`(language: ReaderLanguage, expected: [Int: String]) {
        for (count, text) in expected {
            #expect(Messages(language).counted("sign_in.wait", count).contains(text))
        }
    }

    private func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-z_]+)\}/).map { String($0.1) })
    }
}
