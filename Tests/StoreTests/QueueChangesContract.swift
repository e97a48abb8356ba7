import CallModel
import Store
import Testing

private struct Note: Codable, Equatable, Sendable { var text: String }

private let author = AuditAuthor(
    who: "manager", role: "qa_manager", at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))

private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

/// A draw of call 1 with call 2 to spare; anna has call 1.
private struct Queue {
    private static let before = Note(text: "draw")
    private static let after = Note(text: "draw with a replacement")

    let store: Store

    init(_ backend: Backend) async throws {
        store = try await backend.open()
        try await store.meet(
            try ["1", "2"].map {
                Call(id: try id($0), startedAt: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))
            })
        _ = try await store.saveDraw(
            Self.before, id: "d", period: "2026-W47", calls: [try Self.drawn("1")], by: author)
        try await store.assign([try Self.assigned(to: "anna")])
    }

    private static func drawn(_ call: String) throws -> DrawnCallEntry<Note> {
        DrawnCallEntry(drawID: "d", callID: try id(call), kind: "random", state: .waiting, value: Note(text: "why"))
    }

    private static func assigned(to reviewer: String, due: String = "2026-11-30") throws -> AssignedCall {
        AssignedCall(drawID: "d", kind: "random", callID: try id("1"), reviewer: reviewer, dueDay: due)
    }

    /// Somebody's evaluation of call 1 for the draw, with a draft.
    func begin(by reviewer: String) async throws -> StoredReview<Note> {
        let begun = StoredReview(
            id: "of-\(reviewer)", callID: try id("1"), reviewer: reviewer, basis: "random", occasion: "d",
            state: "draft", value: Note(text: "new"))
        let opened = try #require(try await store.openReview(begun))
        _ = try await store.saveDraft(Note(text: "draft"), of: opened.id, base: 0, saveID: "s")
        return opened
    }

    func move(_ review: StoredReview<Note>, to state: String) async throws {
        let moved = StoredReview(
            id: review.id, callID: review.callID, reviewer: review.reviewer, basis: review.basis,
            occasion: review.occasion, state: state, version: review.version, value: review.value)
        #expect(
            try await store.updateReview(
                moved, endsDraft: true, freesCall: state == "retracted",
                recording: AuditEvent(.evaluationSubmitted, on: .call(review.callID), by: author)))
    }

    func replace(ofReviewer reviewer: String?) async throws -> QueueChange {
        try await store.replaceDrawnCall(
            try id("1"), with: try Self.drawn("2"), in: Self.after, insteadOf: Self.before, ofReviewer: reviewer,
            by: author)
    }

    func give(to reviewer: String, takenFrom former: String?) async throws -> QueueChange {
        try await store.give(
            try Self.assigned(to: reviewer, due: "2026-12-07"), takenFrom: former, by: author)
    }

    /// `1 anna`, or `2 nobody`.
    func rows() async throws -> [String] {
        try await store.queue(Note.self).map { "\($0.call.id) \($0.reviewer ?? "nobody")" }
    }

    func recorded(_ action: AuditAction) async throws -> [String] {
        try await store.auditEntries(AuditQuery(action: action.rawValue), before: nil, limit: 9)
            .map(\.content.object)
    }
}

@Suite struct QueueChangesContract {
    @Test(arguments: Backend.all) func `a call is replaced by whoever was given it, or where it may be anybody's`(
        backend: Backend
    ) async throws {
        let queue = try await Queue(backend)
        #expect(try await queue.replace(ofReviewer: "bohdan") == .notTheirs)
        #expect(try await queue.rows() == ["1 anna"])
        #expect(try await queue.recorded(.drawReplaced).isEmpty)
        #expect(try await queue.replace(ofReviewer: nil) == .done)
        #expect(try await queue.rows() == ["2 anna"])
        #expect(try await queue.recorded(.drawReplaced) == ["call:1"])
    }

    @Test(arguments: Backend.all) func `what was begun of a replaced call ends with it`(backend: Backend) async throws {
        let queue = try await Queue(backend)
        let begun = try await queue.begin(by: "anna")
        #expect(try await queue.replace(ofReviewer: "anna") == .done)
        #expect(try await queue.store.review(Note.self, id: begun.id) == nil)
        #expect(try await queue.store.draft(Note.self, of: begun.id)?.value == nil)
        let calls = [try id("1"), try id("2")]
        #expect(
            try await queue.store.endedReviews(Note.self, of: calls) == [Note(text: "new")],
            "that it was begun stays on file, without what was written")
        guard case .closed = try await queue.store.saveDraft(Note(text: "late"), of: begun.id, base: 1, saveID: "t")
        else {
            Issue.record("expected a draft that takes no more saves")
            return
        }
        _ = try await queue.store.erase(calls[0], reason: "withdrawn", by: author)
        #expect(try await queue.store.endedReviews(Note.self, of: calls).isEmpty)
    }

    @Test(arguments: Backend.all, ["submitted", "published", "retracted"])
    func `a call that was scored is not replaced, not even by a manager or after it was retracted`(
        backend: Backend, state: String
    ) async throws {
        let queue = try await Queue(backend)
        #expect(try await queue.store.queue(Note.self).map(\.wasScored) == [false])
        try await queue.move(try await queue.begin(by: "anna"), to: state)
        #expect(try await queue.store.queue(Note.self).map(\.wasScored) == [true])
        #expect(try await queue.replace(ofReviewer: nil) == .scored)
        #expect(try await queue.rows() == [state == "retracted" ? "1 nobody" : "1 anna"])
        #expect(try await queue.store.review(Note.self, id: "of-anna")?.state == state)
    }

    @Test(arguments: Backend.all) func `a call is given to somebody else with a new due day, on record`(
        backend: Backend
    ) async throws {
        let queue = try await Queue(backend)
        let begun = try await queue.begin(by: "anna")
        #expect(try await queue.give(to: "bohdan", takenFrom: "anna") == .done)
        let row = try #require(try await queue.store.queue(Note.self).first)
        #expect(row.reviewer == "bohdan" && row.dueDay == "2026-12-07" && row.review == nil)
        #expect(try await queue.store.review(Note.self, id: begun.id) == nil)
        #expect(try await queue.recorded(.callAssigned) == ["call:1"])
    }

    @Test(arguments: Backend.all) func `a call is not given on where somebody has it by now who had not, or was scored`(
        backend: Backend
    ) async throws {
        let queue = try await Queue(backend)
        #expect(try await queue.give(to: "bohdan", takenFrom: nil) == .changedMeanwhile)
        #expect(try await queue.give(to: "bohdan", takenFrom: "celina") == .changedMeanwhile)
        try await queue.move(try await queue.begin(by: "anna"), to: "submitted")
        #expect(try await queue.give(to: "bohdan", takenFrom: "anna") == .scored)
        #expect(try await queue.rows() == ["1 anna"])
        #expect(try await queue.recorded(.callAssigned).isEmpty)
    }

    @Test(arguments: Backend.all) func `a call whose evaluation was retracted is given to somebody else`(
        backend: Backend
    ) async throws {
        let queue = try await Queue(backend)
        try await queue.move(try await queue.begin(by: "anna"), to: "retracted")
        #expect(try await queue.give(to: "bohdan", takenFrom: nil) == .done)
        #expect(try await queue.rows() == ["1 bohdan"])
    }

    @Test(arguments: Backend.all) func `a call that left the queue is given to nobody`(backend: Backend) async throws {
        let queue = try await Queue(backend)
        #expect(try await queue.replace(ofReviewer: "anna") == .done)
        #expect(try await queue.give(to: "bohdan", takenFrom: nil) == .changedMeanwhile)
        #expect(try await queue.rows() == ["2 anna"])
    }
}
