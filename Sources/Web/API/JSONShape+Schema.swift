extension JSONShape {
    /// As a JSON Schema.
    var schema: JSONTree {
        switch self {
        case .text: ["type": "string"]
        case .line(let length):
            [
                "type": "string", "minLength": .integer(length.lowerBound), "maxLength": .integer(length.upperBound),
                "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
            ]
        case .prose(let most): ["type": "string", "maxLength": .integer(most)]
        case .day: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .time: ["type": "string", "format": "date-time"]
        case .oneOf(let values): ["type": "string", "enum": .array(values.map { .text($0) })]
        case .integer(let range): Self.bounded("integer", range, "minimum", "maximum")
        case .number: ["type": "number"]
        case .within(let range):
            ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .truth: ["type": "boolean"]
        case .list(let item, let count):
            Self.bounded("array", count, "minItems", "maxItems").with("items", item.schema)
        case .tuple(let parts):
            [
                "type": "array", "prefixItems": .array(parts.map(\.schema)), "items": .truth(false),
                "minItems": .integer(parts.count),
            ]
        case .map(let value): ["type": "object", "additionalProperties": value.schema]
        case .object(let fields): Self.object(fields)
        case .either(let shapes): ["anyOf": .array(shapes.map(\.schema))]
        case .optional(let shape): ["anyOf": [shape.schema, ["type": "null"]]]
        case .named(let name, _): ["$ref": .text("#/components/schemas/\(name)")]
        }
    }

    /// The shapes that are kept under a name, in this one and within each other.
    var namedShapes: [String: JSONTree] {
        switch self {
        case .text, .line, .prose, .day, .time, .oneOf, .integer, .number, .within, .truth: [:]
        case .list(let shape, _), .map(let shape), .optional(let shape): shape.namedShapes
        case .tuple(let shapes), .either(let shapes): Self.named(in: shapes)
        case .object(let fields): Self.named(in: fields.map(\.shape))
        case .named(let name, let shape): shape.namedShapes.merging([name: shape.schema]) { own, _ in own }
        }
    }

    static func named(in shapes: [JSONShape]) -> [String: JSONTree] {
        shapes.reduce(into: [:]) { named, shape in named.merge(shape.namedShapes) { own, _ in own } }
    }

    private static func object(_ fields: [Field]) -> JSONTree {
        [
            "type": "object",
            "properties": .object(Dictionary(fields.map { ($0.name, $0.shape.schema) }) { first, _ in first }),
            "required": .array(fields.filter(\.isRequired).map { .text($0.name) }),
            "additionalProperties": .truth(false),
        ]
    }

    private static func bounded(_ type: String, _ range: ClosedRange<Int>?, _ least: String, _ most: String) -> JSONTree
    {
        guard let range else { return ["type": .text(type)] }
        return .object([
            "type": .text(type), least: .integer(range.lowerBound), most: .integer(range.upperBound),
        ])
    }
}

extension JSONTree {
    fileprivate func with(_ name: String, _ value: JSONTree) -> JSONTree {
        guard case .object(var fields) = self else { return self }
        fields[name] = value
        return .object(fields)
    }
}
