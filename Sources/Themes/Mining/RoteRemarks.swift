import CallModel
import Languages

/// Long remarks that many calls repeat word for word. Customers who meet the same thing find their own words for it; a
/// sentence that five calls share is recited: an announcement read back, small talk of the day, a scripted complaint.
struct RoteRemarks: Sendable {
    private let recited: [SpokenLanguage: [Set<String>]]

    private static let fewestCalls = 5
    private static let fewestContentWords = 5
    /// Share of words in common from which a remark is one of these, misheard.
    private static let sameWording = 0.7

    init(_ remarks: [Remark]) {
        var calls: [SpokenLanguage: [[String]: Set<CallID>]] = [:]
        for remark in remarks {
            let words = Self.contentWords(remark)
            guard words.count >= Self.fewestContentWords else { continue }
            calls[remark.language, default: [:]][words, default: []].insert(remark.callID)
        }
        recited = calls.mapValues { calls in
            calls.filter { $0.value.count >= Self.fewestCalls }.keys
                .sorted { $0.lexicographicallyPrecedes($1) }.map { Set($0) }
        }
    }

    func contains(_ remark: Remark) -> Bool {
        guard let recited = recited[remark.language], !recited.isEmpty else { return false }
        let words = Set(Self.contentWords(remark))
        return recited.contains {
            Double($0.intersection(words).count) >= Self.sameWording * Double($0.union(words).count)
        }
    }

    /// In the order in which they are said.
    private static func contentWords(_ remark: Remark) -> [String] {
        let tools = LanguageTools.of(remark.language)
        let words = tokens(of: remark.subject).map(\.word)
        return zip(words, tools.fillerFlags(words)).filter { !$1 && !tools.isStopWord($0) }.map { $0.0 }
    }
}
