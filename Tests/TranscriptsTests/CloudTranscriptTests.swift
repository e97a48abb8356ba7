import CallModel
import Testing
import Transcripts

/// Amazon Transcribe Call Analytics.
struct AmazonCallAnalyticsTests {
    private func read(_ text: String) throws -> Transcript { try TranscriptsTests.read(text, ".amazon.json") }

    @Test func `words carry their confidence, number or text, and marks of punctuation are no words`() throws {
        let transcript = try read(
            """
            {"LanguageCode": "en-US", "Transcript": [{"ParticipantRole": "AGENT", "BeginOffsetMillis": 100,
             "EndOffsetMillis": 900, "Content": "Good morning.", "Items": [
              {"Type": "pronunciation", "Content": "Good", "Confidence": "0.5", "BeginOffsetMillis": 100, "EndOffsetMillis": 400},
              {"Type": "pronunciation", "Content": "morning", "Confidence": 1.0, "BeginOffsetMillis": 450, "EndOffsetMillis": 900},
              {"Type": "punctuation", "Content": "."}]}]}
            """)
        let utterance = try #require(transcript.utterances.first)
        #expect(transcript.language == "en")
        #expect(utterance.text == "Good morning.")
        #expect(utterance.words.map(\.text) == ["Good", "morning"])
        #expect(utterance.confidence == 0.75)
    }

    @Test(arguments: [
        (
            #"{"Transcript": [{"ParticipantRole": "BOT", "Content": "a", "BeginOffsetMillis": 1, "EndOffsetMillis": 2}]}"#,
            "Transcript[0].ParticipantRole"
        ),
        (
            #"{"Transcript": [{"ParticipantRole": "AGENT", "Content": "a", "BeginOffsetMillis": 3, "EndOffsetMillis": 2}]}"#,
            "Transcript[0].EndOffsetMillis"
        ),
        (#"{"results": {}}"#, "Transcript"),
    ])
    func `what is no such output is refused with its place`(_ text: String, _ place: String) {
        let error = #expect(throws: InputError.self) { try read(text) }
        #expect(error?.place == place)
    }
}

struct DeepgramTests {
    private let channel = #"{"alternatives": [{"words": [{"word": "a", "start": 1, "end": 2, "confidence": 0.5}]}]}"#

    @Test(arguments: [(".agent-customer", Party.agent), (".customer-agent", .customer)])
    func `the name says whose channel is the first`(_ sides: String, _ first: Party) throws {
        let transcript = try read(#"{"results": {"channels": [\#(channel), \#(channel)]}}"#, sides + ".deepgram.json")
        #expect(Set(transcript.utterances.map(\.party)) == [.agent, .customer])
        let utterances = """
            {"results": {"channels": [\(channel), \(channel)], "utterances": [
                {"start": 1, "end": 2, "confidence": 0.9, "channel": 0, "transcript": "one"}]}}
            """
        #expect(try read(utterances, sides + ".deepgram.json").utterances.map(\.party) == [first])
    }

    @Test func `a mixed channel is not split by guessing`() {
        let error = #expect(throws: InputError.self) {
            try read(#"{"results": {"channels": [\#(channel)]}}"#, ".agent-customer.deepgram.json")
        }
        #expect(error?.place == "results.channels")
    }

    @Test func `punctuation is taken where the service wrote it`() throws {
        let words = #"[{"word": "yes", "punctuated_word": "Yes.", "start": 1, "end": 2, "confidence": 0.5}]"#
        let text = #"{"results": {"channels": [{"alternatives": [{"words": \#(words)}], "detected_language": "en"}]}}"#
        let transcript = try read(text, ".agent.deepgram.json")
        #expect(transcript.utterances.map(\.text) == ["Yes."])
        #expect(transcript.language == "en")
    }
}

struct TimeMarkedConversationTests {
    private func read(_ text: String) throws -> Transcript { try TranscriptsTests.read(text, ".agent-customer.ctm") }

    @Test func `words of a channel are joined until a pause of a second`() throws {
        let transcript = try read(
            """
            ;; made by hand
            call 1 0.50 0.40 good 0.9
            call 1 0.95 0.30 morning 0.8
            call B 1.50 0.20 hello NA
            call 1 2.30 0.20 yes

            """)
        #expect(transcript.utterances.map(\.text) == ["good morning", "hello", "yes"])
        #expect(transcript.utterances.map(\.party) == [.agent, .customer, .agent])
        #expect(transcript.utterances.first?.words.map(\.confidence) == [0.9, 0.8])
    }

    @Test func `of alternatives the first is read, and nothing is no word`() throws {
        let transcript = try read(
            """
            call 1 * * <ALT_BEGIN>
            call 1 0.5 0.2 um
            call 1 * * <ALT>
            call 1 0.5 0.2 @
            call 1 * * <ALT_END>
            call 1 0.8 0.2 @
            call 1 1.0 0.2 yes

            """)
        #expect(transcript.utterances.map(\.text) == ["um yes"])
    }

    @Test(arguments: ["call 3 1 1 a", "call 1 one 1 a", "call 1 1 -2 a", "call 1 1 1 a 7", "call 1 1"])
    func `a line that is none is refused with its number`(_ line: String) {
        let error = #expect(throws: InputError.self) { try read("call 1 0 0.1 a\n" + line) }
        #expect(error?.place == "line 2")
    }
}
