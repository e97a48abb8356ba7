import CallModel

/// An hour against the same hour of the same weekday before: a busy Monday morning is not news.
public struct HourDeviation: Hashable, Sendable {
    public let day: String
    public let weekday: Int
    public let hour: Int
    public let calls: Int
    /// Calls of the same hour and weekday on earlier days, the latest last.
    public let earlier: [Int]
    /// The limits of an individuals chart of the earlier days; `nil` with fewer than four of them.
    public let usual: ClosedRange<Double>?

    /// Fewer days say nothing about how an hour varies.
    public static let fewestDays = 4

    public var verdict: String? {
        usual.map {
            Double(calls) > $0.upperBound ? "more than usual" : Double(calls) < $0.lowerBound ? "fewer" : "usual"
        }
    }

    /// Every hour of `days` in which somebody called, or somebody did on an earlier day of that weekday: an hour in which
    /// the line was dead is told too. What lies after the last call on file is not judged.
    /// - Parameter calls: of all days on file; those of the same weekday before a day are what it is compared with.
    public static func all(_ calls: [ReportedCall], on days: Set<String>) -> [HourDeviation] {
        let offered = calls.filter(\.isOffered)
        let counts = Dictionary(grouping: offered) { Slot($0) }.mapValues(\.count)
        let known = Dictionary(grouping: Set(offered.map { Day($0) })) { $0.weekday }
            .mapValues { $0.map(\.day).sorted() }
        let hours = Dictionary(grouping: Set(counts.keys.map { Hour(weekday: $0.weekday, hour: $0.hour) })) {
            $0.weekday
        }
        let slots = known.flatMap { weekday, itsDays in
            itsDays.filter(days.contains).flatMap { day in
                (hours[weekday] ?? []).map { Slot(day: day, weekday: weekday, hour: $0.hour) }
            }
        }
        guard let last = counts.keys.max() else { return [] }
        return slots.filter { $0 <= last }.sorted().compactMap { slot in
            let earlier = (known[slot.weekday] ?? []).filter { $0 < slot.day }
                .map { counts[Slot(day: $0, weekday: slot.weekday, hour: slot.hour)] ?? 0 }
            guard counts[slot] != nil || earlier.contains(where: { $0 > 0 }) else { return nil }
            return HourDeviation(slot, calls: counts[slot] ?? 0, earlier: earlier)
        }
    }

    private init(_ slot: Slot, calls: Int, earlier: [Int]) {
        (day, weekday, hour, self.calls, self.earlier) = (slot.day, slot.weekday, slot.hour, calls, earlier)
        usual = earlier.count < Self.fewestDays ? nil : Self.limits(of: earlier.map(Double.init))
    }

    /// Those of an individuals chart, and never narrower than those of a chart of counts: x̄ ± 3 √x̄ (NIST/SEMATECH
    /// e-Handbook, 6.3.3.1), where an hour without calls counts as one with a call now and then.
    private static func limits(of counts: [Double]) -> ClosedRange<Double>? {
        guard let chart = ControlChart(individuals: counts.map { ControlChart.Point("", $0) }),
            let range = chart.limits.first
        else { return nil }
        let half = max(range.upperBound - chart.centre, 3 * max(chart.centre, 1).squareRoot())
        return max(0, chart.centre - half)...chart.centre + half
    }

    private struct Hour: Hashable {
        let weekday: Int
        let hour: Int
    }

    private struct Slot: Hashable, Comparable {
        let day: String
        let weekday: Int
        let hour: Int

        init(day: String, weekday: Int, hour: Int) { (self.day, self.weekday, self.hour) = (day, weekday, hour) }

        init(_ call: ReportedCall) {
            let start = call.call.startedAt
            self.init(day: start.day, weekday: start.isoWeekday, hour: start.hour)
        }

        static func < (left: Slot, right: Slot) -> Bool { (left.day, left.hour) < (right.day, right.hour) }
    }

    private struct Day: Hashable {
        let day: String
        let weekday: Int

        init(_ call: ReportedCall) { (day, weekday) = (call.call.startedAt.day, call.call.startedAt.isoWeekday) }
    }
}

extension HourDeviation {
    public static func document(_ hours: [HourDeviation], period: String?) -> ReportDocument {
        let columns = ["day", "weekday", "hour", "calls", "usual_lower", "usual_upper", "earlier_days", "verdict"]
        return ReportDocument(
            kind: "hours", title: "Hours against the same hour and weekday before", period: period,
            table: ReportTable(
                columns: columns.map { .init($0) },
                rows: hours.map { hour in
                    [
                        .text(hour.day), .count(hour.weekday), .count(hour.hour), .count(hour.calls),
                        .number(hour.usual?.lowerBound, .number), .number(hour.usual?.upperBound, .number),
                        .count(hour.earlier.count), .text(hour.verdict ?? NormVerdict.cannotSay.rawValue),
                    ]
                }),
            notes: [
                "Usual: the limits of an individuals chart of the same hour and weekday on all earlier days, and at least "
                    + "those of counts (hour/2); with fewer than \(fewestDays) such days nothing is said."
            ])
    }
}
