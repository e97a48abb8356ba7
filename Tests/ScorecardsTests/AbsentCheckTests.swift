import CallModel
import Testing

@testable import Scorecards

@Suite struct `A thing that must not happen` {
    private let check = "absent: {said: rude, by: agent}"
    private let phrases = "rude: {en: [stupid, not my problem]}"

    @Test func `is met where it does not, and the searched stretch is the evidence`() throws {
        let script: Script = "Customer: This is stupid\nAgent: I am sorry"
        let answer = try Workbench.answer(check, phrases: phrases, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
        #expect(answer.evidence == [Evidence(party: .agent, range: try #require(script.span))])
    }

    @Test func `is not met where it does, and every place is the evidence`() throws {
        let script: Script = """
            Agent: That is a ①stupid① question
            Customer: Excuse me?
            Agent: It is ②not my problem②
            """
        let answer = try Workbench.answer(check, phrases: phrases, to: Workbench.evidence(script))
        #expect(answer.answer == .option("no"))
        #expect(answer.spokenRanges == script.marked)
    }

    @Test func `may be a sound`() throws {
        let check = "absent: {heard: hold_music}"
        let noisy: Script = "Agent: Hello ♪ there"
        let answer = try Workbench.answer(check, to: Workbench.evidence(noisy))
        #expect(answer.answer == .option("no"))
        #expect(answer.evidence.map(\.range) == noisy.music)
        #expect(try Workbench.answer(check, to: Workbench.evidence("Agent: Hello")).answer == .option("yes"))
    }

    @Test func `is not hold music that is played to those who wait`() throws {
        let answer = try Workbench.answer("absent: {heard: hold_music}", to: Workbench.evidence("Agent: ♪♪ Hello"))
        #expect(answer.answer == .option("yes"))
    }

    @Test func `is not asked about after a phrase that was only misheard`() throws {
        let windowed = check + "\nwindow: {after: complaint, by: customer, for: 10s}"
        let phrases = "rude: {en: [stupid]}\ncomplaint: {en: [big problem]}"
        func answer(_ script: Script) throws -> Answer {
            try Workbench.answer(windowed, phrases: phrases, to: Workbench.evidence(script)).answer
        }
        #expect(try answer("Customer: A big problem\nAgent: Stupid") == .option("no"))
        #expect(try answer("Customer: A big problen\nAgent: Stupid") == .notApplicable)
    }

    @Test func `may happen outside the window`() throws {
        let script: Script = "Agent: stupid …………… hello"
        let windowed = check + "\nwindow: {before_end: 2s}"
        let answer = try Workbench.answer(windowed, phrases: phrases, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
    }
}
