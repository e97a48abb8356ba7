extension JSONShape {
    /// As a JSON Schema.
    var schema: JSONTree {
        switch self {
        case .text: ["type": "string"]
        case .oneOf(let values): ["type": "string", "enum": .array(values.map { .text($0) })]
        case .integer(let range):
            .object(
                ["type": .text("integer")].merging(
                    range.map { ["minimum": .integer($0.lowerBound), "maximum": .integer($0.upperBound)] } ?? [:]
                ) { own, _ in own })
        case .number: ["type": "number"]
        case .truth: ["type": "boolean"]
        case .list(let item): ["type": "array", "items": item.schema]
        case .object(let fields): objectSchema(fields)
        case .optional(let shape): ["anyOf": [shape.schema, ["type": "null"]]]
        }
    }

    private func objectSchema(_ fields: [Field]) -> JSONTree {
        let properties = Dictionary(fields.map { ($0.name, $0.shape.schema) }) { first, _ in first }
        let required = fields.filter { if case .optional = $0.shape { false } else { true } }.map(\.name)
        return .object([
            "type": "object", "properties": .object(properties), "required": .array(required.map { .text($0) }),
        ])
    }
}
