import CallModel

/// Where a JSON value is not what was described.
struct ShapeFault: Hashable, Sendable {
    /// A JSON Pointer (RFC 6901); empty for the value as a whole.
    let place: String
    /// A sentence that begins with "expected".
    let expected: String
}

extension JSONShape {
    /// The first fault of a value; `nil` where it is of this shape.
    func fault(of value: JSONTree, at place: String = "") -> ShapeFault? {
        switch self {
        case .list(let item, let count): Self.fault(of: value, in: item, count, place)
        case .tuple(let parts): Self.fault(of: value, parts, place)
        case .map(let shape): Self.fault(of: value, in: shape, place)
        case .object(let fields): Self.fault(of: value, fields, place)
        case .either(let shapes): Self.fault(of: value, among: shapes, place)
        case .optional(let shape): value == .null ? nil : shape.fault(of: value, at: place)
        case .named(_, let shape): shape.fault(of: value, at: place)
        default: holds(value) ? nil : ShapeFault(place: place, expected: "expected \(meaning)")
        }
    }

    /// Whether a simple value is of this simple shape.
    private func holds(_ value: JSONTree) -> Bool {
        switch (self, value) {
        case (.text, .text), (.truth, .truth), (.number, .integer), (.number, .number): true
        case (.line(let length), .text(let text)):
            length.contains(text.unicodeScalars.count)
                && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        case (.prose(let most), .text(let text)): text.unicodeScalars.count <= most
        case (.day, .text(let text)): CivilDay(text) != nil
        case (.time, .text(let text)): ZonedTime(iso8601: text) != nil
        case (.oneOf(let values), .text(let text)): values.contains(text)
        case (.within(let range), .integer(let number)): range.contains(Double(number))
        case (.within(let range), .number(let number)): range.contains(number)
        case (.integer(let range), .integer(let number)): range?.contains(number) ?? true
        default: false
        }
    }

    private var meaning: String {
        switch self {
        case .line(let length): "one line of \(length.lowerBound) to \(length.upperBound) characters"
        case .prose(let most): "a text of at most \(most) characters"
        case .day: "a day such as 2026-11-30"
        case .time: "a time with a zone such as 2026-11-16T09:30:00+02:00"
        case .oneOf(let values): "one of \(values.joined(separator: ", "))"
        case .integer(let range?): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .integer: "a whole number"
        case .number: "a number"
        case .within(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .truth: "true or false"
        case .list, .tuple: "a list"
        case .map, .object: "an object"
        default: "a text"
        }
    }

    // MARK: What holds others

    private static func fault(
        of value: JSONTree, in item: JSONShape, _ count: ClosedRange<Int>?, _ place: String
    ) -> ShapeFault? {
        guard case .array(let values) = value else { return .init(place: place, expected: "expected a list") }
        if let count, !count.contains(values.count) {
            return .init(place: place, expected: "expected \(count.lowerBound) to \(count.upperBound) items")
        }
        return values.enumerated().lazy.compactMap { item.fault(of: $1, at: "\(place)/\($0)") }.first
    }

    private static func fault(of value: JSONTree, _ parts: [JSONShape], _ place: String) -> ShapeFault? {
        guard case .array(let values) = value, values.count == parts.count else {
            return .init(place: place, expected: "expected a list of \(parts.count)")
        }
        return zip(parts, values).enumerated().lazy.compactMap { $1.0.fault(of: $1.1, at: "\(place)/\($0)") }.first
    }

    private static func fault(of value: JSONTree, in shape: JSONShape, _ place: String) -> ShapeFault? {
        guard case .object(let values) = value else { return .init(place: place, expected: "expected an object") }
        return values.sorted { $0.key < $1.key }.lazy
            .compactMap { shape.fault(of: $1, at: "\(place)/\(escaped($0))") }.first
    }

    private static func fault(of value: JSONTree, _ fields: [Field], _ place: String) -> ShapeFault? {
        guard case .object(let values) = value else { return .init(place: place, expected: "expected an object") }
        for field in fields {
            let place = "\(place)/\(field.name)"
            guard let value = values[field.name] else {
                if field.isRequired { return .init(place: place, expected: "expected this field") }
                continue
            }
            if let fault = field.shape.fault(of: value, at: place) { return fault }
        }
        let names = Set(fields.map(\.name))
        return values.keys.filter { !names.contains($0) }.min().map {
            .init(place: "\(place)/\(escaped($0))", expected: "expected no such field")
        }
    }

    /// Of the shape that it comes closest to: the one whose fault lies deepest.
    private static func fault(of value: JSONTree, among shapes: [JSONShape], _ place: String) -> ShapeFault? {
        let faults = shapes.map { $0.fault(of: value, at: place) }
        guard !faults.contains(nil) else { return nil }
        return faults.compactMap(\.self).max { $0.place.count < $1.place.count }
    }

    private static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
