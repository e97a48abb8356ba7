import CallModel
import Pipeline
import Reviews
import Sampling
import Scorecards
import Store
import Testing

/// The sample after its night, with a draw of the month besides, which has calls to spare.
private struct Month {
    static let drawID = "2026-11"
    private static let december = ZonedTime(epochSeconds: 1_796_300_000, utcOffsetSeconds: 7200)

    let store: Store
    let scorecards: ScorecardFolder

    init() async throws {
        let sample = try await SampleNight.afterOneNight()
        store = try await sample.store()
        scorecards = ScorecardFolder(path: try sample.settings().scorecards)
        var policy = DrawPolicy()
        (policy.per, policy.quota) = (.month, .count(3))
        let step = DrawStep(
            store: store, gate: try await gate(), policy: policy, author: .night(at: SampleNight.now))
        #expect(try await step.run(before: Self.december) == [Self.drawID])
    }

    private func gate() async throws -> Gatekeeper { try await Gatekeeper(store: store, now: SampleNight.now) }

    func desk(
        as user: String = "manager", _ policy: ReviewPolicy = ReviewPolicy(), after hours: Int = 0
    ) async throws -> ReviewDesk {
        let now = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + hours * 3600, utcOffsetSeconds: 7200)
        return ReviewDesk(
            store: store, gate: try await gate(), scorecards: scorecards.load().scorecards, policy: policy,
            author: AuditAuthor(who: user, role: "test", at: now))
    }

    /// The calls of the month's draw, by reviewer; `""` stands for nobody.
    func calls() async throws -> [String: [CallID]] {
        let rows = try await desk().queue().filter { $0.drawID == Self.drawID }
        return Dictionary(grouping: rows) { $0.reviewer ?? "" }.mapValues { $0.map(\.call.id) }
    }

    /// All calls that nobody has go to one person.
    /// - Returns: those of the month's draw.
    func assignAll(to reviewer: String) async throws -> [CallID] {
        #expect(try await desk().assign(to: [Reviewer(name: reviewer)]).isEmpty)
        return try #require(try await calls()[reviewer])
    }

    @discardableResult func begin(_ call: CallID, by reviewer: String) async throws -> String {
        try await desk(as: reviewer).open(call, basis: .random, occasion: Self.drawID).id
    }

    func submit(_ call: CallID, by reviewer: String) async throws -> String {
        let id = try await begin(call, by: reviewer)
        _ = try await desk(as: reviewer).perform(.submit(draft: 0), on: id)
        return id
    }

    /// Several score a call blind, an hour later.
    func calibrated(_ call: CallID, by people: String...) async throws -> CalibrationSession {
        let session = try await desk(after: 1).calibrate("November", calls: [call], participants: people)
        for person in people {
            let desk = try await desk(as: person, after: 2)
            let opened = try await desk.open(call, basis: .calibration, occasion: session.id)
            let sheet = ReviewSheet(answers: try await desk.reviewCase(opened.id).scorecard.firstOptions)
            _ = try await desk.save(sheet, of: opened.id, base: 0, saveID: "s")
            _ = try await desk.perform(.submit(draft: 1), on: opened.id)
        }
        return session
    }

    func give(_ call: CallID, to reviewer: Reviewer, _ policy: ReviewPolicy = ReviewPolicy()) async throws {
        try await desk(as: "manager", policy).give(call, in: Self.drawID, kind: "random", to: reviewer)
    }
}

extension Scorecard {
    fileprivate var firstOptions: [String: Answer] {
        let answers = items.compactMap { item -> (String, Answer)? in
            switch item.kind {
            case .yesNo, .choice: item.kind.options.first.map { (item.id, .option($0.id)) }
            default: nil
            }
        }
        return Dictionary(answers) { first, _ in first }
    }
}

@Suite struct QueueDeskTests {
    @Test func `who was given a call replaces it, and the next one is theirs`() async throws {
        let month = try await Month()
        let calls = try await month.assignAll(to: "anna")
        let begun = try await month.begin(calls[0], by: "anna")
        let next = try await month.desk(as: "anna").replace(calls[0], in: Month.drawID, reason: "noise")
        #expect(!calls.contains(next))
        let now = try #require(try await month.calls()["anna"])
        #expect(now.count == calls.count && now.contains(next) && !now.contains(calls[0]))
        await #expect(throws: ReviewError.notFound) { _ = try await month.desk(as: "anna").reviewCase(begun) }
    }

    @Test func `who takes part in a calibration on a call does not replace it for another`() async throws {
        let month = try await Month()
        let call = try await month.assignAll(to: "anna")[0]
        let session = try await month.desk().calibrate("November", calls: [call], participants: ["anna", "bohdan"])
        _ = try await month.desk(as: "bohdan").open(call, basis: .calibration, occasion: session.id)
        await #expect(throws: LifeError.notTheReviewer) {
            _ = try await month.desk(as: "bohdan").replace(call, in: Month.drawID, reason: "noise")
        }
        _ = try await month.desk().replace(call, in: Month.drawID, reason: "noise", mayBeOthers: true)
        #expect(try await month.calls()["anna"]?.contains(call) == false)
    }

    @Test func `a call that was submitted, published or retracted is replaced by nobody`() async throws {
        let month = try await Month()
        let call = try await month.assignAll(to: "anna")[0]
        let id = try await month.submit(call, by: "anna")
        func refused(_ place: Comment) async throws {
            let manager = try await month.desk()
            await #expect(throws: ReviewError.scored, place) {
                _ = try await manager.replace(call, in: Month.drawID, reason: "noise", mayBeOthers: true)
            }
        }
        await #expect(throws: ReviewError.scored) {
            _ = try await month.desk(as: "anna").replace(call, in: Month.drawID, reason: "noise")
        }
        try await refused("submitted")
        _ = try await month.desk().perform(.publish, on: id)
        try await refused("published")
        _ = try await month.desk().perform(.retract(reason: "Wrong."), on: id)
        try await refused("retracted")
        #expect(try await month.calls()[""] == [call], "it waits for somebody else to score it")
    }

    @Test func `sharing out takes what is not scored from those who may not score any more`() async throws {
        let month = try await Month()
        let calls = try await month.assignAll(to: "anna")
        _ = try await month.submit(calls[0], by: "anna")
        let begun = try await month.begin(calls[1], by: "anna")
        #expect(try await month.desk().assign(to: [Reviewer(name: "bohdan")]).isEmpty)
        #expect(try await month.calls() == ["anna": [calls[0]], "bohdan": Array(calls.dropFirst())])
        await #expect(throws: ReviewError.notFound) { _ = try await month.desk(as: "anna").reviewCase(begun) }
        let taken = try await month.store.auditEntries(
            AuditQuery(action: AuditAction.callAssigned.rawValue, object: "call:\(calls[1])"), before: nil, limit: 9)
        #expect(taken.count == 1)
    }

    @Test func `what somebody has who scores without being shared out to stays theirs`() async throws {
        let month = try await Month()
        let calls = try await month.assignAll(to: "anna")
        #expect(try await month.desk().assign(to: [Reviewer(name: "bohdan")], besides: ["anna"]).isEmpty)
        #expect(try await month.calls() == ["anna": calls])
    }

    @Test func `a call is given to one person by name, but not to somebody too close to it`() async throws {
        let month = try await Month()
        let call = try await month.assignAll(to: "anna")[0]
        let facts = try #require(try await month.store.call(call)).call
        let (agent, team) = (try #require(facts.agent), try #require(facts.team))
        await #expect(throws: ReviewError.tooClose) {
            try await month.give(call, to: Reviewer(name: "olena", agent: agent))
        }
        let colleague = Reviewer(name: "taras", team: team)
        await #expect(throws: ReviewError.tooClose) { try await month.give(call, to: colleague) }
        var lenient = ReviewPolicy()
        lenient.excludesOwnTeam = false
        try await month.give(call, to: colleague, lenient)
        #expect(try await month.calls()["taras"] == [call])
        await #expect(throws: ReviewError.notFound) {
            try await month.desk().give(call, in: "2026-10", kind: "random", to: colleague)
        }
    }

    @Test func `a call is given neither to who scored it before, nor once it is scored`() async throws {
        let month = try await Month()
        let call = try await month.assignAll(to: "anna")[0]
        let id = try await month.submit(call, by: "anna")
        await #expect(throws: ReviewError.scored) { try await month.give(call, to: Reviewer(name: "bohdan")) }
        _ = try await month.desk().perform(.retract(reason: "Wrong."), on: id)
        await #expect(throws: ReviewError.tooClose) { try await month.give(call, to: Reviewer(name: "anna")) }
        try await month.give(call, to: Reviewer(name: "bohdan"))
        #expect(try await month.calls()["bohdan"] == [call])
    }

    @Test func `who has looked at a call before it went to another is not compared with the machine`() async throws {
        let month = try await Month()
        let call = try await month.assignAll(to: "anna")[0]
        try await month.begin(call, by: "anna")
        try await month.give(call, to: Reviewer(name: "bohdan"))
        let session = try await month.calibrated(call, by: "anna", "celina")
        let findings = try #require(try await month.desk().findings(of: session, teams: [:]).first)
        let compared = findings.result.rows.compactMap { $0.automation?.comparedCount }.filter { $0 > 0 }
        #expect(!compared.isEmpty && compared.allSatisfy { $0 == 1 }, "celina alone")
    }

    @Test func `who is given a call once more keeps what they began`() async throws {
        let month = try await Month()
        let call = try await month.assignAll(to: "anna")[0]
        let begun = try await month.begin(call, by: "anna")
        try await month.give(call, to: Reviewer(name: "anna"))
        #expect(try await month.desk(as: "anna").reviewCase(begun).evaluation.id == begun)
    }
}
