public import CallModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells a sudden load or many callers giving up from an ordinary busy hour: the last hours against the same hours of the
/// same weekday in the weeks before.
///
/// Counts are judged as `IncidentModel` judges callers, by the gamma–Poisson predictive distribution with Jeffreys'
/// prior. Loads vary more than chance from week to week, so both sides are divided by their variance over their mean
/// where that is above 1 (quasi-Poisson; McCullagh & Nelder, *Generalized Linear Models*, §6.2).
public struct SurgeModel: Sendable {
    /// Somebody calling in.
    public struct Contact: Hashable, Sendable {
        public let call: CallID
        public let at: ZonedTime
        public let isAbandoned: Bool
        public let queue: String?

        public init(call: CallID, at time: ZonedTime, isAbandoned: Bool, queue: String?) {
            self.call = call
            at = time
            self.isAbandoned = isAbandoned
            self.queue = queue
        }
    }

    private static let weeks = 13
    /// Without so many earlier weeks nothing is judged.
    private static let fewestWeeks = 4
    private static let fewestCalls = 10
    private static let fewestAbandoned = 5
    /// Less than this times what is usual is no incident, however sure it is.
    private static let smallestFactor = 1.5
    private static let largestChance = 0.0001

    private let contacts: [Contact]
    private let hours: Int

    /// - Parameters:
    ///   - contacts: everybody who called in, in any order.
    ///   - hours: length of the window that ends now.
    public init(contacts: [Contact], hours: Int = 4) {
        precondition(hours > 0, "a window without hours")
        self.contacts = contacts.sorted { ($0.at.epochSeconds, $0.call) < ($1.at.epochSeconds, $1.call) }
        self.hours = hours
    }

    /// What is more than usual at a moment: load, abandonment, both or nothing.
    public func surges(at now: ZonedTime) -> [Surge] {
        let current = window(endingAt: now.epochSeconds)
        let earlier = earlierWindows(before: now.epochSeconds)
        guard earlier.count >= Self.fewestWeeks else { return [] }
        return [load(current, earlier, now), abandonment(current, earlier, now)].compactMap(\.self)
    }

    private func load(_ current: [Contact], _ earlier: [[Contact]], _ now: ZonedTime) -> Surge? {
        let counts = earlier.map { Double($0.count) }
        let mean = counts.reduce(0, +) / Double(counts.count)
        let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count - 1)
        let dispersion = mean > 0 ? max(1, variance / mean) : 1
        let chance = Emergence.chance(
            ofAtLeast: Int(Double(current.count) / dispersion), shape: mean * Double(counts.count) / dispersion + 0.5,
            exposure: 1 / Double(counts.count))
        guard current.count >= Self.fewestCalls else { return nil }
        return surge(.load, current, expected: mean, chance, earlier, now)
    }

    private func abandonment(_ current: [Contact], _ earlier: [[Contact]], _ now: ZonedTime) -> Surge? {
        let abandoned = current.filter(\.isAbandoned)
        let before = earlier.joined().count, lost = earlier.joined().count(where: \.isAbandoned)
        guard abandoned.count >= Self.fewestAbandoned, before > 0 else { return nil }
        let exposure = Double(current.count) / Double(before)
        let chance = Emergence.chance(ofAtLeast: abandoned.count, shape: Double(lost) + 0.5, exposure: exposure)
        return surge(.abandonment, abandoned, expected: Double(lost) * exposure, chance, earlier, now)
    }

    private func surge(
        _ kind: Surge.Kind, _ contacts: [Contact], expected: Double, _ chance: Double, _ earlier: [[Contact]],
        _ now: ZonedTime
    ) -> Surge? {
        guard chance <= Self.largestChance / 2, Double(contacts.count) >= Self.smallestFactor * expected,
            let since = onset(contacts, expected: expected, now)
        else { return nil }
        let queues = affectedQueues(contacts, earlier: earlier, isAbandonment: kind == .abandonment)
        return Surge(
            kind: kind, count: contacts.count, expected: expected, since: since, queues: queues,
            calls: []
        ).naming(contacts)
    }

    /// The contact with which a higher rate most likely began: the greatest likelihood ratio of the rate seen since then
    /// against the expected one (Poisson counts with an unknown later rate; Höhle & Paul 2008, *Computational Statistics
    /// & Data Analysis* 52:4357, §2).
    private func onset(_ contacts: [Contact], expected: Double, _ now: ZonedTime) -> ZonedTime? {
        let perSecond = max(expected, 0.5) / Double(hours * 3600)
        let ratios = contacts.enumerated().map { index, contact in
            let count = Double(contacts.count - index)
            let usual = perSecond * Double(max(1, now.epochSeconds - contact.at.epochSeconds))
            return count > usual ? count * log(count / usual) - (count - usual) : 0
        }
        return zip(contacts, ratios).max { $0.1 < $1.1 }?.0.at
    }

    /// Queues with at least three contacts, and half as many again as they usually have then.
    private func affectedQueues(_ contacts: [Contact], earlier: [[Contact]], isAbandonment: Bool) -> [String] {
        let before = earlier.joined().filter { !isAbandonment || $0.isAbandoned }
        let usual = Dictionary(grouping: before.compactMap(\.queue)) { $0 }
            .mapValues { Double($0.count) / Double(earlier.count) }
        return Dictionary(grouping: contacts.compactMap(\.queue)) { $0 }
            .filter { $0.value.count >= 3 && Double($0.value.count) >= Self.smallestFactor * (usual[$0.key] ?? 0) }
            .keys.sorted()
    }

    private func window(endingAt end: Int) -> [Contact] {
        contacts.filter { end - hours * 3600 < $0.at.epochSeconds && $0.at.epochSeconds <= end }
    }

    /// Those that begin after the first contact on file, the latest first.
    private func earlierWindows(before now: Int) -> [[Contact]] {
        guard let first = contacts.first?.at.epochSeconds else { return [] }
        return (1...Self.weeks).map { now - $0 * 7 * 86_400 }.filter { $0 - hours * 3600 >= first }
            .map(window(endingAt:))
    }
}

/// More calls, or more callers giving up, than at this hour of this weekday.
public struct Surge: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable { case load, abandonment }

    public let kind: Kind
    /// Within the window.
    public let count: Int
    /// What the earlier weeks lead one to expect.
    public let expected: Double
    /// When it began.
    public let since: ZonedTime
    /// Where it is, sorted; empty where no queue stands out.
    public let queues: [String]
    /// The latest calls of it, at most five.
    public internal(set) var calls: [CallID]

    /// The same with the latest of these calls that belong to it.
    /// - Parameter contacts: of its window, by their beginnings.
    public func naming(_ contacts: [SurgeModel.Contact]) -> Surge {
        var surge = self
        surge.calls = contacts.filter { contact in
            (kind == .load || contact.isAbandoned) && (queues.isEmpty || queues.contains(contact.queue ?? ""))
        }.suffix(5).map(\.call)
        return surge
    }
}
