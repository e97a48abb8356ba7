import CallModel
import Reports
import Themes

/// Where the themes of a digest concentrate: queue, partner, language and the extra columns of the archive.
///
/// A value of fewer than five callers is never named, and no value that chance alone explains.
struct DigestSegments {
    private var byTheme: [String: [DigestSegment]] = [:]

    /// A column with more values than this is a label of single calls, not a segment.
    private static let mostValues = 20

    /// - Parameter themes: by id, the calls of the period.
    init(_ themes: [String: Set<CallID>], in calls: [CallID: Call]) {
        var counts: [(count: Concentration.Count, calls: Int)] = []
        for column in Self.columns(of: calls) {
            let values = calls.compactMapValues { $0.column(column) }
            guard (2...Self.mostValues).contains(Set(values.values).count) else { continue }
            for (theme, members) in themes {
                counts += Self.counts(theme, members, column, values, calls)
            }
        }
        let all = Dictionary(counts.map { ($0.count, $0.calls) }) { first, _ in first }
        for count in Concentration().notable(counts.map(\.count)) {
            byTheme[count.theme, default: []].append(
                DigestSegment(column: count.column, value: count.value, calls: all[count] ?? count.callers))
        }
    }

    /// By column, then value.
    subscript(theme: String) -> [DigestSegment] { byTheme[theme] ?? [] }

    /// One theme and the values of one column.
    private static func counts(
        _ theme: String, _ members: Set<CallID>, _ column: String, _ values: [CallID: String], _ calls: [CallID: Call]
    ) -> [(Concentration.Count, Int)] {
        let spoken = members.filter { calls[$0] != nil }
        return Set(values.values).sorted().map { value in
            let here = spoken.filter { values[$0] == value }
            let count = Concentration.Count(
                theme: theme, column: column, value: value, callers: callers(here, calls),
                callersOfTheme: callers(spoken, calls),
                callersOfValue: callers(calls.keys.filter { values[$0] == value }, calls),
                callersInAll: callers(calls.keys, calls))
            return (count, here.count)
        }
    }

    private static func callers(_ ids: some Sequence<CallID>, _ calls: [CallID: Call]) -> Int {
        Set(ids.compactMap { calls[$0]?.caller }).count
    }

    /// Who took a call is no property of the product: teams and agents are not looked at.
    private static func columns(of calls: [CallID: Call]) -> [String] {
        ["queue", "partner", "language"] + Set(calls.values.flatMap(\.columns.keys)).sorted()
    }
}
