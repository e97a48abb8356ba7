/// Tells what people say by rote from what they say about the product.
///
/// Customers who meet the same problem describe it in different words. What at least eight calls say nearly word for
/// word, and of which the spotter is not sure that it is feedback, is a formula: small talk, a request that comes with
/// every call, a recorded announcement.
struct FormulaTest: Sendable {
    /// With fewer there is no telling.
    static let fewestCalls = 8
    /// Above this the spotter is believed: a short complaint may well come in the same words. Nobody finds the same
    /// words for a long one.
    private static let sureConfidence = (ofShort: 0.8, ofLong: 0.95)
    private static let contentWordsOfLong = 4.0
    /// Different wordings per remark, at most, beyond one per language.
    private static let wordingsShare = 0.2
    /// Wordings that share so much of their words are the same.
    private static let sameWording = 0.4

    func isFormula(_ remarks: [Remark]) -> Bool {
        guard Set(remarks.map(\.callID)).count >= Self.fewestCalls else { return false }
        let contents = remarks.map(Self.contentStems)
        let meanLength = Double(contents.reduce(0) { $0 + $1.count }) / Double(remarks.count)
        let confidence = remarks.reduce(0) { $0 + $1.confidence } / Double(remarks.count)
        let sure = meanLength < Self.contentWordsOfLong ? Self.sureConfidence.ofShort : Self.sureConfidence.ofLong
        guard confidence < sure else { return false }
        let languages = Dictionary(grouping: zip(remarks, contents)) { $0.0.language }
        let wordings = languages.values.reduce(0) { $0 + Self.wordings($1.map { $0.1 }) }
        return wordings <= languages.count + Int(Self.wordingsShare * Double(remarks.count))
    }

    private static func contentStems(_ remark: Remark) -> Set<String> {
        let tools = LanguageTools.of(remark.language)
        return Set(tokens(of: remark.subject).map(\.word).filter { !tools.isStopWord($0) }.map(tools.stem))
    }

    /// How many different wordings there are among remarks of one language.
    private static func wordings(_ contents: [Set<String>]) -> Int {
        var seen: [Set<String>] = []
        for stems in contents where !seen.contains(where: { overlap($0, stems) >= sameWording }) { seen.append(stems) }
        return seen.count
    }

    /// Jaccard's index.
    private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let union = left.union(right).count
        return union > 0 ? Double(left.intersection(right).count) / Double(union) : 1
    }
}
