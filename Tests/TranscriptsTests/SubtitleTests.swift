import CallModel
import Testing
import Transcripts

struct WebVTTTests {
    private func read(_ cues: String) throws -> Transcript { try TranscriptsTests.read("WEBVTT\n\n" + cues, ".vtt") }

    private func fault(_ cues: String) -> InputError? {
        #expect(throws: InputError.self, "\(cues)") { try read(cues) }
    }

    @Test func `cues may have names, settings, classes, hours and no hours`() throws {
        let transcript = try read(
            """
            intro
            00:01.000 --> 00:02.500 line:0 position:10%
            <v.loud.first Agent>Good <b>morning</b>,
            you're &lt;through&gt;

            01:00:00.000 --> 01:00:01.000
            <v customer>Hi &amp; <00:00:01.500>hello</v>
            """)
        #expect(transcript.utterances.map(\.text) == ["Good morning, you're <through>", "Hi & hello"])
        #expect(transcript.utterances.map(\.party) == [.agent, .customer])
        #expect(transcript.utterances.map(\.range.startMs) == [1000, 3_600_000])
    }

    @Test func `two voices in a cue are two utterances`() throws {
        let transcript = try read("00:01.000 --> 00:02.000\n<v Agent>Yes?</v>\n<v Customer>No.</v>")
        #expect(transcript.utterances.map(\.party) == [.agent, .customer])
    }

    @Test func `notes, styles and regions are no cues`() throws {
        #expect(try read("NOTE\nnothing\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n").utterances.isEmpty)
    }

    @Test func `an unknown voice is named; a mapping makes it known`() throws {
        let cue = "00:01.000 --> 00:02.000\n<v Olena K>Good morning."
        #expect(
            fault(cue)
                == InputError(
                    code: "transcript.unknown_voice", file: "a.vtt", place: "line 4",
                    expected: "expected a voice of agent, customer, found Olena K"))
        let mapped = try TranscriptsTests.read(
            [".vtt": Array("WEBVTT\n\n\(cue)".utf8)], voices: VoiceNames(["OLENA K": .agent]))
        #expect(mapped?.utterances.map(\.party) == [.agent])
    }

    @Test func `bad cues are refused with their line`() {
        let bad = [
            ("00:01.000 --> 00:02.000\nGood morning.", 4), ("00:02.000 --> 00:01.000\n<v Agent>a", 3),
            ("00:01.000 -> 00:02.000\n<v Agent>a", 3), ("a\nb\n00:01.000 --> 00:02.000\n<v Agent>a", 3),
            ("00:61.000 --> 00:62.000\n<v Agent>a", 3), ("60:00.000 --> 61:00.000\n<v Agent>a", 3),
            ("1:2 --> 1:3\n<v Agent>a", 3), ("+0:01.000 --> 00:02.000\n<v Agent>a", 3),
            ("99999999999999999999:00:01.000 --> 00:00:02.000\n<v Agent>a", 3), ("--> \na", 3),
            ("NOTE\n00:01.000 --> 00:02.000\n<v Agent>a", 4),
        ]
        for (cues, line) in bad {
            let error = fault(cues)
            #expect(error?.code == "transcript.malformed")
            #expect(error?.place == "line \(line)", "\(cues)")
        }
    }

    @Test func `a file that does not begin with WEBVTT is refused`() {
        for text in ["", "WEBVTTX\n", "00:01.000 --> 00:02.000\n<v Agent>a"] {
            #expect(throws: InputError.self) { try TranscriptsTests.read(text, ".vtt") }
        }
    }

    @Test func `a cue right under the header is refused rather than lost`() {
        let text = "WEBVTT\n00:01.000 --> 00:02.000\n<v Agent>a"
        let error = #expect(throws: InputError.self) { try TranscriptsTests.read(text, ".vtt") }
        #expect(error?.place == "line 2")
    }
}

struct SubRipTests {
    private func read(_ text: String) throws -> Transcript { try TranscriptsTests.read(text, ".srt") }

    @Test func `a line without a speaker goes on with the one above it`() throws {
        let transcript = try read(
            """
            1
            00:00:01,000 --> 00:00:04,000
            Agent: Good morning,
            <i>you are through: here.</i>
            - CUSTOMER: Thanks.

            2
            00:00:05,000 --> 00:00:06,000
            """)
        #expect(transcript.utterances.map(\.text) == ["Good morning, you are through: here.", "Thanks."])
        #expect(transcript.utterances.map(\.party) == [.agent, .customer])
    }

    @Test func `a cue without a speaker is refused, since the sides cannot be told`() {
        let error = #expect(throws: InputError.self) { try read("1\n00:00:01,000 --> 00:00:02,000\nGood morning.\n") }
        #expect(error?.place == "line 3")
        #expect(error?.expected.contains("sides cannot be told") == true)
        #expect(error?.description.contains("morning") == false)
    }
}
