public import CallModel

/// A noun in the forms that a count asks for (CLDR plural categories of whole numbers).
struct Plural: Hashable, Sendable {
    let one: String
    /// 2–4 in Slavic languages; English never asks for it.
    let few: String
    let many: String

    init(one: String, few: String, many: String) {
        self.one = one
        self.few = few
        self.many = many
    }

    /// For a language with two forms.
    init(one: String, other: String) { self.init(one: one, few: other, many: other) }

    /// The form after `count`, without the count itself.
    func form(_ count: Int, in language: ReaderLanguage) -> String {
        switch language.pluralCategory(count) {
        case .one: one
        case .few: few
        case .many: many
        }
    }
}

/// CLDR plural categories of whole numbers; *many* is also what English calls *other*.
public enum PluralCategory: Hashable, Sendable { case one, few, many }

extension ReaderLanguage {
    /// CLDR 46, plural rules of cardinal whole numbers.
    public func pluralCategory(_ count: Int) -> PluralCategory {
        let (tens, units) = (count % 100, count % 10)
        let isTeen = (11...14).contains(tens)
        return switch self {
        case .en: count == 1 ? .one : .many
        case .pl: count == 1 ? .one : !isTeen && (2...4).contains(units) ? .few : .many
        case .uk, .ru: !isTeen && units == 1 ? .one : !isTeen && (2...4).contains(units) ? .few : .many
        }
    }
}
