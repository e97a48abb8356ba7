import Languages
import Yams

extension ScorecardReader {
    /// A text in every language of the scorecard; in a scorecard of one language it may stand alone.
    mutating func localized(_ node: Node) -> LocalizedText? {
        if let text = node.scalar?.string, languages.count == 1 {
            return string(node, as: "a text").flatMap { _ in LocalizedText([languages[0]: text]) }
        }
        guard let fields = fields(node, of: "a text", keys: languages) else { return nil }
        var texts: [String: String] = [:]
        for language in languages {
            texts[language] = require(language, in: fields, as: "the text in this language")
                .flatMap { string($0, as: "the text in \(language)") }
        }
        return LocalizedText(texts)
    }

    mutating func requireText(_ key: String, in fields: Fields) -> LocalizedText? {
        require(key, in: fields, as: "a text in \(languages.joined(separator: ", "))").flatMap { localized($0) }
    }

    mutating func readLanguages(_ node: Node) -> [String] {
        let nodes = list(node, as: "language codes such as [en, uk]")
        return nodes.compactMap { node in languageCode(node) }
    }

    /// Phrase lists by name; each with variants by language.
    mutating func readPhrases(_ node: Node) {
        guard let fields = namedFields(node, of: "phrases") else { return }
        for (name, node) in fields.entries { phrases[name] = phraseList(name, node) }
    }

    private mutating func phraseList(_ name: String, _ node: Node) -> PhraseList {
        var patterns: [String: [PhrasePattern]] = [:]
        for (language, node) in namedFields(node, of: "the phrases of \(name) by language")?.entries ?? [] {
            if language.wholeMatch(of: /[a-z]{2,3}/) == nil {
                note(.wrongValue, at: node, "expected a language code such as en, found \"\(language)\"")
            }
            let read = list(node, as: "a list of phrases").compactMap {
                pattern($0, in: SpokenLanguage(tag: language))
            }
            if !read.isEmpty, read.allSatisfy(\.isExclusion) {
                note(.wrongValue, at: node, "expected a phrase without ! beside those with it")
            }
            patterns[language] = read
        }
        return PhraseList(name: name, patterns: patterns)
    }

    private mutating func pattern(_ node: Node, in language: SpokenLanguage?) -> PhrasePattern? {
        let expected = "a phrase of words, word*, =word, either|or, (optional), ... between words and ! before it all"
        guard let text = string(node, as: expected) else { return nil }
        if let pattern = PhrasePattern(text, language: language) { return pattern }
        note(.wrongValue, at: node, "expected \(expected), found \(node.kind)")
        return nil
    }

    private mutating func languageCode(_ node: Node) -> String? {
        guard let code = node.scalar?.string, code.wholeMatch(of: /[a-z]{2,3}/) != nil else {
            note(.wrongValue, at: node, "expected a language code such as en, found \(node.kind)")
            return nil
        }
        return code
    }
}
