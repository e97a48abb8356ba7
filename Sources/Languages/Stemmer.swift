/// Cuts the inflection off a folded word.
///
/// A light stemmer: the longest listed ending goes, once, where at least four letters remain (three in English). Words
/// of one lexeme mostly meet in one stem; prefixes and derivation are left to the concept lexicon.
public struct Stemmer: Sendable {
    private let endings: Set<WordHash>
    private let longestEnding: Int
    private let shortestStem: Int

    public init(_ language: SpokenLanguage) {
        let endings = (Stemmer.endings[language] ?? "").split { $0 == " " || $0 == "\n" }
            .map { Folding.folded(String($0)) }
        self.endings = Set(endings.map { WordHash($0) })
        longestEnding = endings.map(\.unicodeScalars.count).max() ?? 0
        shortestStem = language == .en ? 3 : 4
    }

    /// - Parameter word: folded.
    public func stem(_ word: String) -> String {
        let letters = word.unicodeScalars
        var length = min(longestEnding, letters.count - shortestStem)
        while length > 0 {
            let cut = letters.index(letters.endIndex, offsetBy: -length)
            if endings.contains(WordHash(letters[cut...])) { return undoubled(letters[..<cut]) }
            length -= 1
        }
        return word
    }

    /// `runn` of "running" becomes `run`.
    private func undoubled(_ stem: Substring.UnicodeScalarView) -> String {
        let doubles = stem.count > shortestStem && stem.last == stem.dropLast().last
        return String(doubles ? stem.dropLast() : stem)
    }

    private static let endings: [SpokenLanguage: String] = [
        .en: "s es ed ing ings ly er ers e ies y ation ations ment ments ness able",
        .uk: """
        а я у ю о е и і ї й ь ою ею ям ах ях ам ом ем ів їв ого ому ий ій их ім їх ими їми ими а яя юю ова ові ами ями
        ти тися ться вся лася лося лися ла ло ли в ить ять уть ють ує ують ує ється ються ив ив ав ла ння нням ання
        ення енням анням іть йте ємо имо еш ете ить ишся ного ному на не ні ний них ну ною ною ості ість істю ства
        увати ювати ували ював увала ується уються
        """,
        .ru: """
        а я у ю о е и ы й ь ою ею ям ах ях ам ом ем ов ев ого ему ому ый ий ой ая яя ую юю ое ее ые ие ых их ым им ыми
        ими ами ями ть ться тся лся лась лось лись ла ло ли л ит ат ят ут ют ует уют уется уются ется ются ил ал ел
        ние нием ния нию ний ниям ниями ниях ание ания анию анием ании аний аниям аниями аниях ение ения ению ением
        ении ений ениям ениями ениях ете ите йте ем им ешь ишь ного ному на не ный ных ную ной ости ость ства
        овать ировать ировал ывать ивать
        """,
        .pl: """
        a e i o u y ą ę ie ów om ami ach ów em iem owi ego emu ym im ych ich ymi imi ej ą ie iej ć ść ać eć ić yć
        ał ała ało ali ały ił iła iło ili iły ył yła yli ła ło li ły ł je ją uje ują uje ujesz esz isz asz am emy amy
        imy cie acie ania anie eniu aniu eniem aniem enia enie eniom aniom eniami aniami eniach aniach ości ość owy owa owe
        owego owej ować owac ował owała owali uję
        """,
    ]
}

extension Array where Element == Unicode.Scalar {
    func ends(with ending: [Unicode.Scalar]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
