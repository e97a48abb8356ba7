import Languages

/// Words behind which the next one is not so, though nothing is denied: "stopped printing", "hardly works".
///
/// The format is that of `ConceptTable`.
enum ReversalTable {
    /// Made once; the table is constant.
    static func of(_ language: SpokenLanguage) -> Lexicon { all[language] ?? Lexicon(lines: lines, language: language) }

    private static let all = Dictionary(
        uniqueKeysWithValues: SpokenLanguage.allCases.map { ($0, Lexicon(lines: lines, language: $0)) })

    private static let lines: [Substring] = [
        "reversing | stop stopped cease quit fail refuse | переста припин | переста прекра | przesta",
        "reversing | impossible | відмов заважа | отказ меша | odmaw odmów przeszkadza",
        "reversing | hardly barely scarcely | ледве= ледь= | едва= еле= | ledwo= ledwie=",
    ]
}
