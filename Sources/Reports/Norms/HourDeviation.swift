public import CallModel

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

    /// Every hour of the days asked for in which somebody called, or somebody did on an earlier day of that weekday: an
    /// hour, and a whole day, in which the line was dead is told too, and is 0 for the days after it. What lies after the
    /// last call on file is not judged.
    /// - Parameter calls: of all days on file; those of the same weekday before a day are what it is compared with. Of
    ///   divided queues they say nothing of how many were offered.
    public static func all(_ calls: [ReportedCall], where isAsked: (CivilDay) -> Bool) -> [HourDeviation] {
        let offered = calls.filter { $0.isOffered && !$0.isOfDividedQueue }
        let counts = Dictionary(grouping: offered) { Slot($0) }.mapValues(\.count)
        guard let last = counts.keys.max() else { return [] }
        return Dictionary(grouping: counts.keys) { $0.day.isoWeekday }.values
            .flatMap { ofOneWeekday($0, counts, until: last, where: isAsked) }
            .sorted { ($0.day, $0.hour) < ($1.day, $1.hour) }
    }

    /// Every week since the first call on this weekday, for every hour in which it ever had one.
    private static func ofOneWeekday(
        _ known: [Slot], _ counts: [Slot: Int], until last: Slot, where isAsked: (CivilDay) -> Bool
    ) -> [HourDeviation] {
        guard let first = known.min() else { return [] }
        let days = stride(from: first.day.ordinal, through: last.day.ordinal, by: 7).map { CivilDay(ordinal: $0) }
        return Set(known.map(\.hour)).flatMap { hour in
            let slots = days.map { Slot(day: $0, hour: hour) }
            let calls = slots.map { counts[$0] ?? 0 }
            return slots.indices.compactMap { week -> HourDeviation? in
                guard slots[week] <= last, isAsked(slots[week].day), calls[...week].contains(where: { $0 > 0 }) else {
                    return nil
                }
                return HourDeviation(slots[week], calls: calls[week], earlier: Array(calls[..<week]))
            }
        }
    }

    private init(_ slot: Slot, calls: Int, earlier: [Int]) {
        (day, weekday, hour) = (slot.day.description, slot.day.isoWeekday, slot.hour)
        (self.calls, self.earlier) = (calls, earlier)
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

    private struct Slot: Hashable, Comparable {
        let day: CivilDay
        let hour: Int

        init(day: CivilDay, hour: Int) { (self.day, self.hour) = (day, hour) }

        init(_ call: ReportedCall) {
            self.init(day: CivilDay(call.call.startedAt), hour: call.call.startedAt.hour)
        }

        static func < (left: Slot, right: Slot) -> Bool { (left.day, left.hour) < (right.day, right.hour) }
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
                ReportNote(
                    "usual",
                    text: "Usual: the limits of an individuals chart of the same hour and weekday on all earlier days, "
                        + "and at least those of counts (hour/2); with fewer than \(fewestDays) such days nothing is "
                        + "said. A day without a call counts as 0 from the first call on that weekday on.")
            ])
    }
}
