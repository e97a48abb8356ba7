import CallModel
import Languages

/// Long remarks that many calls repeat word for word. Customers who meet the same thing find their own words for it; a
/// sentence that five calls share is recited: an announcement read back, small talk of the day, a scripted complaint.
struct RoteRemarks: Sendable {
    /// Ids of remarks.
    private let recited: Set<String>

    private static let fewestCalls = 5
    private static let fewestContentWords = 5
    /// Share of words in common from which a remark is one of these, misheard.
    private static let sameWording = 0.7

    init(_ remarks: [Remark]) {
        let spoken = remarks.map { ($0, Self.contentWords($0)) }
        var calls: [SpokenLanguage: [[String]: Set<CallID>]] = [:]
        for (remark, words) in spoken where words.count >= Self.fewestContentWords {
            calls[remark.language, default: [:]][words, default: []].insert(remark.callID)
        }
        let sentences = calls.mapValues { calls in
            calls.filter { $0.value.count >= Self.fewestCalls }.keys.map { Set($0) }
        }
        recited = Set(
            spoken.filter { remark, words in Self.says(words, oneOf: sentences[remark.language] ?? []) }.map(\.0.id))
    }

    /// Of the remarks that were looked at.
    func contains(_ remark: Remark) -> Bool { recited.contains(remark.id) }

    private static func says(_ words: [String], oneOf sentences: [Set<String>]) -> Bool {
        guard !sentences.isEmpty else { return false }
        let words = Set(words)
        return sentences.contains {
            Double($0.intersection(words).count) >= sameWording * Double($0.union(words).count)
        }
    }

    /// In the order in which they are said.
    private static func contentWords(_ remark: Remark) -> [String] {
        let tools = LanguageTools.of(remark.language)
        let words = tokens(of: remark.subject).map(\.word)
        return zip(words, tools.fillerFlags(words)).filter { !$1 && !tools.isStopWord($0) }.map { $0.0 }
    }
}
