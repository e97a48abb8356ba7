/// Names that a form lets one choose, as they stand in the query of its address: all in one field with commas between
/// them, or as ticks.
struct TickedNames: Hashable, Sendable {
    let field: String

    static let by = TickedNames(field: "by")
    static let figures = TickedNames(field: "figures")

    /// Holds the names that the form showed as ticked, in their order: the browser sends the ticks in none.
    var before: String { field + "_before" }
    /// Holds what was typed besides.
    var more: String { field + "_more" }

    /// The field of a name's tick.
    func tick(_ name: String) -> String { "\(field).\(name)" }

    /// Whether the form was sent, with ticks or without: what it asks for has a shorter address.
    static func areSent(in fields: [String: String]) -> Bool {
        [by, figures].contains { fields[$0.before] != nil }
    }

    /// Those that stood there before keep their places, the others follow; each once. `nil` where nothing is said of
    /// them; a field without a name in it asks for none.
    func names(in fields: [String: String]) -> [String]? {
        guard let shown = fields[before] else { return fields[field].map { Self.unique(Self.split($0)) } }
        let ticked = fields.keys.filter { $0.hasPrefix(tick("")) }.map { String($0.dropFirst(tick("").count)) }.sorted()
        return Self.unique(Self.split(shown).filter(ticked.contains) + ticked + Self.split(fields[more]))
    }

    private static func unique(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func split(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").compactMap { part in
            let name = part.drop { $0 == " " }
            return name.lastIndex { $0 != " " }.map { String(name[...$0]) }
        }
    }
}
