import Yams

extension ScorecardReader {
    /// The fields of a mapping with known keys; any other key is an error.
    mutating func fields(_ node: Node, of what: String, keys: [String]) -> Fields? {
        guard let fields = namedFields(node, of: what) else { return nil }
        for (key, line) in keyLines(of: node) where !keys.contains(key) {
            let known = keys.joined(separator: ", ")
            note(
                .unknownKey, line: line,
                "expected one of the keys of \(what) (\(known)), found \"\(key.prefix(60))\""
                    + Suggestion.clause(for: key, among: keys))
        }
        return fields
    }

    /// The fields of a mapping whose keys are names.
    mutating func namedFields(_ node: Node, of what: String) -> Fields? {
        guard case .mapping(let mapping) = node else {
            note(.wrongValue, at: node, "expected \(what) as a mapping, found \(node.kind)")
            return nil
        }
        for (key, _) in mapping where key.scalar == nil {
            note(.wrongValue, at: key, "expected a name as the key, found \(key.kind)")
        }
        let pairs = mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } }
        return Fields(node: node, values: Dictionary(pairs) { first, _ in first })
    }

    /// The value of a key that must be there.
    mutating func require(_ key: String, in fields: Fields, as expected: String) -> Node? {
        if let value = fields[key] { return value }
        note(.missing, at: fields.node, "expected \(key): \(expected)")
        return nil
    }

    private func keyLines(of node: Node) -> [(key: String, line: Int)] {
        guard case .mapping(let mapping) = node else { return [] }
        return mapping.compactMap { key, _ in key.scalar.map { ($0.string, key.line) } }
    }
}
