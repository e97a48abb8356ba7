public import CallModel
public import Foundation
public import Reports

/// Which hours are peak; all others are quiet. Norms differ between the two.
public struct LoadCalendar: Hashable, Sendable {
    /// Hours of weekdays, on the clock of `timeZone`.
    public struct Hours: Hashable, Codable, Sendable {
        /// 1 is Monday, 7 is Sunday.
        public let weekdays: [Int]
        /// 0...23: hour 9 is 9:00 up to 10:00.
        public let hours: [Int]
    }

    /// `nil` takes the clock the call was written down with.
    public let timeZone: TimeZone?
    public let peak: [Hours]

    public init(timeZone: TimeZone? = nil, peak: [Hours] = []) {
        self.timeZone = timeZone
        self.peak = peak
    }

    public func isPeak(_ time: ZonedTime) -> Bool {
        let local = timeZone.map { ZonedTime(time.date, in: $0) } ?? time
        return peak.contains { $0.weekdays.contains(local.isoWeekday) && $0.hours.contains(local.hour) }
    }

    /// `nil` where no hours are declared peak: then nothing is known of the load.
    public func regime(at time: ZonedTime) -> LoadRegime? {
        peak.isEmpty ? nil : isPeak(time) ? .peak : .quiet
    }
}
