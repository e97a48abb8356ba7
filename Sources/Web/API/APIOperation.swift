/// What the API document says about an operation; the rest follows from its route.
struct APIOperation: Sendable {
    /// One line, without a full stop.
    let summary: String
    /// Of the query.
    let parameters: [Parameter]
    /// Of the body; `nil` where there is none.
    let request: JSONShape?
    let response: JSONShape

    init(_ summary: String, parameters: [Parameter] = [], request: JSONShape? = nil, response: JSONShape) {
        self.summary = summary
        self.parameters = parameters
        self.request = request
        self.response = response
    }

    struct Parameter: Sendable {
        let name: String
        let about: String
        let shape: JSONShape
    }
}

/// The shape of a JSON value, as far as an API document tells it (JSON Schema 2020-12).
indirect enum JSONShape: Sendable {
    case text
    case oneOf([String])
    case integer(ClosedRange<Int>?)
    case number
    case truth
    case list(JSONShape)
    /// Every field is there; those whose shape is `optional` may be null or absent.
    case object([Field])
    case optional(JSONShape)

    struct Field: Sendable {
        let name: String
        let shape: JSONShape

        init(_ name: String, _ shape: JSONShape) {
            self.name = name
            self.shape = shape
        }
    }

    /// A page of a list: the items, and what to ask for the next ones.
    static func page(of item: JSONShape) -> JSONShape {
        .object([Field("items", .list(item)), Field("next", .optional(.text))])
    }
}
