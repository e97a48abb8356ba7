/// Cuts the inflection off a folded word.
///
/// A light stemmer: the longest listed ending goes, once, where at least four letters remain (three in English). Words
/// of one lexeme mostly meet in one stem; prefixes and derivation are left to the concept lexicon.
struct Stemmer: Sendable {
    private let endings: [[Character]]
    private let shortestStem: Int

    init(_ language: SpokenLanguage) {
        endings = (Stemmer.endings[language] ?? "")
            .split(separator: " ").map { Array(Folding.folded(String($0))) }
            .sorted { ($0.count, String($0)) > ($1.count, String($1)) }
        shortestStem = language == .en ? 3 : 4
    }

    func stem(_ word: String) -> String {
        let letters = Array(word)
        for ending in endings where letters.count - ending.count >= shortestStem && letters.ends(with: ending) {
            return undoubled(letters.dropLast(ending.count))
        }
        return word
    }

    /// `runn` of "running" becomes `run`.
    private func undoubled(_ stem: ArraySlice<Character>) -> String {
        guard stem.count > shortestStem, let last = stem.last, stem.dropLast().last == last else { return String(stem) }
        return String(stem.dropLast())
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
        ние нием ния ание ение ением анием ете ите йте ем им ешь ишь ного ному на не ный ных ную ной ости ость ства
        овать ировать ировал ывать ивать
        """,
        .pl: """
        a e i o u y ą ę ie ów om ami ach ów em iem owi ego emu ym im ych ich ymi imi ej ą ie iej ć ść ać eć ić yć
        ał ała ało ali ały ił iła iło ili iły ył yła yli ła ło li ły ł je ją uje ują uje ujesz esz isz asz am emy amy
        imy cie acie nie ania anie eniu aniu eniem aniem enia enie ny na ne ni nego nej ną nych ości ość owy owa owe
        owego owej ować owac ował owała owali uję
        """,
    ]
}

extension Array where Element == Character {
    func ends(with ending: [Character]) -> Bool { count >= ending.count && suffix(ending.count).elementsEqual(ending) }
}
