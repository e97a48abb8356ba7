import CallModel
import Consent

extension JSONValue {
    /// The value at a path such as `Agent.Username`, `participants[0].name` or `participants[purpose=agent].userId`,
    /// which is of the first item with that text; `nil` where there is none.
    func value(at path: String) -> JSONValue? {
        path.split(separator: ".").reduce(self as JSONValue?) { value, step in
            let parts = step.split(separator: "[", maxSplits: 1)
            guard let name = parts.first, let field = value?.field(String(name)) else { return nil }
            return parts.count == 2 ? field.item(parts[1].dropLast()) : field
        }
    }

    private func field(_ name: String) -> JSONValue? {
        if case .object(let fields) = self { fields[name] } else { nil }
    }

    /// - Parameter selector: an index, or `name=text`.
    private func item(_ selector: Substring) -> JSONValue? {
        guard case .array(let items) = self else { return nil }
        let parts = selector.split(separator: "=", maxSplits: 1)
        if parts.count == 2 { return items.first { $0.field(String(parts[0]))?.scalarText == String(parts[1]) } }
        return Int(selector).flatMap { items.indices.contains($0) ? items[$0] : nil }
    }

    /// The text, number or boolean at a path, and a list of them joined by commas; `nil` for anything else or empty.
    func text(at path: String) -> String? {
        guard let value = value(at: path) else { return nil }
        let text =
            if case .array(let items) = value {
                items.compactMap(\.scalarText).joined(separator: ",")
            } else {
                value.scalarText
            }
        return text.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    }
}
