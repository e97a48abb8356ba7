public import CallModel

/// What became of the written cases of a night: each is exactly one of processed, waiting, refused, quarantined
/// and erased.
public struct WrittenLedger: Hashable, Sendable {
    /// By fate and reason.
    public private(set) var counts: [NightLedger.FateCount] = []

    public init() {}

    public var total: Int { counts.reduce(0) { $0 + $1.count } }

    /// - Parameter reason: why it is not processed.
    public mutating func add(_ fate: Fate, _ reason: String?) {
        let known = counts.first { $0.fate == fate && $0.reason == reason }?.count ?? 0
        counts.removeAll { $0.fate == fate && $0.reason == reason }
        counts.append(NightLedger.FateCount(fate: fate, reason: reason, count: known + 1))
        counts.sort { ($0.fate.rawValue, $0.reason ?? "") < ($1.fate.rawValue, $1.reason ?? "") }
    }

    /// On one line, for people: `written cases: 5 (processed 3, refused 2 consent.missing)`.
    public var line: String {
        let parts = counts.map { "\($0.fate.rawValue) \($0.count)\($0.reason.map { " \($0)" } ?? "")" }
        return "written cases: \(total) (\(parts.joined(separator: ", ")))"
    }
}
