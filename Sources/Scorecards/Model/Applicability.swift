public import CallModel

/// The calls a scorecard is meant for.
public struct Applicability: Hashable, Encodable, Sendable {
    /// Accepted values by metadata column (``CallModel/Call/column(_:)``); empty where every call is meant.
    public let columns: [String: [String]]

    /// How many columns it looks at: the more, the more specific.
    public var specificity: Int { columns.count }

    public func includes(_ call: Call) -> Bool {
        columns.allSatisfy { column, values in call.column(column).map(values.contains) ?? false }
    }
}
