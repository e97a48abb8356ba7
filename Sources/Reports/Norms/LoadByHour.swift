import CallModel

/// Peak hours by what is called, where no calendar declares them: `load_by_hour/1`.
///
/// Calls in are counted by hour of the day and weekday and divided by the days on which that weekday was on file. Hours
/// are taken from the busiest down until they hold half of all calls; these are peak. So both regimes have as many calls
/// as can be, whatever the hotline's day looks like.
public struct LoadByHour: Hashable, Sendable {
    /// An hour of a weekday, on the clock of the calls.
    struct Cell: Hashable {
        let weekday: Int
        let hour: Int
    }

    private let peak: Set<Cell>

    /// `nil` where fewer than two hours are on file: there is nothing to tell apart.
    public init?(_ calls: [ReportedCall]) {
        let offered = calls.filter(\.isOffered)
        let counts = Dictionary(grouping: offered, by: LoadByHour.cell).mapValues(\.count)
        guard counts.count > 1 else { return nil }
        let daysOfWeekday = Dictionary(grouping: Set(offered.map { DayOfWeek($0) })) { $0.weekday }.mapValues(\.count)
        let busiest = counts.map { cell, count in
            (cell: cell, count: count, rate: Double(count) / Double(daysOfWeekday[cell.weekday] ?? 1))
        }.sorted { ($1.rate, $0.cell.weekday, $0.cell.hour) < ($0.rate, $1.cell.weekday, $1.cell.hour) }
        var (held, peak) = (0, Set<Cell>())
        for entry in busiest where held * 2 < offered.count {
            held += entry.count
            peak.insert(entry.cell)
        }
        self.peak = peak
    }

    public func regime(of call: ReportedCall) -> LoadRegime { peak.contains(Self.cell(call)) ? .peak : .quiet }

    static func cell(_ call: ReportedCall) -> Cell {
        Cell(weekday: call.call.startedAt.isoWeekday, hour: call.call.startedAt.hour)
    }

    private struct DayOfWeek: Hashable {
        let day: String
        let weekday: Int

        init(_ call: ReportedCall) { (day, weekday) = (call.call.startedAt.day, call.call.startedAt.isoWeekday) }
    }
}
