import CallModel
import Testing

@testable import Scorecards

@Suite struct `An order of things` {
    private let check = "order:\n  first: {said: name, by: agent}\n  then: {said: balance, by: agent}"
    private let phrases = "name: {en: [your name]}\nbalance: {en: [your balance]}"

    private func answer(_ script: Script) throws -> AutomaticAnswer {
        try Workbench.answer(check, phrases: phrases, to: Workbench.evidence(script))
    }

    @Test func `is met where the first comes first`() throws {
        let script: Script = "Agent: ①Your name① please\nCustomer: Ann\nAgent: ②Your balance② is nil"
        let answer = try answer(script)
        #expect(answer.answer == .option("yes"))
        #expect(answer.spokenRanges == script.marked)
    }

    @Test func `is not met where it comes second`() throws {
        let script: Script = "Agent: ①Your balance① is nil and ②your name② is"
        let answer = try answer(script)
        #expect(answer.answer == .option("no"))
        #expect(answer.spokenRanges == script.marked)
    }

    @Test func `is not met where it never comes, and the time before is what was searched`() throws {
        let script: Script = "Agent: Hello ①your balance① is nil"
        let answer = try answer(script)
        #expect(answer.answer == .option("no"))
        #expect(answer.spokenRanges == script.marked)
        #expect(answer.evidence.first?.range == TimeRange(startMs: 0, endMs: 400))
    }

    @Test func `is not applicable without occasion, whether or not the first thing could have been heard`() throws {
        let announced = "order:\n  first: {said: hold, by: agent}\n  then: {heard: hold_music}"
        let script: Script = "Agent: Hello"
        let evidence = CallEvidence(
            call: try Workbench.call(), acoustics: script.acoustics(), transcript: nil, regime: .quiet)
        let hold = "hold: {en: [one moment]}"
        #expect(try Workbench.answer(announced, phrases: hold, to: evidence).answer == .notApplicable)
    }

    @Test func `is not applicable where there is nothing to come before`() throws {
        #expect(try answer("Agent: Your name please").answer == .notApplicable)
    }

    @Test func `is met within a time where the nearest first thing is near enough`() throws {
        let near = check + "\n  within: 2s"
        let script: Script = "Agent: your name ……… ①your name① … ②your balance②"
        let late: Script = "Agent: your name ……… your balance"
        let answer = try Workbench.answer(near, phrases: phrases, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
        #expect(answer.spokenRanges == script.marked)
        #expect(try Workbench.answer(near, phrases: phrases, to: Workbench.evidence(late)).answer == .option("no"))
    }

    @Test func `takes the music after the agent's first talk for the hold, not that of those who wait`() throws {
        let announced = "order:\n  first: {said: hold, by: agent}\n  then: {heard: hold_music}"
        let hold = "hold: {en: [one moment]}"
        let script: Script = "Customer: ♪♪♪♪ Hello\nAgent: ①one moment① ♪\nAgent: Here I am"
        let answer = try Workbench.answer(announced, phrases: hold, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
        #expect(answer.evidence.map(\.range) == script.marked + script.music.suffix(1))
        let waited: Script = "Customer: ♪♪♪♪ Hello\nAgent: Yes"
        #expect(try Workbench.answer(announced, phrases: hold, to: Workbench.evidence(waited)).answer == .notApplicable)
    }

    @Test func `takes a misheard phrase for the first thing, but not for the second, which makes it due`() throws {
        let phrases = "name: {en: [your address]}\nbalance: {en: [your balance]}"
        func answer(_ script: Script) throws -> Answer {
            try Workbench.answer(check, phrases: phrases, to: Workbench.evidence(script)).answer
        }
        #expect(try answer("Agent: your adress please\nAgent: your balance is nil") == .option("yes"))
        #expect(try answer("Agent: your balence is nil") == .notApplicable)
        #expect(try answer("Agent: your balance is nil") == .option("no"))
    }
}

@Suite struct `A transfer in an order` {
    private let check = "order:\n  first: {said: notice, by: agent}\n  then: {happened: transfer}"
    private let phrases = "notice: {en: [put you through]}"

    private func answer(_ script: Script, _ check: String? = nil, leg: Int? = nil) throws -> AutomaticAnswer {
        var call = try Workbench.call()
        (call.transferredTo, call.leg) = ("billing", leg)
        let evidence = CallEvidence(
            call: call, acoustics: script.acoustics(), transcript: script.transcript(), regime: .quiet)
        return try Workbench.answer(check ?? self.check, phrases: phrases, to: evidence)
    }

    @Test func `is at the end of the last talk, whatever the recorder adds`() throws {
        let answer = try answer("Agent: I will ①put you through①\nCustomer: Fine ♪♪", leg: 1)
        #expect(answer.answer == .option("yes"))
        #expect(answer.evidence.last?.range.endMs == 2400)
    }

    @Test func `without a word before it is not announced`() throws {
        #expect(try answer("Agent: One moment").answer == .option("no"))
    }

    @Test func `is within a time only where the recording is one leg`() throws {
        let near = check + "\n  within: 2s"
        let script: Script = "Agent: I will put you through\nCustomer: Fine"
        let early: Script = "Agent: I will put you through …………\nCustomer: Fine"
        #expect(try answer(script, near, leg: 1).answer == .option("yes"))
        #expect(try answer(early, near, leg: 1).answer == .option("no"))
        #expect(try answer(script, near).reason == .transferNotLocated)
    }

    @Test(arguments: [(false, Answer.notApplicable), (true, .option("yes"))])
    func `is due where a source says so, though not to whom`(_ passedOn: Bool, _ expected: Answer) throws {
        var call = try Workbench.call(language: "en")
        (call.passedOn, call.leg) = (passedOn, 1)
        let script: Script = "Agent: I will put you through"
        let evidence = CallEvidence(
            call: call, acoustics: script.acoustics(), transcript: script.transcript(), regime: .quiet)
        #expect(try Workbench.answer(check, phrases: phrases, to: evidence).answer == expected)
    }

    @Test func `is not measurable where nobody says whether the call was passed on`() throws {
        let script: Script = "Agent: I will put you through"
        let answer = try Workbench.answer(check, phrases: phrases, to: Workbench.evidence(script))
        #expect(answer.reason == .transferUnknown)
    }
}
