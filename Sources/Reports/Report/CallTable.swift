public import CallModel

/// A call with its measures, as a report sees it.
public struct CallFigures: Hashable, Sendable {
    public let call: Call
    /// Measures that have a value, by name.
    public let measures: [String: Double]

    public init(call: Call, measures: [String: Double]) {
        self.call = call
        self.measures = measures
    }
}

/// The calls of a report, to be cut by any metadata columns.
public struct CallTable: Hashable, Sendable {
    public let calls: [CallFigures]

    public init(_ calls: [CallFigures]) { self.calls = calls }

    /// The calls that share the values of `columns`, sorted by these values: numbers by size, text by its bytes, what
    /// nobody said last.
    /// - Parameter columns: any names that `Call.column` understands.
    public func groups(by columns: [String]) -> [CallGroup] {
        Dictionary(grouping: calls) { figures in columns.map(figures.call.column) }
            .map { CallGroup(values: $0.key, calls: $0.value) }
            .sorted { CallGroup.comesFirst($0.values[...], $1.values[...]) }
    }
}

/// The calls with the same values of the columns of a report.
public struct CallGroup: Hashable, Sendable {
    /// In the order of the columns; `nil` where nobody said.
    public let values: [String?]
    public let calls: [CallFigures]

    /// The middle value of a measure over the calls that have it, or the mean of the two in the middle; `nil` where no
    /// call has it.
    public func median(_ measure: String) -> Double? {
        let values = calls.compactMap { $0.measures[measure] }.sorted()
        guard !values.isEmpty else { return nil }
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2
    }

    fileprivate static func comesFirst(_ left: ArraySlice<String?>, _ right: ArraySlice<String?>) -> Bool {
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
