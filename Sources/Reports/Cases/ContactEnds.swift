import CallModel

/// Until when contacts are on file: recordings and the exports of help desks do not come equally fast.
struct ContactEnds {
    /// When the last began, seconds since 1970; `nil` where there is none.
    private let spoken: Int?
    private let written: Int?
    /// Whether a customer of the one is known to the other, and may come back there.
    private let areShared: Bool

    init(of calls: [ReportedCall]) {
        let ofBoth = Dictionary(grouping: calls.map(\.call)) { $0.medium != nil }
        func last(_ calls: [Call]?) -> Int? { calls?.map(\.startedAt.epochSeconds).max() }
        func customers(_ calls: [Call]?) -> Set<String> { Set((calls ?? []).compactMap(\.customer)) }
        (spoken, written) = (last(ofBoth[false]), last(ofBoth[true]))
        areShared = !customers(ofBoth[false]).isDisjoint(with: customers(ofBoth[true]))
    }

    /// Seconds since 1970, for a contact of these calls: the end of its own source, and where customers are known to
    /// both, of the one that ends earlier.
    func end(for contact: CallCase) -> Int {
        let ends = areShared ? [spoken, written] : [contact.first.call.medium == nil ? spoken : written]
        return ends.compactMap(\.self).min() ?? contact.first.call.startedAt.epochSeconds
    }
}
