import CallModel
import Languages

/// A table of word → meaning for one language, read once.
///
/// A Slavic entry stands for every word that begins with it and goes on with an inflected ending; an English entry for
/// its inflected forms. Where several entries fit, the longest wins.
struct Lexicon: Sendable {
    private var exact: [WordHash: Entry] = [:]
    private var prefixes: [WordHash: [String]] = [:]
    private var phrases: [WordHash: [Phrase]] = [:]
    private let language: SpokenLanguage

    private struct Entry: Sendable {
        let word: String
        let meanings: [String]
    }

    private struct Phrase: Sendable {
        let words: [String]
        let meaning: String
    }

    /// A meaning found at tokens `start..<end`.
    struct Match: Hashable, Sendable {
        let meaning: String
        let start: Int
        let end: Int
    }

    init(lines: [Substring], language: SpokenLanguage) {
        self.language = language
        for (entry, meaning) in entries(of: lines) { add(entry, meaning: meaning) }
    }

    /// Adds lines whose words mean what they say here and nothing else.
    mutating func override(with lines: [Substring]) {
        let entries = entries(of: lines)
        for (entry, _) in entries { forget(entry) }
        for (entry, meaning) in entries { add(entry, meaning: meaning) }
    }

    private func entries(of lines: [Substring]) -> [(entry: String, meaning: String)] {
        guard let column = ConceptTable.columns.firstIndex(of: language) else { return [] }
        return lines.flatMap { line -> [(entry: String, meaning: String)] in
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
            guard columns.count > column + 1 else { return [] }
            return columns[column + 1].split { $0 == " " || $0 == "\t" }.map { (String($0), String(columns[0])) }
        }
    }

    private static func words(of entry: String) -> [String] {
        entry.split(separator: "_").map { Folding.folded($0.filter { $0 != "=" && $0 != "-" }) }
    }

    private mutating func add(_ entry: String, meaning: String) {
        let words = Self.words(of: entry)
        guard let first = words.first else { return }
        if words.count > 1 {
            phrases[initial(first), default: []].append(Phrase(words: words, meaning: meaning))
        } else if entry.hasSuffix("=") {
            addExact(first, meaning)
        } else if language == .en {
            addExact(first, meaning)
            if let base = EnglishInflection.base(of: first) { addPrefix(base, meaning) }
        } else {
            addPrefix(first, meaning)
        }
    }

    private mutating func addExact(_ word: String, _ meaning: String) {
        let key = WordHash(word)
        exact[key] = Entry(word: word, meanings: including(meaning, exact[key]?.meanings))
    }

    private mutating func addPrefix(_ prefix: String, _ meaning: String) {
        let key = WordHash(prefix)
        prefixes[key] = including(meaning, prefixes[key])
    }

    /// Distinct and in order.
    private func including(_ meaning: String, _ others: [String]?) -> [String] {
        Set((others ?? []) + [meaning]).sorted()
    }

    private mutating func forget(_ entry: String) {
        let words = Self.words(of: entry)
        guard let first = words.first else { return }
        if words.count > 1 {
            phrases[initial(first)]?.removeAll { $0.words == words }
        } else if language == .en, !entry.hasSuffix("="), let base = EnglishInflection.base(of: first) {
            prefixes[WordHash(base)] = nil
            exact = exact.filter { EnglishInflection.base(of: $0.value.word) != base }
        } else {
            (exact[WordHash(first)], prefixes[WordHash(first)]) = (nil, nil)
        }
    }

    /// All meanings of a text's words, phrases included, in order.
    func matches(in words: [String]) -> [Match] {
        var found: [Match] = []
        for start in words.indices {
            found += phraseMatches(in: words, at: start)
            found += meanings(of: words[start]).map { Match(meaning: $0, start: start, end: start + 1) }
        }
        return found
    }

    /// The meanings of a single word, distinct and in order; none for most words.
    func meanings(of word: String) -> [String] {
        if let entry = exact[WordHash(word)] { return entry.meanings }
        if language == .en { return EnglishInflection.base(of: word).flatMap { prefixes[WordHash($0)] } ?? [] }
        let beginnings = WordHash.beginnings(of: word.unicodeScalars)
        let lengths = stride(from: beginnings.count, through: 3, by: -1)
        return lengths.prefix { isInflection(of: $0, beginnings.count) }.lazy
            .compactMap { prefixes[beginnings[$0 - 1]] }.first ?? []
    }

    /// A short prefix bears a short ending only: `код` + `ами`, but not `код` + `ексами`.
    private func isInflection(of prefix: Int, _ word: Int) -> Bool {
        word - prefix <= (prefix <= 3 ? 3 : prefix + 2)
    }

    private func phraseMatches(in words: [String], at start: Int) -> [Match] {
        (phrases[initial(words[start])] ?? []).compactMap { phrase in
            let end = start + phrase.words.count
            guard end <= words.count, zip(words[start..<end], phrase.words).allSatisfy(fits) else { return nil }
            return Match(meaning: phrase.meaning, start: start, end: end)
        }
    }

    private func fits(_ word: String, _ entry: String) -> Bool {
        word == entry || (language != .en && entry.count > 3 && word.hasPrefix(entry))
    }

    private func initial(_ word: String) -> WordHash { WordHash(word.unicodeScalars.prefix(2)) }
}
