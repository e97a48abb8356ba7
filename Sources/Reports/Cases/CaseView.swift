import CallModel

/// What a reader may see of cases: the calls of the own team, and of others only that they were.
public struct CaseView: Sendable {
    /// Stands where a person, a queue or a call of others is not named.
    public static let others = "another team"

    /// `nil` where everything may be seen.
    private let visible: Set<CallID>?
    /// Agents and queues of the calls that may be seen.
    private let names: Set<String>

    /// Everything may be seen.
    public static let whole = CaseView(visible: nil, names: [])

    /// - Parameter calls: those that may be seen.
    public init(of calls: [ReportedCall]) {
        self.init(
            visible: Set(calls.map(\.call.id)),
            names: Set(calls.flatMap { [$0.call.agent, $0.call.queue].compactMap(\.self) }))
    }

    private init(visible: Set<CallID>?, names: Set<String>) {
        (self.visible, self.names) = (visible, names)
    }

    func shows(_ leg: ReportedCall) -> Bool { visible?.contains(leg.call.id) ?? true }

    /// The legs that may be seen, each with its place in the case, from 1.
    func legs(of one: CallCase) -> [(place: Int, leg: ReportedCall)] {
        one.legs.enumerated().map { (place: $0 + 1, leg: $1) }.filter { shows($0.leg) }
    }

    /// The case by its name, or by the first call of it that may be seen where it has the name of another call.
    func name(of one: CallCase) -> String {
        guard let hidden = one.legs.first(where: { $0.call.id.text == one.id }), !shows(hidden) else { return one.id }
        return legs(of: one).first?.leg.call.id.text ?? Self.others
    }

    func path(of one: CallCase) -> [String] {
        let reached = zip(one.legs, one.path).map { leg, name in shows(leg) ? name : Self.others }
        let passedTo = one.passedTo.map { visible == nil || names.contains($0) ? $0 : Self.others }
        return reached + [passedTo].compactMap(\.self)
    }
}
