import Languages

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
    /// Of more remarks than these a sample is judged: every remark is held against every wording found so far.
    private static let mostJudged = 400

    func isFormula(_ remarks: [Remark]) -> Bool {
        guard Set(remarks.map(\.callID)).count >= Self.fewestCalls else { return false }
        let remarks = Self.sample(of: remarks)
        let contents = remarks.map(Self.contentStems)
        let meanLength = Double(contents.reduce(0) { $0 + $1.count }) / Double(remarks.count)
        let confidence = remarks.reduce(0) { $0 + $1.confidence } / Double(remarks.count)
        let sure = meanLength < Self.contentWordsOfLong ? Self.sureConfidence.ofShort : Self.sureConfidence.ofLong
        guard confidence < sure else { return false }
        let languages = Dictionary(grouping: zip(remarks, contents)) { $0.0.language }
        let most = languages.count + Int(Self.wordingsShare * Double(remarks.count))
        return languages.values.reduce(0) { $0 + Self.wordings($1.map { $0.1 }, upTo: most + 1) } <= most
    }

    /// All of a few remarks; of many the same ones whatever their order, chosen by a hash of their ids.
    static func sample(of remarks: [Remark]) -> [Remark] {
        guard remarks.count > mostJudged else { return remarks }
        let drawn = remarks.map { (remark: $0, lot: FNV1a(bytesOf: $0.id).number) }
        return drawn.sorted { ($0.lot, $0.remark.id) < ($1.lot, $1.remark.id) }.prefix(mostJudged).map(\.remark)
    }

    private static func contentStems(_ remark: Remark) -> Set<String> {
        let tools = LanguageTools.of(remark.language)
        return Set(tokens(of: remark.subject).map(\.word).filter { !tools.isStopWord($0) }.map(tools.stem))
    }

    /// How many different wordings there are among remarks of one language; nothing is counted beyond the limit.
    static func wordings(_ contents: [Set<String>], upTo limit: Int) -> Int {
        var seen: [Set<String>] = []
        for stems in contents where !seen.contains(where: { overlap($0, stems) >= sameWording }) {
            seen.append(stems)
            if seen.count == limit { break }
        }
        return seen.count
    }

    /// Jaccard's index.
    private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let common = left.count(where: right.contains)
        let union = left.count + right.count - common
        return union > 0 ? Double(common) / Double(union) : 1
    }
}
