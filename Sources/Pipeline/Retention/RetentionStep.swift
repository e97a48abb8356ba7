public import CallModel
import Consent
public import Store

/// Ends what has been kept long enough.
public struct RetentionStep: Sendable {
    private static let dayS = 86_400

    let store: Store
    let gate: Gatekeeper
    let policy: RetentionPolicy
    let now: ZonedTime
    let author: AuditAuthor

    public init(store: Store, gate: Gatekeeper, policy: RetentionPolicy, now: ZonedTime, author: AuditAuthor) {
        self.store = store
        self.gate = gate
        self.policy = policy
        self.now = now
        self.author = author
    }

    /// What is due now, by call; held calls are named and kept. A class that has ended is not due again.
    public func due() async throws -> [RetentionDue] {
        var due: [RetentionDue] = []
        try await store.forEachCall { entry in
            guard isOver(entry.call, days: policy.fewestDays) else { return }
            let ended = try await store.endedPurposes(of: entry.call.id)
            let classes = try await classes(over: entry.call).filter { dataClass in
                !dataClass.ends.allSatisfy(ended.contains)
            }
            guard !classes.isEmpty else { return }
            due.append(
                RetentionDue(
                    call: entry.call.id, classes: classes,
                    isWhole: try await self.classes(over: entry.call).count
                        == DataClass.allCases.count, wasHeld: try await store.isHeld(entry.call.id)))
        }
        return due
    }

    /// Deletes what is due: a class with all that was made for it; the call as a whole where every class is over.
    /// - Returns: what was due, and what of it a hold kept.
    /// - Throws: `InputError` where the clock cannot be believed.
    public func run() async throws -> [RetentionDue] {
        if let problem = gate.clockProblem { throw problem }
        return try await end(try await due())
    }

    /// - Returns: the same, with what was held meanwhile.
    func end(_ due: [RetentionDue]) async throws -> [RetentionDue] {
        var ended = due
        for index in due.indices where !due[index].isHeld {
            ended[index].wasHeldMeanwhile = try await !end(due[index])
        }
        if ended.contains(where: { !$0.isHeld }) { try await store.compact() }
        return ended
    }

    /// - Returns: `false` where a hold keeps the call by now.
    private func end(_ due: RetentionDue) async throws -> Bool {
        guard due.isWhole else {
            return try await store.endRetention(of: due.classes.flatMap(\.ends).sorted(), for: due.call, by: author)
        }
        return try await store.erase(
            due.call, reason: ConsentDenial.retentionEnded.code, by: author, as: .retentionEnded) != nil
    }

    /// The classes whose time is over for a call.
    private func classes(over call: Call) async throws -> [DataClass] {
        let jurisdictions = try await jurisdictions(of: call.id)
        return DataClass.allCases.filter { isOver(call, days: policy.days($0, in: jurisdictions)) }
    }

    private func isOver(_ call: Call, days: Int) -> Bool {
        now.epochSeconds - call.startedAt.epochSeconds > days * Self.dayS
    }

    /// Of the consent in force; none where it cannot be read, which is taken as the strictest.
    private func jurisdictions(of call: CallID) async throws -> [String] {
        let stored = try await store.consentChain(of: call)
        guard let records = try? stored.map({ try ConsentRecord(json: $0.document.utf8, file: "store") }) else {
            return []
        }
        let standing = (try? ConsentChain(of: call, records))?.standing ?? Array(records.suffix(1))
        return standing.flatMap(\.jurisdictions)
    }
}

/// What is over for one call.
public struct RetentionDue: Hashable, Sendable {
    public let call: CallID
    public let classes: [DataClass]
    /// Every class is over: nothing of the call is kept.
    public let isWhole: Bool
    /// A legal hold kept it all the same when this was found.
    let wasHeld: Bool
    /// The hold was placed after that, before anything was deleted.
    public internal(set) var wasHeldMeanwhile = false

    /// A legal hold keeps it.
    public var isHeld: Bool { wasHeld || wasHeldMeanwhile }
}
