import CallModel
import Consent
import Foundation
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards
import Store
import Testing

/// A quality team over the sample archive.
private struct Team {
    let sample: SampleNight
    let store: Store

    init() async throws {
        sample = try SampleNight()
        try await sample.run()
        store = try await sample.store()
    }

    func desk(as user: String = "manager", at time: ZonedTime = SampleNight.now) async throws -> ReviewDesk {
        ReviewDesk(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            scorecards: ScorecardFolder(path: try sample.settings().scorecards).load().scorecards,
            policy: ReviewPolicy(), author: AuditAuthor(who: user, role: "test", at: time))
    }

    /// Scores a call with the best answer to everything, and submits.
    func submitted(_ call: CallID, draw: String, by reviewer: String) async throws -> Evaluation {
        let desk = try await desk(as: reviewer)
        let opened = try await desk.open(call, basis: .random, occasion: draw)
        let view = try await desk.reviewCase(opened.id)
        let sheet = ReviewSheet(answers: view.scorecard.bestAnswers, summary: "A canary in the sheet.")
        _ = try await desk.save(sheet, of: opened.id, base: 0, saveID: "s")
        return try await desk.perform(.submit(draft: 1), on: opened.id)
    }

    /// Scores a call of a calibration, with the best answers or the worst.
    func scored(_ call: CallID, in session: CalibrationSession, by reviewer: String, wellDone: Bool) async throws {
        let desk = try await desk(as: reviewer)
        let opened = try await desk.open(call, basis: .calibration, occasion: session.id)
        let scorecard = try await desk.reviewCase(opened.id).scorecard
        let sheet = ReviewSheet(answers: wellDone ? scorecard.bestAnswers : scorecard.worstAnswers)
        _ = try await desk.save(sheet, of: opened.id, base: 0, saveID: "s")
        _ = try await desk.perform(.submit(draft: 1), on: opened.id)
    }
}

extension Scorecard {
    fileprivate var worstAnswers: [String: Answer] {
        bestAnswers.merging(
            items.compactMap { item -> (String, Answer)? in
                switch item.kind {
                case .yesNo, .choice:
                    item.kind.options.min { $0.points < $1.points }.map { (item.id, .option($0.id)) }
                case .multipleChoice: (item.id, .options([]))
                case .scale(let scale): (item.id, .number(Double(scale.lowest)))
                case .number, .text: nil
                }
            }
        ) { _, worst in worst }
    }

    fileprivate var bestAnswers: [String: Answer] {
        Dictionary(
            uniqueKeysWithValues: items.compactMap { item -> (String, Answer)? in
                switch item.kind {
                case .yesNo, .choice:
                    item.kind.options.max { $0.points < $1.points }.map { (item.id, .option($0.id)) }
                case .multipleChoice: (item.id, .options(item.kind.options.map(\.id).sorted()))
                case .scale(let scale): (item.id, .number(Double(scale.highest)))
                case .number, .text: nil
                }
            })
    }
}

private let reviewers = [Reviewer(name: "anna"), Reviewer(name: "bohdan")]

@Suite struct ReviewDeskTests {
    @Test func `the draw of a night is shared out, scored, disputed and decided`() async throws {
        let team = try await Team()
        #expect(try await team.desk().assign(to: reviewers).isEmpty)
        let queue = try await team.desk().queue()
        let random = queue.filter { $0.kind == "random" }
        #expect(random.allSatisfy { $0.reviewer != nil && $0.dueDay == "2026-12-01" && $0.reason.stratum != nil })
        #expect(Set(queue.compactMap(\.reviewer)) == ["anna", "bohdan"])

        let first = try #require(random.first)
        let evaluation = try await team.submitted(first.call.id, draw: first.drawID, by: try #require(first.reviewer))
        #expect(evaluation.score?.outcome == .passed)
        let id = evaluation.id
        _ = try await team.desk().perform(.publish, on: id)
        let item = try #require(evaluation.versions.first?.answers.keys.min())
        _ = try await team.desk(as: "olena").perform(
            .dispute([DisputedItem(item: item, reason: "Not so.")]), on: id)
        _ = try await team.desk().perform(.takeUp, on: id)
        let decided = try await team.desk().perform(
            .rule([ItemRuling(item: item, answer: nil, reason: "It was.")]), on: id)
        #expect(decided.state == .rejected && decided.versions.count == 2)
        #expect(try await team.desk().disputes { _ in true }.first?.items.first?.item == item)
        #expect(try await team.desk().disputes { _ in false }.isEmpty)

        let board = try await team.desk().board(by: "agent", calendar: try team.sample.settings().calendar)
        #expect(board.rows.map(\.group) == [first.call.agent])
        #expect(board.rows.first?.score.calls == [first.call.id] && board.rows.first?.passShare.estimate?.value == 1)
        #expect(board.rows.first?.score.estimate?.count == 1 && board.rows.first?.score.estimate?.interval == nil)
        #expect(board.norm.score == board.rows.first?.score)
    }

    @Test func `an evaluation that is not published, or not of a random draw, is in no figure`() async throws {
        let team = try await Team()
        _ = try await team.desk().assign(to: reviewers)
        let rows = try await team.desk().queue()
        let first = try #require(rows.first { $0.kind == "random" })
        _ = try await team.submitted(first.call.id, draw: first.drawID, by: "anna")
        let chosen = try await team.desk(as: "bohdan").open(first.call.id, basis: .chosen, occasion: "")
        _ = try await team.desk(as: "bohdan").perform(.submit(draft: 0), on: chosen.id)
        _ = try await team.desk().perform(.publish, on: chosen.id)
        #expect(try await team.desk().board(by: "agent", calendar: LoadCalendar()).rows.isEmpty)
    }

    @Test func `two people score blind in two sessions: severity of each, of their teams, and what has changed`()
        async throws
    {
        let team = try await Team()
        let teams = ["anna": "in-house", "bohdan": "Dovira"]
        let calls = try await team.desk().queue().filter { $0.kind == "random" }.prefix(3).map(\.call.id)
        let nextDay = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + 86_400, utcOffsetSeconds: 7200)
        for (name, strict, at) in [("first", "anna", SampleNight.now), ("second", "bohdan", nextDay)] {
            let session = try await team.desk(at: at).calibrate(
                name, calls: calls, participants: ["anna", "bohdan"])
            for call in calls {
                try await team.scored(call, in: session, by: "anna", wellDone: strict != "anna")
                try await team.scored(call, in: session, by: "bohdan", wellDone: strict != "bohdan")
            }
            let findings = try #require(try await team.desk().findings(of: session, teams: teams).first)
            #expect(findings.teams.map(\.team) == ["Dovira", "in-house"])
            #expect(
                findings.teams.first { $0.team == "Dovira" }?.severity.value.sign == (strict == "anna" ? .plus : .minus)
            )
        }
        // Reports say how far the two agreed on each call, and how far people agree with the machine.
        let reports = try await ReportDesk(
            store: team.store, gate: Gatekeeper(store: team.store, now: SampleNight.now), calendar: LoadCalendar(),
            settings: ReportSettings(), period: nil)
        let agreed = reports.calls.filter { $0.calibration != nil }
        #expect(Set(agreed.map(\.call.id)) == Set(calls))
        #expect(agreed.allSatisfy { $0.calibration.map { (0..<1).contains($0) } ?? false })
        let greeting = try FigureCatalogue.standard.figure("item.automatic.support/greeting")
        let notes = try reports.cut(by: ["queue"], figures: [greeting]).notes
        #expect(notes.contains { $0.text.hasPrefix("support/greeting, automatic: people agree in ") })
        let drifts = try await team.desk().drifts()
        #expect(drifts.map(\.reviewer) == ["anna", "bohdan"] && drifts.allSatisfy { $0.points.count == 2 })
        let changes = drifts.compactMap { $0.change?.value }
        #expect(changes[0] > 0 && changes[1] < 0, "anna became milder, bohdan stricter")
    }

    @Test func `the strata of the coverage add up to all calls`() async throws {
        let team = try await Team()
        let coverage = try await team.desk().coverage(by: ["agent", "queue"])
        let total = coverage.total
        #expect(total.calls > total.consented && total.consented >= total.analysed && total.analysed >= total.drawn)
        #expect(total.drawn > 0 && total.reviewed == 0 && coverage.rows.count > 1)
    }

    @Test func `a withdrawal takes everything that people wrote about the call`() async throws {
        let team = try await Team()
        _ = try await team.desk().assign(to: reviewers)
        let row = try #require(try await team.desk().queue().first { $0.kind == "random" })
        let evaluation = try await team.submitted(row.call.id, draw: row.drawID, by: try #require(row.reviewer))
        _ = try await team.desk().perform(.publish, on: evaluation.id)
        _ = try await team.desk().coach(on: evaluation.id, text: "canary", followUpDay: nil)
        #expect(try await team.sample.dump().contains { $0.contains("canary") })
        try await team.sample.withdrawInLedger(row.call.id.text)
        try await team.sample.run()
        #expect(try await team.sample.dump().filter { $0.contains("canary") } == [])
        await #expect(throws: ReviewError.notFound) { _ = try await team.desk().reviewCase(evaluation.id) }
        #expect(try await team.desk().queue().contains { $0.call.id == row.call.id } == false)
    }

    @Test func `words that a person marks enter the themes with their verbatim, and leave with the mark`() async throws
    {
        let team = try await Team()
        let desk = try await team.desk()
        var marked: (call: CallID, mark: FeedbackMark)?
        for entry in try await desk.find(CallSearch(), limit: 100, where: { _ in true }) where marked == nil {
            let opened = try await desk.open(entry.call.id, basis: .chosen, occasion: "")
            guard let words = try await desk.material(of: desk.reviewCase(opened.id)).transcript,
                let index = words.utterances.firstIndex(where: { $0.party == .customer })
            else { continue }
            let length = words.utterances[index].text.utf16.count
            let mark = try await desk.mark(
                0..<length, ofUtterance: index, as: .request, in: entry.call.id)
            #expect(mark.text == words.utterances[index].text.trimmingCharacters(in: .whitespaces))
            marked = (entry.call.id, mark)
            let agents = try #require(words.utterances.firstIndex { $0.party == .agent })
            await #expect(throws: ReviewError.notFeedback) {
                _ = try await desk.mark(0..<3, ofUtterance: agents, as: .request, in: entry.call.id)
            }
        }
        let found = try #require(marked)
        try await team.sample.run()
        func isInThemes() async throws -> Bool {
            try await team.sample.dump().contains { $0.hasPrefix("theme_book") && $0.contains(found.mark.id) }
        }
        #expect(try await isInThemes())
        try await desk.removeMark(found.mark.id, in: found.call)
        try await team.sample.run()
        #expect(try await !isInThemes())
    }

    @Test func `words that a person marks are quoted by the digest of their week`() async throws {
        let team = try await Team()
        let desk = try await team.desk()
        let call = try #require(CallID("LN-2107"))
        let opened = try await desk.open(call, basis: .chosen, occasion: "")
        let words = try #require(try await desk.material(of: desk.reviewCase(opened.id)).transcript)
        let spoken = words.utterances.enumerated().filter { $1.party == .customer }
        let longest = try #require(spoken.max { $0.element.text.count < $1.element.text.count })
        let mark = try await desk.mark(
            0..<longest.element.text.utf16.count, ofUtterance: longest.offset, as: .praise, in: call)
        func isQuoted() throws -> Bool {
            let digest = try JSONDecoder().decode(Digest.self, from: Data(team.sample.digest("json").utf8))
            return digest.themes.flatMap(\.quotes).contains { $0.verbatim == mark.text }
        }
        #expect(try !isQuoted())
        try await team.sample.run()
        #expect(try isQuoted())
    }

    @Test(arguments: ["", "посилка"]) func `calls are found page by page, each once, to the last`(words: String)
        async throws
    {
        let team = try await Team()
        let desk = try await team.desk()
        let search = CallSearch(words: words)
        let all = try await desk.find(search, limit: 1000, where: { _ in true }).map(\.call.id).sorted()
        var (found, last) = ([CallID](), "")
        while true {
            let page = try await desk.find(search, after: last, limit: 2, where: { _ in true }).map(\.call.id)
            guard let end = page.last else { break }
            found += page
            last = end.text
        }
        #expect(found == all && !all.isEmpty)
        #expect(try await desk.find(search, after: "", limit: 2, where: { _ in false }).isEmpty)
    }

    @Test func `a call is found by words in another inflection, and not by words nobody said`() async throws {
        let team = try await Team()
        let desk = try await team.desk()
        #expect(try await desk.find(CallSearch(words: "zzyzx"), limit: 9, where: { _ in true }).isEmpty)
        // The customer says "посилка".
        for words in ["посилка", "посилкою", "посилку"] {
            let found = try await desk.find(CallSearch(words: words), limit: 9, where: { _ in true })
            #expect(found.contains { $0.call.id.text == "LN-2101" }, "\(words)")
        }
        #expect(try await desk.find(CallSearch(words: "посилка"), limit: 9, where: { _ in false }).isEmpty)
    }
}
