public import CallModel

/// A revision to be tried in the place of the one in force, among the scorecards in force.
public struct ScorecardTrial: Sendable {
    /// Which of the two revisions judge a call.
    public enum Reach: Hashable, Sendable { case both, onlyBefore, onlyAfter, neither }

    public let old: Scorecard
    public let new: Scorecard
    private let before: [Scorecard]
    private let after: [Scorecard]

    /// - Parameter inForce: all of them, since another may be meant for a call more specifically.
    /// - Returns: `nil` where none of them has the id of `new`.
    public init?(of new: Scorecard, among inForce: [Scorecard]) {
        guard let old = inForce.first(where: { $0.id == new.id }) else { return nil }
        (self.old, self.new) = (old, new)
        (before, after) = (inForce, inForce.map { $0.id == new.id ? new : $0 })
    }

    /// A call that two scorecards claim equally is judged by neither.
    public func reach(of call: Call) -> Reach {
        switch (judges(call, among: before), judges(call, among: after)) {
        case (true, true): .both
        case (true, false): .onlyBefore
        case (false, true): .onlyAfter
        case (false, false): .neither
        }
    }

    private func judges(_ call: Call, among scorecards: [Scorecard]) -> Bool {
        (try? Scorecard.select(for: call, from: scorecards))?.id == new.id
    }
}
