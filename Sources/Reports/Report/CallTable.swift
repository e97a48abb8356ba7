/// The calls of a report, to be cut by any metadata columns.
public struct CallTable: Hashable, Sendable {
    public let calls: [ReportedCall]

    public init(_ calls: [ReportedCall]) { self.calls = calls }

    /// The calls that share the values of `columns`, sorted by these values: numbers by size, text by its bytes, what
    /// nobody said last. A call with several values of a column is in several groups.
    /// - Parameter columns: any names that `ReportedCall.values(of:)` understands.
    public func groups(by columns: [String]) -> [CallGroup] {
        var groups: [[String?]: [ReportedCall]] = [:]
        for call in calls {
            for values in Self.combinations(columns.map(call.values)) { groups[values, default: []].append(call) }
        }
        return groups.map { CallGroup(values: $0.key, calls: $0.value) }
            .sorted { CallGroup.comesFirst($0.values[...], $1.values[...]) }
    }

    private static func combinations(_ choices: [[String?]]) -> [[String?]] {
        choices.reduce([[]]) { done, values in done.flatMap { begun in values.map { begun + [$0] } } }
    }
}

/// The calls with the same values of the columns of a report.
public struct CallGroup: Hashable, Sendable {
    /// In the order of the columns; `nil` where nobody said.
    public let values: [String?]
    public let calls: [ReportedCall]

    public init(values: [String?], calls: [ReportedCall]) {
        self.values = values
        self.calls = calls
    }

    static func comesFirst(_ left: ArraySlice<String?>, _ right: ArraySlice<String?>) -> Bool {
        guard let mine = left.first, let theirs = right.first else { return false }
        guard mine != theirs else { return comesFirst(left.dropFirst(), right.dropFirst()) }
        guard let mine, let theirs else { return mine != nil }
        switch (Int(mine), Int(theirs)) {
        case (let mine?, let theirs?) where mine != theirs: return mine < theirs
        case (.some, nil): return true
        case (nil, .some): return false
        default: return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
        }
    }
}
