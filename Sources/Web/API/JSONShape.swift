/// The shape of a JSON value: what the API document says of it (JSON Schema 2020-12), and what requests are held to.
indirect enum JSONShape: Sendable {
    /// Any text.
    case text
    /// One line of so many characters (Unicode scalars), none of them a control character.
    case line(ClosedRange<Int>)
    /// Any text of at most so many characters.
    case prose(most: Int)
    /// A local day, `2026-11-30`.
    case day
    /// A moment with its zone, `2026-11-16T09:30:00+02:00`.
    case time
    case oneOf([String])
    case integer(ClosedRange<Int>?)
    case number
    case within(ClosedRange<Double>)
    case truth
    case list(JSONShape, count: ClosedRange<Int>? = nil)
    /// A list of exactly these.
    case tuple([JSONShape])
    /// Values of one shape by names that are not fixed.
    case map(JSONShape)
    /// Every field is there and no other; those whose shape is `optional` may be null or absent.
    case object([Field])
    case either([JSONShape])
    case optional(JSONShape)
    /// A shape that the document keeps under this name.
    case named(String, JSONShape)

    struct Field: Sendable {
        let name: String
        let shape: JSONShape

        init(_ name: String, _ shape: JSONShape) {
            self.name = name
            self.shape = shape
        }

        var isRequired: Bool { if case .optional = shape { false } else { true } }
    }

    /// A page of a list: the items, and what to ask for the next ones.
    static func page(of item: JSONShape) -> JSONShape {
        .object([Field("items", .list(item)), Field("next", .optional(.text))])
    }

    /// The raw values of an enumeration.
    static func oneOf<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> JSONShape {
        .oneOf(Value.allCases.map(\.rawValue))
    }
}
