import Languages

/// The words of the product-feedback domain by what they mean, in all languages at once.
///
/// One line per concept: `concept | en | uk | ru | pl`. A word stands for all words that begin with it, up to an
/// inflected ending; `=` at its end asks for the exact word; `_` joins the words of a phrase. Written for this project;
/// see docs/themes.md for how a line is added.
enum ConceptTable {
    /// The columns after the concept, in order.
    static let columns: [SpokenLanguage] = [.en, .uk, .ru, .pl]

    static let lines: [Substring] = [objects, actions, services].flatMap { $0.split(separator: "\n") }
}
