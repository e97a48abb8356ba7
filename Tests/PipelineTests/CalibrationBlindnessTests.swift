import CallModel
import Consent
import Pipeline
import Reviews
import Scorecards
import Store
import Testing

/// A quality team over the sample archive, with scorecards that can be changed.
private struct Team {
    let sample: SampleNight
    let store: Store
    let call: CallID

    init() async throws {
        sample = try SampleNight()
        try sample.useOwnScorecards()
        try await sample.run()
        store = try await sample.store()
        call = try #require(CallID("LN-2107"))
    }

    func desk(as user: String = "manager", after hours: Int = 0) async throws -> ReviewDesk {
        let now = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + hours * 3600, utcOffsetSeconds: 7200)
        return ReviewDesk(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            scorecards: ScorecardFolder(path: try sample.settings().scorecards).load().scorecards,
            policy: ReviewPolicy(), author: AuditAuthor(who: user, role: "test", at: now))
    }

    func session(with people: String..., after hours: Int = 0) async throws -> CalibrationSession {
        try await desk(after: hours).calibrate("November", calls: [call], participants: people)
    }

    /// The first option of whatever has options, submitted.
    func score(in session: CalibrationSession, by people: String..., after hours: Int = 0) async throws {
        for person in people {
            let desk = try await desk(as: person, after: hours)
            let opened = try await desk.open(call, basis: .calibration, occasion: session.id)
            let sheet = ReviewSheet(answers: try await desk.reviewCase(opened.id).scorecard.firstOptions)
            _ = try await desk.save(sheet, of: opened.id, base: 0, saveID: "s")
            _ = try await desk.perform(.submit(draft: 1), on: opened.id)
        }
    }

    /// An evaluation of the call outside of any draw.
    func chosen(by person: String, after hours: Int = 0) async throws -> String {
        try await desk(as: person, after: hours).open(call, basis: .chosen, occasion: "").id
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

@Suite struct CalibrationBlindnessTests {
    @Test func `another revision in force leaves drafts, and what people were compared with, as they were`()
        async throws
    {
        let team = try await Team()
        let draft = try await team.chosen(by: "anna")
        let before = try await team.desk(as: "anna").reviewCase(draft)
        let machine = try #require(before.automatic)
        let session = try await team.session(with: "bohdan", "celina")
        try await team.score(in: session, by: "bohdan", "celina")
        let agreement = try await team.desk().automationAgreement(of: before.scorecard.id)
        #expect(agreement.contains { $0.comparedCount == 2 })

        try team.sample.reviseScorecards()
        try await team.sample.run()
        let current = try #require(try await team.store.currentEvaluation(Assessment.self, of: team.call))
        #expect(current.revision != machine.revision)
        let anna = try await team.desk(as: "anna")
        let after = try await anna.reviewCase(draft)
        #expect(after.automatic == machine && after.score?.score == before.score?.score)
        #expect(try await team.desk().automationAgreement(of: before.scorecard.id) == agreement)
        let submitted = try await anna.perform(.submit(draft: 0), on: draft)
        #expect(submitted.score == before.score?.score)
        #expect(try await anna.reviewCase(draft).automatic == machine, "the evidence behind what was submitted")
    }

    @Test func `answers by an earlier revision go with the consent to the words they rest on`() async throws {
        let team = try await Team()
        let draft = try await team.chosen(by: "anna")
        try team.sample.reviseScorecards()
        try await team.sample.run()
        #expect(try await team.desk(as: "anna").reviewCase(draft).automatic != nil)
        try await team.sample.grantOnly(
            Set(Purpose.allCases).subtracting([.transcription]), to: team.call.text)
        try await team.sample.run()
        #expect(try await team.desk(as: "anna").reviewCase(draft).automatic == nil)
    }

    @Test func `in a session that was closed nothing is opened, saved or submitted`() async throws {
        let team = try await Team()
        let session = try await team.session(with: "anna", "bohdan")
        let desk = try await team.desk(as: "anna")
        let draft = try await desk.open(team.call, basis: .calibration, occasion: session.id).id
        #expect(try await !desk.reviewCase(draft).isClosed)
        let closed = try await team.desk().closeCalibration(session.id)
        let view = try await desk.reviewCase(draft)
        #expect(view.isClosed && view.automatic == nil)
        await #expect(throws: ReviewError.closed) {
            _ = try await desk.save(ReviewSheet(), of: draft, base: 0, saveID: "s")
        }
        await #expect(throws: ReviewError.closed) { _ = try await desk.perform(.submit(draft: 0), on: draft) }
        await #expect(throws: ReviewError.closed) {
            _ = try await desk.open(team.call, basis: .calibration, occasion: session.id)
        }
        #expect(try await desk.callsToScore(in: closed).isEmpty)
        #expect(try await team.chosen(by: "anna") != draft, "outside of the session the call may be scored")
    }

    @Test func `whoever is to score a call blind sees nothing of the machine or of others before, wherever they look`()
        async throws
    {
        let team = try await Team()
        let anna = try await team.desk(as: "anna")
        let draft = try await anna.open(team.call, basis: .random, occasion: "2026-W47").id
        let celina = try await team.desk(as: "celina")
        let others = try await celina.perform(.submit(draft: 0), on: try await team.chosen(by: "celina"))
        let session = try await team.session(with: "anna", "bohdan")

        let view = try await anna.reviewCase(draft)
        #expect(view.automatic == nil && view.waitingSession == session)
        let saved = try await anna.save(ReviewSheet(), of: draft, base: 0, saveID: "s")
        #expect(saved.score == view.score?.score, "the score does not tell either")
        await #expect(throws: ReviewError.calibrationFirst) { _ = try await anna.perform(.submit(draft: 1), on: draft) }
        await #expect(throws: ReviewError.calibrationFirst) { _ = try await team.chosen(by: "anna") }
        await #expect(throws: ReviewError.calibrationFirst) { _ = try await anna.evaluation(others.id) }
        #expect(try await anna.usable([others]).isEmpty)
        #expect(try await celina.usable([others]) == [others])
        #expect(try await anna.evaluationsHiddenForNow().map(\.id) == [others.id])
        #expect(try await celina.evaluationsHiddenForNow().isEmpty)

        try await team.score(in: session, by: "anna")
        #expect(try await anna.reviewCase(draft).automatic != nil)
        #expect(try await anna.usable([others]) == [others])
        #expect(try await anna.evaluationsHiddenForNow().isEmpty)
        #expect(try await anna.perform(.submit(draft: 1), on: draft).state == .submitted)
    }

    @Test func `an earlier session shows nothing of a call that a later one asks for`() async throws {
        let team = try await Team()
        let earlier = try await team.session(with: "anna", "bohdan")
        try await team.score(in: earlier, by: "anna", "bohdan")
        let anna = try await team.desk(as: "anna")
        #expect(try await anna.evaluations(of: earlier).count == 2)
        let later = try await team.session(with: "anna", "celina", after: 1)
        #expect(try await anna.evaluations(of: earlier).isEmpty)
        #expect(try await team.desk(as: "bohdan").evaluations(of: earlier).count == 2)
        _ = try await team.desk().closeCalibration(later.id)
        #expect(try await anna.evaluations(of: earlier).count == 2)
    }

    @Test func `who had seen the machine's answers to a call before is not compared with it`() async throws {
        let team = try await Team()
        let draft = try await team.chosen(by: "anna")
        let session = try await team.session(with: "anna", "bohdan", after: 1)
        try await team.score(in: session, by: "anna", "bohdan", after: 2)
        _ = try await team.chosen(by: "bohdan", after: 3)

        let manager = try await team.desk()
        let scorecard = try await manager.scorecardID(of: draft)
        let agreement = try await manager.automationAgreement(of: scorecard)
        let item = try #require(agreement.first { $0.comparedCount > 0 })
        #expect(item.comparedCount == 1, "bohdan looked afterwards")
        let compared = try await manager.visibleComparisons(on: scorecard, item: item.item)
        #expect(compared.map(\.reviewer) == ["bohdan"])
        let findings = try #require(try await manager.findings(of: session, teams: [:]).first)
        let row = try #require(findings.result.rows.first { $0.agreement.item == item.item })
        #expect(row.automation == item && row.ratings.count == 2)
        #expect(try await manager.scorers(of: [team.call]) == [team.call: ["anna", "bohdan"]])
    }
}

extension ReviewDesk {
    fileprivate func scorecardID(of evaluation: String) async throws -> String {
        try await self.evaluation(evaluation).value.subject.scorecard
    }
}
