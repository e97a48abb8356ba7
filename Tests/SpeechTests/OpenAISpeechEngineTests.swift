import CallModel
import DeliveryStub
import Foundation
import Transfers
import Speech
import Testing
import Transcripts

/// The protocol, its dialects and its faults, over a real socket.
@Suite struct OpenAISpeechEngineTests {
    /// What servers are known to answer, with the same words.
    static let dialects: [String: String] = [
        "OpenAI: words at the top, duration as text": """
        {"task": "transcribe", "language": "ukrainian", "duration": "4.0", "text": "Добрий день.",
         "segments": [{"id": 0, "start": 0.5, "end": 1.5, "text": " Добрий день.", "avg_logprob": -0.1}],
         "words": [{"word": "Добрий", "start": 0.5, "end": 0.9}, {"word": "день", "start": 1.0, "end": 1.5}]}
        """,
        "speaches: words at the top, duration as number, code of language": """
        {"task": "transcribe", "language": "uk", "duration": 4.0, "text": "Добрий день.",
         "words": [{"word": " Добрий", "start": 0.5, "end": 0.9, "probability": 0.9},
                   {"word": " день.", "start": 1.0, "end": 1.5, "probability": 0.8}],
         "segments": [{"id": 1, "seek": 0, "start": 0.5, "end": 1.5, "text": " Добрий день.", "tokens": [1],
                       "temperature": 0.0, "avg_logprob": -0.1, "compression_ratio": 1.0, "no_speech_prob": 0.1}]}
        """,
        "whisper.cpp: words in the segments": """
        {"task": "transcribe", "language": "ukrainian", "duration": 4.0, "text": " Добрий день.\\n",
         "segments": [{"id": 0, "text": " Добрий день.", "start": 0.5, "end": 1.5, "tokens": [1, 2],
           "words": [{"word": " Добрий", "start": 0.5, "end": 0.9, "t_dtw": -1, "probability": 0.9},
                     {"word": " день.", "start": 1.0, "end": 1.5, "t_dtw": -1, "probability": 0.8}],
           "temperature": 0.0, "avg_logprob": -0.1, "no_speech_prob": 0.02}],
         "detected_language": "ukrainian", "detected_language_probability": 0.99}
        """,
        "vLLM: segments alone, duration as text": """
        {"duration": "4.0", "language": "uk", "text": "Добрий день.",
         "segments": [{"id": 0, "avg_logprob": -0.1, "compression_ratio": 1.0, "start": 0.5, "end": 1.5, "seek": 0,
                       "temperature": 0.0, "text": "Добрий день.", "tokens": [1]}], "words": null}
        """,
    ]

    @Test(arguments: dialects.keys.sorted())
    func `the words are understood in every dialect`(_ name: String) async throws {
        let server = try StubServer.speech([.says(try #require(Self.dialects[name]))])
        let text = try await EngineFixture.engine(server).recognise(EngineFixture.clip(), hints: EngineFixture.hints)
        #expect(text.language == "uk")
        #expect(text.utterances.map(\.text) == ["Добрий день."])
        #expect(text.utterances.map(\.party) == [.customer])
        #expect(text.utterances.map(\.range.startMs) == [500])
        let confidence = try #require(text.utterances.first?.confidence)
        #expect(abs(confidence - 0.905) < 0.001, "exp(-0.1)")
    }

    @Test func `the form carries the sound, the language, the names, and the field with its brackets`() async throws {
        let server = try StubServer.speech([.says(#"{"text": "", "segments": []}"#)])
        let engine = EngineFixture.engine(server, key: "k3y")
        _ = try await engine.recognise(EngineFixture.clip(), hints: EngineFixture.hints)
        let heard = try #require(server.all.first)
        #expect(heard.hasPrefix("POST /v1/audio/transcriptions HTTP/1.1"))
        #expect(heard.contains("Authorization: Bearer k3y"))
        #expect(heard.contains("name=\"timestamp_granularities[]\"\r\n\r\nword\r\n"))
        #expect(heard.contains("name=\"timestamp_granularities[]\"\r\n\r\nsegment\r\n"))
        #expect(heard.contains("name=\"response_format\"\r\n\r\nverbose_json\r\n"))
        #expect(heard.contains("name=\"model\"\r\n\r\nlarge-v3\r\n"))
        #expect(heard.contains("name=\"language\"\r\n\r\nuk\r\n"))
        #expect(heard.contains("name=\"prompt\"\r\n\r\nRouter X, Sidetone\r\n"))
        #expect(heard.contains("filename=\"clip.wav\"\r\nContent-Type: audio/wav\r\n\r\nRIFF…WAVE\r\n--"))
    }

    private func error(_ answer: StubServer.SpeechAnswer, timeoutS: Int = 120) async throws -> SpeechError? {
        let server = try StubServer.speech([answer])
        return await #expect(throws: SpeechError.self) {
            try await EngineFixture.engine(server, timeoutS: timeoutS).recognise(
                EngineFixture.clip(), hints: EngineFixture.hints)
        }
    }

    @Test(arguments: [(429, true), (500, true), (503, true), (400, false), (401, false), (413, false)])
    func `a status says whether it may be tried again`(status: Int, isPassing: Bool) async throws {
        let error = try await error(.status(status))
        #expect(error?.code == .failed)
        #expect(error?.isPassing == isPassing)
    }

    @Test func `a server that is busy says for how long`() async throws {
        #expect(try await error(.status(429, retryAfter: "7"))?.retryAfterS == 7)
        #expect(try await error(.status(429))?.retryAfterS == nil)
    }

    @Test func `an answer that breaks off is no answer, and may be whole the next time`() async throws {
        let error = try await error(.says(#"{"language": "uk", "segments": [{"start": 0.5, "#))
        #expect(error?.code == .malformed)
        #expect(error?.isPassing == true)
    }

    @Test func `words without times are refused: nobody could say who heard them`() async throws {
        let error = try await error(.says(#"{"text": "Добрий день."}"#))
        #expect(error?.code == .malformed)
        #expect(error?.message.contains("verbose_json") == true)
    }

    @Test func `a server that takes too long is left`() async throws {
        let error = try await error(.silence, timeoutS: 1)
        #expect(error?.code == .failed)
        #expect(error?.isPassing == true)
    }

    @Test func `the version names model and revision, not the machine`() throws {
        let server = try StubServer.speech([.status(200)])
        #expect(EngineFixture.engine(server).version == "openai large-v3 1")
    }
}
