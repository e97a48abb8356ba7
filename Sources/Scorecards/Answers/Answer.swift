/// The answer to an item, or one of the three non-answers, which are never turned into pass, fail or 0.
public enum Answer: Hashable, Sendable {
    /// To `yes_no` and `choice`: the id of the option.
    case option(String)
    /// To `multiple_choice`: ids, sorted, none twice.
    case options([String])
    /// To `scale` and `number`.
    case number(Double)
    case text(String)
    /// The question does not arise in this call; nobody's fault.
    case notApplicable
    /// The evidence is missing.
    case notMeasurable(NotMeasurable)
    /// Nobody looked.
    case notEvaluated

    public var isAnswered: Bool {
        switch self {
        case .option, .options, .number, .text: true
        case .notApplicable, .notMeasurable, .notEvaluated: false
        }
    }
}

extension Answer: Codable {
    private enum CodingKeys: String, CodingKey {
        case option, options, number, text
        case none
        case reason
    }

    private enum NonAnswer: String, Codable {
        case notApplicable = "not_applicable"
        case notMeasurable = "not_measurable"
        case notEvaluated = "not_evaluated"
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .option(let id): try fields.encode(id, forKey: .option)
        case .options(let ids): try fields.encode(ids, forKey: .options)
        case .number(let number): try fields.encode(number, forKey: .number)
        case .text(let text): try fields.encode(text, forKey: .text)
        case .notApplicable: try fields.encode(NonAnswer.notApplicable, forKey: .none)
        case .notEvaluated: try fields.encode(NonAnswer.notEvaluated, forKey: .none)
        case .notMeasurable(let reason):
            try fields.encode(NonAnswer.notMeasurable, forKey: .none)
            try fields.encode(reason, forKey: .reason)
        }
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let id = try fields.decodeIfPresent(String.self, forKey: .option) {
            self = .option(id)
        } else if let ids = try fields.decodeIfPresent([String].self, forKey: .options) {
            self = .options(Set(ids).sorted())
        } else if let number = try fields.decodeIfPresent(Double.self, forKey: .number) {
            self = .number(number)
        } else if let text = try fields.decodeIfPresent(String.self, forKey: .text) {
            self = .text(text)
        } else {
            self = try Answer(nonAnswer: fields.decode(NonAnswer.self, forKey: .none), in: fields)
        }
    }

    private init(nonAnswer: NonAnswer, in fields: KeyedDecodingContainer<CodingKeys>) throws {
        switch nonAnswer {
        case .notApplicable: self = .notApplicable
        case .notEvaluated: self = .notEvaluated
        case .notMeasurable: self = .notMeasurable(try fields.decode(NotMeasurable.self, forKey: .reason))
        }
    }
}
