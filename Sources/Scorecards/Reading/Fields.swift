import Yams

/// The keys and values of a mapping.
struct Fields {
    let node: Node
    private let values: [String: Node]

    init(node: Node, values: [String: Node]) {
        self.node = node
        self.values = values
    }

    subscript(key: String) -> Node? { values[key] }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// In the order of their lines.
    var entries: [(key: String, value: Node)] {
        values.map { (key: $0.key, value: $0.value) }.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
    }
}

extension Node {
    /// From 1.
    var line: Int { mark?.line ?? 1 }

    /// What stands there, for messages.
    var kind: String {
        switch self {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string.prefix(60))\""
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
