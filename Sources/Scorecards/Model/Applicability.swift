public import CallModel

/// The calls a scorecard is meant for.
public struct Applicability: Hashable, Encodable, Sendable {
    /// Accepted values by metadata column (``CallModel/Call/column(_:)``); empty where every call is meant.
    public let columns: [String: [String]]

    /// How many columns it looks at: the more, the more specific.
    public var specificity: Int { columns.count }

    /// Whether chats, e-mails or tickets may be meant.
    var isForWriting: Bool { columns["medium"] != nil }

    /// A written case only where the column `medium` is looked at: other scorecards are about calls.
    public func includes(_ call: Call) -> Bool {
        guard call.medium == nil || isForWriting else { return false }
        return columns.allSatisfy { column, values in call.column(column).map(values.contains) ?? false }
    }
}
