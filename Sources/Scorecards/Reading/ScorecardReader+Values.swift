import Yams

extension ScorecardReader {
    /// A text on one line or more, not blank.
    mutating func string(_ node: Node, as expected: String) -> String? {
        guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
            note(.wrongValue, at: node, "expected \(expected), found \(node.kind)")
            return nil
        }
        return text
    }

    /// A finite number of at least `lowest`.
    mutating func number(_ node: Node, as expected: String, atLeast lowest: Double = -.infinity) -> Double? {
        guard let number = node.scalar.flatMap({ Double($0.string) }), number.isFinite, number >= lowest else {
            note(.wrongValue, at: node, "expected \(expected), found \(node.kind)")
            return nil
        }
        return number
    }

    mutating func integer(_ node: Node, as expected: String) -> Int? {
        guard let number = node.scalar.flatMap({ Int($0.string) }), abs(number) <= 1_000_000 else {
            note(.wrongValue, at: node, "expected \(expected), found \(node.kind)")
            return nil
        }
        return number
    }

    mutating func flag(_ node: Node) -> Bool {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            note(.wrongValue, at: node, "expected true or false, found \(node.kind)")
            return false
        }
    }

    /// A list, or a single value that stands for a list of one.
    mutating func list(_ node: Node, as expected: String) -> [Node] {
        switch node {
        case .sequence(let sequence) where !sequence.isEmpty: return Array(sequence)
        case .scalar(let scalar) where !scalar.string.isEmpty: return [node]
        default:
            note(.wrongValue, at: node, "expected \(expected), found \(node.kind)")
            return []
        }
    }

    /// One of the names in `known`.
    mutating func name(_ node: Node, of what: String, among known: some Collection<String>) -> String? {
        guard let name = string(node, as: "the name of \(what)") else { return nil }
        guard known.contains(name) else {
            note(
                .unknownName, at: node,
                "expected the name of \(what), found \(node.kind)" + Suggestion.clause(for: name, among: known))
            return nil
        }
        return name
    }

    /// One of the cases of an enumeration.
    mutating func oneOf<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type, _ node: Node) -> Value? {
        let known = type.allCases.map(\.rawValue)
        let text = node.scalar?.string ?? ""
        if let value = Value(rawValue: text) { return value }
        note(
            .wrongValue, at: node,
            "expected one of \(known.joined(separator: ", ")), found \(node.kind)"
                + Suggestion.clause(for: text, among: known))
        return nil
    }

    /// A name that stays: it begins with a letter and holds lower-case letters, digits and `_`; 60 at most.
    mutating func identifier(_ node: Node, of what: String) -> String? {
        let expected = "the id of \(what) in lower-case letters, digits and _"
        guard let id = string(node, as: expected) else { return nil }
        guard id.wholeMatch(of: /[a-z][a-z0-9_]{0,59}/) != nil else {
            note(.wrongValue, at: node, "expected \(expected), found \(node.kind)")
            return nil
        }
        return id
    }

    /// `10s`, `1.5s`, `800ms` or `2min`: a stretch of time above 0 and up to a day, in milliseconds.
    mutating func duration(_ node: Node) -> Int? {
        let millisecondsPerUnit: [Substring: Double] = ["ms": 1, "s": 1000, "min": 60_000]
        guard let match = node.scalar?.string.wholeMatch(of: /([0-9]+(?:\.[0-9]+)?)(ms|s|min)/),
            let number = Double(match.1), let unit = millisecondsPerUnit[match.2],
            (1...86_400_000).contains(number * unit)
        else {
            note(.wrongValue, at: node, "expected a length of time such as 10s, 800ms or 2min, found \(node.kind)")
            return nil
        }
        return Int((number * unit).rounded())
    }

    /// A number for all hours, or `{peak: …, quiet: …}`.
    mutating func norm(_ node: Node) -> Norm? {
        if node.scalar != nil {
            return number(node, as: "a number, or one for peak and one for quiet").map { Norm(peak: $0, quiet: $0) }
        }
        guard let fields = fields(node, of: "a norm", keys: LoadRegime.allCases.map(\.rawValue)) else { return nil }
        let peak = require("peak", in: fields, as: "a number").flatMap { number($0, as: "a number") }
        let quiet = require("quiet", in: fields, as: "a number").flatMap { number($0, as: "a number") }
        guard let peak, let quiet else { return nil }
        return Norm(peak: peak, quiet: quiet)
    }
}
