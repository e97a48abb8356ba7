public import CallModel
import Hashing

/// Shares calls out among reviewers, evenly and without choice.
///
/// Each call, in an order that its id and the seed fix, goes to the reviewer who has the fewest; who comes first among
/// equals is fixed by the seed too. Nobody scores their own call.
public struct Assignment: Hashable, Sendable {
    /// By reviewer.
    public private(set) var calls: [String: [CallID]]
    /// Calls that nobody may score: every reviewer is too close.
    public private(set) var unassigned: [CallID]

    /// - Parameters:
    ///   - load: calls that each reviewer has open already, by name.
    ///   - excludingOwnTeam: nobody scores a call of their own team.
    ///   - seed: any text, such as the id of the draw.
    public init(
        of calls: [ReviewableCall], to reviewers: [Reviewer], load: [String: Int] = [:], excludingOwnTeam: Bool,
        seed: String
    ) {
        func rank(_ text: String) -> String { hmacSHA256(key: seed, message: text).hex }
        let people = reviewers.map { (reviewer: $0, rank: rank("reviewer " + $0.name)) }
        var counts = load
        var assigned: [String: [CallID]] = [:]
        var left: [CallID] = []
        let ordered = calls.map { (call: $0, rank: rank("call " + $0.id.text)) }.sorted {
            ($0.rank, $0.call.id) < ($1.rank, $1.call.id)
        }
        for call in ordered.map(\.call) {
            let possible = people.filter { !$0.reviewer.isTooClose(to: call, excludingOwnTeam: excludingOwnTeam) }
            let next = possible.min {
                (counts[$0.reviewer.name] ?? 0, $0.rank) < (counts[$1.reviewer.name] ?? 0, $1.rank)
            }
            guard let name = next?.reviewer.name else {
                left.append(call.id)
                continue
            }
            counts[name, default: 0] += 1
            assigned[name, default: []].append(call.id)
        }
        self.calls = assigned
        unassigned = left.sorted()
    }
}
