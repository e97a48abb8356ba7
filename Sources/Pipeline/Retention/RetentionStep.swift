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
                        == DataClass.allCases.count, isHeld: try await store.isHeld(entry.call.id)))
        }
        return due
    }

    /// Deletes what is due: a class with all that was made for it; the call as a whole where every class is over.
    /// - Returns: what was due.
    /// - Throws: `InputError` where the clock cannot be believed.
    public func run() async throws -> [RetentionDue] {
        if let problem = gate.clockProblem { throw problem }
        let due = try await due()
        for item in due where !item.isHeld { try await end(item) }
        if due.contains(where: { !$0.isHeld }) { try await store.compact() }
        return due
    }

    private func end(_ due: RetentionDue) async throws {
        guard !due.isWhole else {
            _ = try await store.erase(
                due.call, reason: ConsentDenial.retentionEnded.code, by: author, as: .retentionEnded)
            return
        }
        try await store.endRetention(of: due.classes.flatMap(\.ends).sorted(), for: due.call, by: author)
    }

    /// The classes whose time is over for a call.
    private func classes(over call: Call) async throws -> [DataClass] {
        let jurisdictions = try await jurisdictions(of: call.id)
        return DataClass.allCases.filter { isOver(call, days: policy.days($0, in: jurisdictions)) }
    }

    private func isOver(_ call: Call, days: Int) -> Bool {
        now.epochSeconds - call.startedAt.epochSeconds > days * Self.dayS
    }

    /// Of the last consent record; none where it cannot be read, which is taken as the strictest.
    private func jurisdictions(of call: CallID) async throws -> [String] {
        guard let last = try await store.consentChain(of: call).last else { return [] }
        return (try? ConsentRecord(json: last.document.utf8, file: "store"))?.jurisdictions ?? []
    }
}

/// What is over for one call.
public struct RetentionDue: Hashable, Sendable {
    public let call: CallID
    public let classes: [DataClass]
    /// Every class is over: nothing of the call is kept.
    public let isWhole: Bool
    /// A legal hold keeps it all the same.
    public let isHeld: Bool
}
