import CallModel
import Testing

@testable import Scorecards

@Suite struct `A phrase that must be said` {
    private let greeting = "said: greeting\nby: agent\nwindow: {after_start: 10s}"
    private let greetings = "greeting: {en: [good morning|evening, hello], uk: [доброго ранку]}"

    @Test func `said in time is met, and its words are the evidence`() throws {
        let script: Script = """
            Customer: Hello? …
            Agent: ①Good morning,① you are through to support.
            """
        let answer = try Workbench.answer(greeting, phrases: greetings, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
        #expect(answer.spokenRanges == script.marked)
        #expect(answer.evidence.map(\.words) == ["Good morning"])
    }

    @Test func `without words the evidence keeps its place, and nothing that was said`() throws {
        let script: Script = "Agent: ①Good morning,① you are through to support."
        let answer = try Workbench.answer(greeting, phrases: greetings, to: Workbench.evidence(script))
        let evaluation = AutomaticEvaluation(
            call: try #require(CallID("c")), scorecard: "test", revision: "", regime: .quiet, language: "en",
            answers: [answer])
        let silent = try #require(evaluation.withoutWords.answers.first)
        #expect(silent.evidence.map(\.range) == answer.evidence.map(\.range))
        #expect(silent.evidence.allSatisfy { $0.words == nil })
        #expect(silent.answer == answer.answer)
    }

    @Test func `said after the limit is not met, and says where it was searched and when it was said`() throws {
        let script: Script = """
            Customer: Hello? …………
            Customer: Anybody there? ……………
            Agent: ①Good morning,① you are through to support.
            """
        let answer = try Workbench.answer(greeting, phrases: greetings, to: Workbench.evidence(script))
        #expect(answer.answer == .option("no"))
        #expect(answer.spokenRanges == script.marked)
        #expect(answer.evidence.first?.range == TimeRange(startMs: 0, endMs: 10_000))
    }

    @Test func `said by the other side does not count`() throws {
        let script: Script = """
            Customer: Good morning
            Agent: Yes?
            """
        let answer = try Workbench.answer(greeting, phrases: greetings, to: Workbench.evidence(script))
        #expect(answer.answer == .option("no"))
        #expect(answer.evidence == [Evidence(party: .agent, range: try #require(script.span))])
    }

    @Test func `waiting music before the first talk does not use up the time`() throws {
        let script: Script = """
            Agent: ♪♪♪ ……… ①Hello①
            """
        let answer = try Workbench.answer(greeting, phrases: greetings, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
        #expect(answer.spokenRanges == script.marked)
    }

    @Test func `before the end is counted from the last talk, not from the end of the recording`() throws {
        let script: Script = """
            Agent: ①Goodbye①
            Customer: Bye ……………………………
            """
        let check = "said: farewell\nby: agent\nwindow: {before_end: 5s}"
        let evidence = try Workbench.evidence(script)
        #expect(
            try Workbench.answer(check, phrases: "farewell: {en: [goodbye]}", to: evidence).spokenRanges
                == script.marked)
    }

    @Test func `before each hold must be said before each hold`() throws {
        let script: Script = """
            Agent: Hello ①hold on① please ♪♪
            Agent: Let me look again … ♪♪
            Agent: Here I am
            """
        let check = "said: hold\nby: agent\nwindow: {before_hold: 5s}"
        let answer = try Workbench.answer(check, phrases: "hold: {en: [hold on]}", to: Workbench.evidence(script))
        #expect(answer.answer == .option("no"))
        let secondHoldMs = try #require(script.music.last).startMs
        // Music is located by ear and words by a recogniser: half a second may lie between them.
        #expect(answer.evidence.map(\.range) == [TimeRange(startMs: secondHoldMs - 5000, endMs: secondHoldMs + 500)])
    }

    @Test func `beside a hold is not applicable in a call without hold`() throws {
        let check = "said: greeting\nby: agent\nwindow: {after_hold: 5s}"
        let answer = try Workbench.answer(check, to: Workbench.evidence("Agent: Hello"))
        #expect(answer.answer == .notApplicable)
        #expect(answer.evidence.isEmpty)
    }

    @Test func `beside a hold is not measurable where the metadata tell of a hold nobody heard`() throws {
        let script: Script = "Agent: Hello"
        var call = try Workbench.call()
        call.holdMs = 30_000
        let evidence = CallEvidence(
            call: call, acoustics: script.acoustics(), transcript: script.transcript(), regime: .quiet)
        let check = "said: greeting\nby: agent\nwindow: {after_hold: 5s}"
        #expect(try Workbench.answer(check, to: evidence).reason == .holdNotLocated)
    }

    @Test func `after a phrase of the customer is looked for behind its first mention`() throws {
        let phrases = "sorry: {en: [sorry]}\nbroken: {en: [broken]}"
        let check = "said: sorry\nby: agent\nwindow: {after: broken, by: customer, for: 10s}"
        let script: Script = """
            Agent: Sorry?
            Customer: It is broken
            Agent: I am ①sorry① to hear that
            """
        let answer = try Workbench.answer(check, phrases: phrases, to: Workbench.evidence(script))
        #expect(answer.answer == .option("yes"))
        #expect(answer.spokenRanges == script.marked)
        let calm = try Workbench.answer(check, phrases: phrases, to: Workbench.evidence("Customer: Fine\nAgent: Good"))
        #expect(calm.answer == .notApplicable)
    }

    @Test func `without times of words the utterance is the evidence and letters tell the time`() throws {
        let script: Script = """
            Agent: well now let me see what we have here today my dear customer of ours and here it comes at last hello
            """
        let evidence = CallEvidence(
            call: try Workbench.call(), acoustics: script.acoustics(),
            transcript: script.transcriptWithoutWordTimes(), regime: .quiet)
        let early = try Workbench.answer("said: greeting\nby: agent\nwindow: {after_start: 5s}", to: evidence)
        let late = try Workbench.answer("said: greeting\nby: agent\nwindow: {after_start: 9s}", to: evidence)
        #expect(early.answer == .option("no"))
        #expect(late.answer == .option("yes"))
        #expect(late.evidence.map(\.range) == [script.utterances[0].range])
    }
}

@Suite struct `A phrase in a call that cannot carry it` {
    private let check = "said: greeting\nby: agent"

    @Test func `is not measurable without transcript`() throws {
        let script: Script = "Agent: Hello"
        let evidence = CallEvidence(
            call: try Workbench.call(language: "en"), acoustics: script.acoustics(), transcript: nil, regime: .quiet)
        #expect(try Workbench.answer(check, to: evidence).reason == .noTranscript)
    }

    @Test func `is not measurable in a language without variants`() throws {
        let evidence = try Workbench.evidence("Agent: Bonjour", language: "fr")
        #expect(try Workbench.answer(check, to: evidence).reason == .phrasesMissing)
    }

    @Test func `is not measurable where nobody knows the language`() throws {
        let script: Script = "Agent: Hello"
        let evidence = CallEvidence(
            call: try Workbench.call(), acoustics: script.acoustics(), transcript: script.transcript(language: nil),
            regime: .quiet)
        #expect(try Workbench.answer(check, to: evidence).reason == .languageUnknown)
    }

    @Test func `takes the language of the metadata where the transcript has none, without its region`() throws {
        let script: Script = "Agent: Hello"
        let evidence = CallEvidence(
            call: try Workbench.call(language: "en-GB"), acoustics: script.acoustics(),
            transcript: script.transcript(language: nil), regime: .quiet)
        #expect(try Workbench.answer(check, to: evidence).answer == .option("yes"))
    }

    @Test func `is not measurable where the side talks but was not transcribed`() throws {
        let script: Script = "Agent: Hello\nCustomer: Yes"
        let transcript = Transcript(
            callID: try #require(CallID("scripted")), language: "en",
            utterances: script.utterances.filter { $0.party == .customer })
        let evidence = CallEvidence(
            call: try Workbench.call(), acoustics: script.acoustics(), transcript: transcript, regime: .quiet)
        #expect(try Workbench.answer(check, to: evidence).reason == .sideNotTranscribed)
    }

    @Test func `is not measurable where the voices of a mono recording were not told apart`() throws {
        let script: Script = "Customer: Yes"
        let speech = try #require(script.span)
        let mono = CallAcoustics(
            durationMs: script.durationMs, tier: .monoUnseparated, talk: [.agent: Timeline(), .customer: Timeline()],
            events: [SoundEvent(channel: 0, kind: .speech, range: speech)], interruptions: [], measurements: [],
            warnings: [])
        let evidence = CallEvidence(
            call: try Workbench.call(), acoustics: mono, transcript: script.transcript(), regime: .quiet)
        #expect(try Workbench.answer(check, to: evidence).reason == .sideNotTranscribed)
    }

    @Test func `is not met where the side is known to have said nothing`() throws {
        let answer = try Workbench.answer(check, to: Workbench.evidence("Customer: Is anybody there?"))
        #expect(answer.answer == .option("no"))
    }
}
