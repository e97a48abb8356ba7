import FoundationEssentials

/// What the API document says about an operation, and what its requests are held to; the rest follows from its route.
struct APIOperation: Sendable {
    /// One line, without a full stop.
    let summary: String
    /// Of the query.
    let parameters: [Parameter]
    /// Of the body; `nil` where there is none.
    let request: JSONShape?
    let response: JSONShape
    /// Of an answer 409, where it holds more than the error.
    let conflict: JSONShape

    init(
        _ summary: String, parameters: [Parameter] = [], request: JSONShape? = nil, response: JSONShape,
        conflict: JSONShape = APIError.shape
    ) {
        self.summary = summary
        self.parameters = parameters
        self.request = request
        self.response = response
        self.conflict = conflict
    }

    struct Parameter: Sendable {
        let name: String
        let about: String
        let shape: JSONShape
        let isRequired: Bool

        init(name: String, about: String, shape: JSONShape, isRequired: Bool = false) {
            self.name = name
            self.about = about
            self.shape = shape
            self.isRequired = isRequired
        }
    }

    /// Holds a request to what the document says of it.
    /// - Throws: a refusal that names the place, and what is expected there.
    func check(_ visit: Visit) throws(Refusal) {
        for parameter in parameters {
            guard let text = visit.target.query[parameter.name] else { continue }
            guard !visit.target.repeated.contains(parameter.name),
                parameter.shape.fault(of: parameter.value(text)) == nil
            else { throw .invalid(ShapeFault(place: "?\(parameter.name)", expected: parameter.expected)) }
        }
        let names = Set(parameters.map(\.name))
        if let unknown = visit.target.query.keys.filter({ !names.contains($0) }).min() {
            throw .invalid(ShapeFault(place: "?\(unknown)", expected: "expected no such parameter"))
        }
        guard let request else { return }
        if let fault = request.fault(of: try visit.json(JSONTree.self)) { throw .invalid(fault) }
    }
}

extension APIOperation.Parameter {
    /// A text of the query as the value it stands for.
    fileprivate func value(_ text: String) -> JSONTree {
        switch shape {
        case .integer: Int(text).map { .integer($0) } ?? .text(text)
        default: .text(text)
        }
    }

    fileprivate var expected: String { shape.fault(of: .null)?.expected ?? "expected another value" }
}
