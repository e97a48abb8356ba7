import CallModel
import Themes

/// Themes that were only ever said in one breath with another: two clauses of one thought, which mining tells apart and
/// a reader does not.
struct Companions {
    /// By theme, the theme it goes with.
    private var hosts: [String: String] = [:]

    /// Once may be an accident.
    private static let fewestCalls = 2
    /// A longer pause begins another thought, milliseconds.
    private static let longestPauseMs = 2000

    /// - Parameter spoken: the remarks of the period by theme.
    init(_ spoken: [(theme: Theme, remarks: [Remark])]) {
        let ordered = spoken.map {
            (theme: $0.theme, remarks: $0.remarks, callers: Set($0.remarks.map(\.caller)).count)
        }
        .sorted { ($1.callers, $0.theme.id) < ($0.callers, $1.theme.id) }
        for (place, guest) in ordered.enumerated() where Set(guest.remarks.map(\.callID)).count >= Self.fewestCalls {
            let host = ordered[..<place].first { host in
                host.theme.kind == guest.theme.kind && hosts[host.theme.id] == nil
                    && guest.remarks.allSatisfy { remark in host.remarks.contains { Self.isOneBreath(remark, $0) } }
            }
            hosts[guest.theme.id] = host?.theme.id
        }
    }

    /// `nil` for a theme that stands for itself.
    func host(of theme: String) -> String? { hosts[theme] }

    private static func isOneBreath(_ left: Remark, _ right: Remark) -> Bool {
        guard left.callID == right.callID, left.source == right.source else { return false }
        // A note is written at once.
        guard let one = left.range, let other = right.range else { return left.source == .agentNote }
        return max(one.startMs, other.startMs) - min(one.endMs, other.endMs) <= longestPauseMs
    }
}
