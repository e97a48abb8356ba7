public import CallModel

/// Later contacts of the same customer: what says whether the first one solved the matter.
public struct Comeback: Hashable, Sendable {
    public struct Contact: Hashable, Sendable {
        public let call: CallID
        /// From the start of the earlier contact to the start of this one, seconds.
        public let afterS: Int
        /// Whether the two speak of a common theme; `nil` where one of them has no words that may be used.
        public let hasSameTheme: Bool?
    }

    /// Those within a year, the longest that can be asked about; the earliest first.
    public let contacts: [Contact]
    /// From the start of the contact to the end of what is on file, seconds: a later contact could not be known.
    public let observedS: Int

    /// Of the longest window, seconds.
    private static let longestS = 366 * 86_400

    /// Whether the customer came back within `days`. While that time is not over it is not evaluated, also where the
    /// customer has come already: those who come early would count, and those who stay away would not.
    /// - Parameter sameTheme: only contacts about the same count.
    func cameBack(withinDays days: Int, sameTheme: Bool) -> Reading {
        let window = days * 86_400
        guard observedS >= window else { return .notEvaluated }
        let within = contacts.filter { $0.afterS <= window }
        if sameTheme ? within.contains(where: { $0.hasSameTheme == true }) : !within.isEmpty { return .value(1) }
        if sameTheme, within.contains(where: { $0.hasSameTheme == nil }) { return .notMeasurable }
        return .value(0)
    }

    /// Calls with what is known of later contacts of their customers.
    ///
    /// A contact is a case: legs that a transfer made are one. Only incoming contacts count, also those that were
    /// abandoned. A call whose customer is not known has no comeback.
    /// - Parameter observedUntil: the end of what is on file.
    public static func found(in calls: [ReportedCall], observedUntil end: ZonedTime) -> [ReportedCall] {
        found(in: calls) { _ in end.epochSeconds }
    }

    /// The same, where everything is given that is on file. It ends with the last call for calls, with the last written
    /// case for these, and for both with the earlier one where a customer of the one is known to the other.
    public static func found(in calls: [ReportedCall]) -> [ReportedCall] {
        found(in: calls, until: ContactEnds(of: calls).end(for:))
    }

    /// - Parameter end: of what is on file for a contact, seconds since 1970.
    private static func found(in calls: [ReportedCall], until end: (CallCase) -> Int) -> [ReportedCall] {
        let cases = CallCase.all(of: calls)
        let incoming = cases.filter { $0.first.call.direction != .outbound && $0.first.call.direction != .internal }
        let byCustomer = Dictionary(grouping: incoming.filter { $0.customer != nil }) { $0.customer }
        var comebacks: [CallID: Comeback] = [:]
        for (_, contacts) in byCustomer {
            for (place, contact) in contacts.enumerated() {
                let comeback = Comeback(after: contact, contacts[(place + 1)...], until: end(contact))
                for leg in contact.legs { comebacks[leg.call.id] = comeback }
            }
        }
        return calls.map { call in
            var call = call
            call.comeback = comebacks[call.call.id]
            return call
        }
    }

    private init(after contact: CallCase, _ later: ArraySlice<CallCase>, until end: Int) {
        let start = contact.first.call.startedAt.epochSeconds
        observedS = max(0, end - start)
        contacts = later.prefix { $0.first.call.startedAt.epochSeconds - start <= Self.longestS }.map { next in
            Contact(
                call: next.first.call.id, afterS: next.first.call.startedAt.epochSeconds - start,
                hasSameTheme: contact.sharesTheme(with: next))
        }
    }
}

extension CallCase {
    fileprivate var customer: String? { legs.lazy.compactMap(\.call.customer).first }

    /// `nil` where none of the legs has words that may be used.
    private var themes: Set<String>? {
        let known = legs.compactMap(\.themes)
        return known.isEmpty ? nil : Set(known.joined())
    }

    fileprivate func sharesTheme(with other: CallCase) -> Bool? {
        guard let mine = themes, let theirs = other.themes else { return nil }
        return !mine.isDisjoint(with: theirs)
    }
}
