/// Distinct callers of one thing in any stretch of days, and in all windows up to a day.
///
/// - Complexity: made in O(n · window) for n sightings; each question takes O(log n), and what lies in its stretch.
struct CallersByDay: Sendable {
    /// By day.
    private let sightings: [Emergence.Sighting]
    private let windowDays: Int
    /// For each of the days of a week, or whatever a window is, on which windows may end: how many callers there are up to
    /// each sighting, each once in every window.
    private let earlier: [[Int]]

    /// - Parameter sightings: in any order.
    init(_ sightings: [Emergence.Sighting], windowDays: Int) {
        let sorted = sightings.sorted { $0.day < $1.day }
        let lastDay = sorted.last?.day ?? 0
        earlier = (0..<windowDays).map { phase in
            let end = lastDay + Self.phase(of: phase - lastDay, windowDays)
            var known: Set<EarlierCaller> = []
            return sorted.map { sighting in
                known.insert(EarlierCaller(sighting.caller, at: sighting.day, end: end, windowsOf: windowDays))
                return known.count
            }
        }
        (self.sightings, self.windowDays) = (sorted, windowDays)
    }

    func callers(in days: ClosedRange<Int>) -> Int {
        Set(sightings[count(upTo: days.lowerBound - 1)..<count(upTo: days.upperBound)].map(\.caller)).count
    }

    /// Each once in every window, of which the last ends on the day.
    func callers(upTo day: Int) -> Int {
        let count = count(upTo: day)
        return count == 0 ? 0 : earlier[Self.phase(of: day, windowDays)][count - 1]
    }

    /// Sightings not after a day.
    private func count(upTo day: Int) -> Int {
        var (low, high) = (0, sightings.count)
        while low < high {
            let middle = (low + high) / 2
            if sightings[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The remainder, from 0.
    private static func phase(of day: Int, _ windowDays: Int) -> Int {
        let remainder = day % windowDays
        return remainder < 0 ? remainder + windowDays : remainder
    }
}
