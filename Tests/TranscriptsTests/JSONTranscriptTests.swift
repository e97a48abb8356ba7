import CallModel
import Testing
import Transcripts

struct SidetoneJSONTests {
    private func read(_ text: String) throws -> Transcript { try TranscriptsTests.read(text, ".transcript.json") }

    @Test func `words carry times and confidence where they are given`() throws {
        let transcript = try read(
            """
            {"segments": [{"start": 1, "end": 2.5, "speaker": "agent", "text": "Hello there", "confidence": 0.75, "words": [
                {"start": 1, "end": 1.4, "word": " Hello", "confidence": 0.5}, {"start": 1.5, "end": 1.5, "word": "there"}]}]}
            """)
        let utterance = try #require(transcript.utterances.first)
        #expect(utterance.confidence == 0.75)
        #expect(utterance.words.map(\.text) == ["Hello", "there"])
        #expect(utterance.words.map(\.confidence) == [0.5, nil])
        // A word of no length is kept, as the shortest there is.
        #expect(
            utterance.words.map(\.range) == [
                TimeRange(startMs: 1000, endMs: 1400), TimeRange(startMs: 1500, endMs: 1501),
            ])
    }

    @Test func `bad input is refused with the place and what was expected`() {
        let bad = [
            ("{}", "segments", "expected this field"),
            (#"{"segments": 1}"#, "segments", "expected an array"),
            (#"{"segments": [7]}"#, "segments[0]", "expected an object"),
            (segment(#""end": 2, "speaker": "agent", "text": "a""#), "segments[0].start", "expected this field"),
            (
                segment(#""start": "1", "end": 2, "speaker": "agent", "text": "a""#), "segments[0].start",
                "expected a number"
            ),
            (
                segment(#""start": 3, "end": 2, "speaker": "agent", "text": "a""#), "segments[0].end",
                "expected 0 <= start"
            ),
            (
                segment(#""start": -1, "end": 2, "speaker": "agent", "text": "a""#), "segments[0].end",
                "expected 0 <= start"
            ),
            (
                segment(#""start": 1, "end": 1e18, "speaker": "agent", "text": "a""#), "segments[0].end",
                "expected 0 <= start"
            ),
            (
                segment(#""start": 1, "end": 2, "speaker": "bot", "text": "a""#), "segments[0].speaker",
                "expected agent or customer"
            ),
            (segment(#""start": 1, "end": 2, "speaker": "agent""#), "segments[0].text", "expected this field"),
            (
                segment(#""start": 1, "end": 2, "speaker": "agent", "text": null"#), "segments[0].text",
                "expected a text"
            ),
            (
                segment(#""start": 1, "end": 2, "speaker": "agent", "text": "a", "words": [{"start": 1, "end": 2}]"#),
                "segments[0].words[0].word", "expected this field"
            ),
            (
                segment(#""start": 1, "end": 2, "speaker": "agent", "text": "a", "confidence": 7"#),
                "segments[0].confidence", "expected a number from 0 to 1"
            ),
        ]
        for (text, place, expected) in bad {
            let error = #expect(throws: InputError.self, "\(text)") { try read(text) }
            #expect(error?.code == "transcript.malformed")
            #expect(error?.place == place)
            #expect(error?.expected.hasPrefix(expected) == true, "\(error?.expected ?? "") for \(text)")
        }
    }

    private func segment(_ fields: String) -> String { "{\"segments\": [{\(fields)}]}" }

    @Test func `the transcript of another call is refused`() {
        let error = #expect(throws: InputError.self) { try read(#"{"call_id": "call-2", "segments": []}"#) }
        #expect(error?.code == "transcript.other_call")
    }

    @Test func `an error quotes no words of the call`() {
        let error = #expect(throws: InputError.self) {
            try read(#"{"segments": [{"text": "my secret", "start": 1e999}]}"#)
        }
        #expect(error?.description.contains("secret") == false)
        let broken = #expect(throws: InputError.self) { try read(#"{"segments": [{"text": "my secret" "start"}]}"#) }
        #expect(broken?.description.contains("secret") == false)
    }
}

struct WhisperJSONTests {
    private func read(_ text: String) throws -> Transcript { try TranscriptsTests.read(text, ".agent.whisper.json") }

    private let segments =
        #"[{"start": 0, "end": 2, "text": " Hello there."}, {"start": 2.5, "end": 4, "text": " Goodbye."}]"#
    private let words = """
        [{"word": " Hello", "start": 0.1, "end": 0.5, "probability": 0.9}, {"word": "there.", "start": 0.5, "end": 1},
         {"word": "Goodbye.", "start": 2.6, "end": 3.9}]
        """

    @Test func `words stand in the segments, at the top level, or nowhere`() throws {
        let inSegments = try read(
            #"{"segments": [{"start": 0, "end": 4, "text": "Hello there. Goodbye.", "words": \#(words)}]}"#)
        let atTop = try read(#"{"segments": \#(segments), "words": \#(words)}"#)
        let nowhere = try read(#"{"segments": \#(segments)}"#)
        #expect(inSegments.utterances.map(\.words.count) == [3])
        #expect(atTop.utterances.map(\.words.count) == [2, 1])
        #expect(atTop.utterances.first?.words.map(\.confidence) == [0.9, nil])
        #expect(nowhere.utterances.map(\.words.count) == [0, 0])
        #expect(nowhere.utterances.map(\.text) == ["Hello there.", "Goodbye."])
    }

    @Test func `words without segments become utterances at pauses of a second`() throws {
        let transcript = try read(#"{"text": "Hello there. Goodbye.", "words": \#(words)}"#)
        #expect(transcript.utterances.map(\.text) == ["Hello there.", "Goodbye."])
        #expect(transcript.utterances.map(\.range.startMs) == [100, 2600])
    }

    @Test func `a duration in text, in numbers or absent, and unknown fields, are all one`() throws {
        for duration in [#""duration": "4.0", "#, #""duration": 4.0, "#, "", #""temperature": [1, {}], "#] {
            #expect(try read(#"{\#(duration)"segments": \#(segments)}"#).utterances.count == 2)
        }
    }

    @Test func `confidence is the mean probability of the tokens`() throws {
        let transcript = try read(
            #"{"segments": [{"start": 0, "end": 1, "text": "a", "avg_logprob": -0.6931471805599453}]}"#)
        // exp(-ln 2), up to rounding in the last place.
        #expect(abs((transcript.utterances.first?.confidence ?? 0) - 0.5) < 1e-12)
    }

    @Test func `languages are codes or English names; others are unknown`() throws {
        for (written, code) in [
            ("en", "en"), ("Polish", "pl"), ("russian", "ru"), ("pt-BR", "pt-br"), ("klingon", nil),
        ] {
            #expect(try read(#"{"language": "\#(written)", "segments": []}"#).language == code)
        }
    }

    @Test func `one side may be missing`() throws {
        let transcript = try TranscriptsTests.read(#"{"segments": \#(segments)}"#, ".customer.whisper.json")
        #expect(transcript.utterances.map(\.party) == [.customer, .customer])
    }

    @Test func `text without times is refused, silence is not`() throws {
        #expect(throws: InputError.self) { try read(#"{"text": "Hello there."}"#) }
        #expect(throws: InputError.self) { try read("{}") }
        #expect(try read(#"{"text": " "}"#).utterances.isEmpty)
        #expect(try read(#"{"segments": [], "text": ""}"#).utterances.isEmpty)
    }
}
