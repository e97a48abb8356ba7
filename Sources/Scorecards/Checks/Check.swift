/// A way to answer an item without a person.
///
/// A new one is a file beside this with a conforming type, and a line in ``CheckRegistry``.
protocol Check: Encodable, Sendable {
    /// The key in YAML that tells this check from the others.
    static var key: String { get }
    /// All keys in YAML that this check reads, `key` among them.
    static var keys: [String] { get }

    /// `nil` where something is wrong, which `reader` has then noted.
    init?(_ fields: Fields, _ reader: inout ScorecardReader)

    /// In some calls the question does not arise, so the item must allow "not applicable".
    var needsOccasion: Bool { get }

    /// It asks about sound, or about seconds of it: not applicable to a written case.
    var needsSound: Bool { get }

    /// Every phrase list that it listens for.
    var phraseLists: [PhraseList] { get }

    func judge(_ call: ObservedCall) throws(NotMeasurable) -> Finding
}

/// The checks there are.
enum CheckRegistry {
    static let checks: [any Check.Type] = [MeasureCheck.self, SaidCheck.self, AbsentCheck.self, OrderCheck.self]
}
