/// How exactly words must be heard to be taken for a phrase.
enum Hearing {
    /// The words themselves, or other forms of them: for what counts against somebody.
    case strict
    /// In a phrase of two words and more, one may be a letter off: recognisers mishear.
    case forgiving
}

/// A phrase that begins at some word.
struct PhraseFit {
    let pattern: PhrasePattern
    /// How many words it takes up.
    let length: Int
    let isMisheard: Bool

    /// The longer explains more; of two of one length, the one that was heard as it is written.
    func isBetter(than other: PhraseFit) -> Bool {
        (length, isMisheard ? 0 : 1) > (other.length, other.isMisheard ? 0 : 1)
    }
}
