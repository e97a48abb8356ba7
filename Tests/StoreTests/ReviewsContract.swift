import CallModel
import Store
import Testing

private struct Sheet: Codable, Equatable, Sendable { var text: String }

private let author = AuditAuthor(
    who: "anna", role: "qa_analyst", at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))
private let submitted = AuditEvent(.evaluationSubmitted, on: AuditObject("call", "1"), by: author)

private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

private func call(_ text: String, at epochSeconds: Int = 1_763_280_000) throws -> Call {
    Call(id: try id(text), startedAt: ZonedTime(epochSeconds: epochSeconds, utcOffsetSeconds: 7200))
}

private func review(_ name: String, of call: String, by reviewer: String = "anna") throws -> StoredReview<Sheet> {
    StoredReview(
        id: name, callID: try id(call), reviewer: reviewer, basis: "random", occasion: "d", state: "draft",
        value: Sheet(text: "new"))
}

private func drawn(_ call: String) throws -> DrawnCallEntry<Sheet> {
    DrawnCallEntry(
        drawID: "d", callID: try id(call), kind: "random", state: .waiting, value: Sheet(text: "why \(call)"))
}

private func assigned(_ call: String, to reviewer: String, due: String = "2026-11-30") throws -> AssignedCall {
    AssignedCall(drawID: "d", kind: "random", callID: try id(call), reviewer: reviewer, dueDay: due)
}

private func version(_ save: DraftSave<Sheet>) -> Int? {
    guard case .saved(let version) = save else { return nil }
    return version
}

@Suite struct ReviewsContract {
    private func store(_ backend: Backend, calls: String...) async throws -> Store {
        let store = try await backend.open()
        try await store.meet(try calls.map { try call($0) })
        return store
    }

    @Test(arguments: Backend.all) func `an evaluation is begun once per person, call and occasion`(backend: Backend)
        async throws
    {
        let store = try await store(backend, calls: "1")
        #expect(try await store.openReview(try review("a", of: "1"))?.id == "a")
        #expect(try await store.openReview(try review("b", of: "1"))?.id == "a")
        #expect(try await store.openReview(try review("c", of: "1", by: "bohdan"))?.id == "c")
        #expect(try await store.openReview(try review("d", of: "nowhere")) == nil)
        #expect(try await store.reviews(Sheet.self, ReviewQuery(reviewer: "anna")).map(\.id) == ["a"])
        #expect(try await store.reviewers(of: try id("1")) == ["anna", "bohdan"])
    }

    @Test(arguments: Backend.all) func `evaluations are read page by page, by call and then by id`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1", "2", "10")
        for (name, call, reviewer) in [
            ("d", "1", "anna"), ("b", "1", "bohdan"), ("c", "10", "anna"), ("a", "2", "anna"),
        ] {
            _ = try await store.openReview(try review(name, of: call, by: reviewer))
        }
        func page(after place: String, _ query: ReviewQuery = ReviewQuery()) async throws -> [String] {
            try await store.reviews(Sheet.self, query, after: ReviewPlace(place), limit: 2).map(\.id)
        }
        #expect(try await page(after: "") == ["b", "d"])
        #expect(try await page(after: "1/b") == ["d", "c"])
        #expect(try await page(after: ReviewPlace(call: try id("1"), id: "d").description) == ["c", "a"])
        #expect(try await page(after: "2/a").isEmpty)
        #expect(try await page(after: "", ReviewQuery(reviewer: "anna", states: ["draft"])) == ["d", "c"])
        #expect(try await page(after: "", ReviewQuery(states: [])).isEmpty)
    }

    @Test(arguments: Backend.all) func `evaluations are asked for by agent, by team, and as far as somebody reaches`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1", "2", "3", "4")
        for (call, agent, team, reviewer) in [
            ("1", "a", "north", "anna"), ("2", "b", "south", "anna"), ("3", "b", "south", "bohdan"),
            ("4", nil, nil, "bohdan"),
        ] as [(String, String?, String?, String)] {
            _ = try await store.openReview(
                StoredReview(
                    id: "r\(call)", callID: try id(call), reviewer: reviewer, basis: "random", occasion: "d",
                    agent: agent, team: team, state: "draft", value: Sheet(text: "")))
        }
        func found(_ query: ReviewQuery, after place: String = "", limit: Int = 9) async throws -> [String] {
            let page = try await store.reviews(Sheet.self, query, after: ReviewPlace(place), limit: limit).map(\.id)
            if place.isEmpty, limit == 9 { #expect(try await store.reviews(Sheet.self, query).map(\.id) == page) }
            return page
        }
        #expect(try await found(ReviewQuery(agent: "b")) == ["r2", "r3"])
        #expect(try await found(ReviewQuery(agent: "b", team: "north")) == [])
        #expect(try await found(ReviewQuery(team: "south"), limit: 1) == ["r2"])
        #expect(try await found(ReviewQuery(team: "south"), after: "2/r2", limit: 1) == ["r3"])
        let lead = ReviewReach(team: "north", reviewer: "bohdan")
        #expect(try await found(ReviewQuery(reach: lead)) == ["r1", "r3", "r4"])
        #expect(try await found(ReviewQuery(team: "south").within(lead)) == ["r3"])
        #expect(try await found(ReviewQuery(reach: ReviewReach())) == [])
        #expect(try await store.review(Sheet.self, id: "r2")?.agent == "b")
        let people = try await store.reviewedPeople(lead)
        #expect(people.agents == ["a", "b"] && people.teams == ["north", "south"])
        #expect(try await store.reviewedPeople(ReviewReach(agent: "a")).teams == ["north"])
        #expect(try await store.reviewedPeople(nil).agents == ["a", "b"])
    }

    @Test(arguments: Backend.all) func `of two changes to one version of an evaluation the second is refused`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1")
        let read = try #require(try await store.openReview(try review("a", of: "1")))
        #expect(try await store.updateReview(read, recording: submitted))
        #expect(try await !store.updateReview(read, recording: submitted))
        #expect(try await store.review(Sheet.self, id: "a")?.version == 2)
    }

    @Test(arguments: Backend.all) func `a save on an old version is a conflict that shows what stands there`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1")
        _ = try await store.openReview(try review("a", of: "1"))
        func save(_ text: String, base: Int, id: String) async throws -> DraftSave<Sheet> {
            try await store.saveDraft(Sheet(text: text), of: "a", base: base, saveID: id)
        }
        #expect(version(try await save("one", base: 0, id: "s1")) == 1)
        #expect(version(try await save("two", base: 1, id: "s2")) == 2)
        // The answer to the first save was lost, and its tab sends it again.
        #expect(version(try await save("one", base: 0, id: "s1")) == 1)
        // Another tab still stands on version 1.
        guard case .conflict(let latest) = try await save("three", base: 1, id: "s3") else {
            Issue.record("expected a conflict")
            return
        }
        #expect((latest.version, latest.value) == (2, Sheet(text: "two")))
        #expect(try await store.draft(Sheet.self, of: "a")?.value == Sheet(text: "two"))
    }

    @Test(arguments: Backend.all) func `a draft that was submitted takes no more saves`(backend: Backend) async throws {
        let store = try await store(backend, calls: "1")
        let read = try #require(try await store.openReview(try review("a", of: "1")))
        _ = try await store.saveDraft(Sheet(text: "one"), of: "a", base: 0, saveID: "s1")
        let closed = StoredReview(
            id: read.id, callID: read.callID, reviewer: read.reviewer, basis: read.basis, occasion: read.occasion,
            state: "submitted", version: read.version, value: read.value)
        #expect(try await store.updateReview(closed, endsDraft: true, recording: submitted))
        #expect(try await store.draft(Sheet.self, of: "a") == nil)
        guard case .closed = try await store.saveDraft(Sheet(text: "two"), of: "a", base: 1, saveID: "s2") else {
            Issue.record("expected a closed draft")
            return
        }
    }

    @Test(arguments: Backend.all) func `the queue shows who has which call until when, the first due first`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1", "2", "3")
        let calls = try ["1", "2", "3", "erased"].map(drawn)
        _ = try await store.saveDraw(Sheet(text: "draw"), id: "d", period: "2026-W47", calls: calls, by: author)
        try await store.assign([
            try assigned("2", to: "anna", due: "2026-11-28"), try assigned("1", to: "bohdan", due: "2026-11-29"),
        ])
        // What somebody was given stays theirs.
        try await store.assign([try assigned("2", to: "bohdan")])
        _ = try await store.openReview(try review("a", of: "2"))
        let queue = try await store.queue(Sheet.self)
        #expect(queue.map(\.call.id.text) == ["2", "1", "3"])
        #expect(queue.map(\.reviewer) == ["anna", "bohdan", nil])
        #expect(queue.map(\.review?.state) == ["draft", nil, nil])
        #expect(queue.first?.reason == Sheet(text: "why 2"))
        #expect(try await store.queue(Sheet.self, of: "bohdan").map(\.call.id.text) == ["1"])
    }

    @Test(arguments: Backend.all) func `a replaced call leaves the queue, the next one takes over its reviewer`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1", "2")
        let (before, after) = (Sheet(text: "draw"), Sheet(text: "draw with a replacement"))
        _ = try await store.saveDraw(before, id: "d", period: "2026-W47", calls: [try drawn("1")], by: author)
        try await store.assign([try assigned("1", to: "anna")])
        let next = try drawn("2")
        func replace(_ call: String, with entry: DrawnCallEntry<Sheet>) async throws -> QueueChange {
            try await store.replaceDrawnCall(
                try id(call), with: entry, in: after, insteadOf: before, ofReviewer: "anna", by: author)
        }
        #expect(try await replace("1", with: next) == .done)
        #expect(try await replace("2", with: try drawn("1")) == .changedMeanwhile)
        let queue = try await store.queue(Sheet.self)
        #expect(queue.map(\.call.id.text) == ["2"] && queue.first?.reviewer == "anna")
        #expect(try await store.callIDs(ofDraw: "d", kind: "random").map(\.text) == ["2"])
    }

    @Test(arguments: Backend.all) func `calls are found by every word, in any of the stems a word may have`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        try await store.meet([try call("old", at: 1), try call("new", at: 2)])
        try await store.index(["invoic", "late"], of: try id("old"), inputs: "1")
        try await store.index(["invoic", "router"], of: try id("new"), inputs: "1")
        func found(_ words: [String]...) async throws -> [String] {
            try await store.calls(saying: words, limit: 9).map(\.text)
        }
        #expect(try await found(["invoic"]) == ["new", "old"])
        #expect(try await found(["invoic"], ["late", "lat"]) == ["old"])
        #expect(try await found(["invoic"], ["nobody"]) == [])
        try await store.index(["router"], of: try id("old"), inputs: "2")
        #expect(try await found(["late"]) == [])
        #expect(try await store.searchInputs(of: try id("old")) == "2")
    }

    @Test(arguments: Backend.all) func `the calls of somebody are those they were given and those they evaluated`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1", "2", "3", "4")
        try await store.assign([try assigned("1", to: "anna")])
        for (name, call, reviewer) in [("a", "2", "anna"), ("b", "3", "bohdan"), ("c", "2", "bohdan")] {
            _ = try await store.openReview(try review(name, of: call, by: reviewer))
        }
        #expect(try await store.calls(reviewedBy: "anna") == [try id("1"), try id("2")])
        #expect(try await store.calls(reviewedBy: "bohdan") == [try id("2"), try id("3")])
        #expect(try await store.calls(withReviewIn: ["draft", "final"]) == [try id("2"), try id("3")])
        #expect(try await store.calls(withReviewIn: ["final"]).isEmpty)
        #expect(try await store.calls(withReviewIn: []).isEmpty)
        let asked = try ["3", "2", "4"].map { try id($0) }
        #expect(try await store.reviews(Sheet.self, of: asked).map(\.id) == ["a", "c", "b"])
    }

    @Test(arguments: Backend.all) func `a coaching note is written once, and changed only by who has read it`(
        backend: Backend
    ) async throws {
        let store = try await store(backend, calls: "1")
        let (first, second) = (Sheet(text: "slower"), Sheet(text: "slower, and done"))
        let noted = AuditEvent(.coachingNoted, on: .call(try id("1")), by: author)
        let followedUp = AuditEvent(.coachingFollowedUp, on: .call(try id("1")), by: author)
        func add(_ note: Sheet) async throws -> Bool {
            try await store.addCoachingNote(note, id: "n", review: "a", of: try id("1"), recording: noted)
        }
        func update(_ note: Sheet, insteadOf known: Sheet) async throws -> Bool {
            try await store.updateCoachingNote(note, insteadOf: known, id: "n", recording: followedUp)
        }
        #expect(try await add(first))
        #expect(try await !add(second))
        #expect(try await store.callNotes(Sheet.self, .coaching, of: try id("1")) == [first])
        #expect(try await update(second, insteadOf: first))
        #expect(try await !update(first, insteadOf: first))
        #expect(try await store.callNotes(Sheet.self, .coaching, of: try id("1")) == [second])
        let entries = try await store.auditEntries(AuditQuery(object: "call:1"), before: nil, limit: 9)
        let steps = entries.map(\.content.action).filter { $0.hasPrefix("coaching.") }
        #expect(steps == ["coaching.followed_up", "coaching.noted"])
    }

    @Test(arguments: Backend.all) func `nothing that people wrote about an erased call is left`(backend: Backend)
        async throws
    {
        let store = try await store(backend, calls: "1")
        var read = try review("a", of: "1")
        read = try #require(
            try await store.openReview(
                StoredReview(
                    id: "a", callID: read.callID, reviewer: "anna", basis: "random", occasion: "d", state: "draft",
                    value: Sheet(text: "canary"))))
        func write() async throws {
            let canary = Sheet(text: "canary")
            _ = try await store.saveDraft(canary, of: "a", base: 0, saveID: "s1")
            _ = try await store.addCoachingNote(
                canary, id: "n", review: "a", of: try id("1"), recording: submitted)
            try await store.addFeedbackMark(canary, id: "m", of: try id("1"))
            try await store.index(["canary"], of: try id("1"), inputs: "canary")
        }
        try await write()
        #expect(try await store.callNotes(Sheet.self, .feedback, of: try id("1")) == [Sheet(text: "canary")])
        let ids = [try id("1"), try id("2")]
        #expect(try await store.callNotes(Sheet.self, .feedback, of: ids) == [ids[0]: [Sheet(text: "canary")]])
        _ = try await store.erase(try id("1"), reason: "withdrawn", by: author)
        // A page that was still open.
        try await write()
        #expect(try await !store.updateReview(read, recording: submitted))
        let lines = LockedLines()
        try await store.dump { lines.append($0) }
        #expect(lines.all.filter { $0.contains("canary") } == [])
        #expect(try await store.callNotes(Sheet.self, .coaching, of: try id("1")) == [])
        #expect(try await store.calls(saying: [["canary"]], limit: 1) == [])
    }
}
