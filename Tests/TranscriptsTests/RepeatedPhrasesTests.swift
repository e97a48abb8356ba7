import CallModel
import Testing
import Transcripts

@Suite struct RepeatedPhrasesTests {
    /// Utterances of the customer, a second each, all of it heard.
    private func check(_ texts: [String]) throws -> CheckedTranscript {
        let utterances = texts.enumerated().compactMap { index, text in
            TimeRange(startMs: index * 1000, endMs: index * 1000 + 900).map {
                Utterance(party: .customer, range: $0, text: text)
            }
        }
        let span = try #require(TimeRange(startMs: 0, endMs: 60_000))
        let acoustics = CallAcoustics(
            durationMs: 60_000, tier: .twoCleanChannels, talk: [.customer: Timeline([span])], events: [],
            interruptions: [], measurements: [], warnings: [])
        return TranscriptCheck.check(
            Transcript(callID: try call, language: nil, utterances: utterances), against: acoustics)
    }

    private func said(_ texts: [String]) throws -> [String] { try check(texts).transcript.utterances.map(\.text) }

    @Test func `a sentence that comes over and over is kept once, and the rest is counted`() throws {
        let loop = Array(repeating: "I will call you back.", count: 7)
        let checked = try check(["Hello."] + loop + ["Bye."])
        #expect(checked.transcript.utterances.map(\.text) == ["Hello.", "I will call you back.", "Bye."])
        #expect(checked.droppedRepeats == 6)
    }

    @Test func `case and punctuation make no difference`() throws {
        #expect(try said(["Так, я вас чую.", "так я вас чую", "Так! Я вас чую…"]) == ["Так, я вас чую."])
    }

    @Test(arguments: [
        ["Yes.", "Yes.", "Yes.", "Yes."], ["Hello, hello?", "Hello, hello?", "Hello, hello?"],
        ["It does not work.", "It does not work."], ["No no no no no, not that one."],
        ["I want my money.", "Why?", "I want my money.", "Why?", "I want my money."],
    ])
    func `people repeat themselves too`(_ texts: [String]) throws {
        #expect(try said(texts) == texts)
    }

    @Test func `a loop within an utterance is said once`() throws {
        let loop = Array(repeating: "и не работает", count: 5).joined(separator: " ")
        let checked = try check(["Роутер мигает \(loop) вообще"])
        #expect(checked.transcript.utterances.map(\.text) == ["Роутер мигает и не работает вообще"])
        #expect(checked.droppedRepeats == 1)
    }

    @Test(arguments: [
        "Thank you for watching!", "Дякую за перегляд!", "Субтитры сделал DimaTorzok", "Продолжение следует...",
        "Dziękuję za obejrzenie.", "Napisy stworzone przez społeczność Amara.org",
    ])
    func `the end of a film is not part of a call`(_ text: String) throws {
        let checked = try check(["Hello.", text])
        #expect(checked.transcript.utterances.map(\.text) == ["Hello."])
        #expect(checked.droppedRepeats == 1)
    }

    @Test func `thanks that people say are kept`() throws {
        let thanks = ["Thank you.", "Дякую за допомогу.", "Спасибо большое.", "Dziękuję za rozmowę."]
        #expect(try said(thanks) == thanks)
    }

    @Test func `words keep their times`() throws {
        let words = (0..<10).compactMap { index in
            TimeRange(startMs: index * 100, endMs: index * 100 + 90).map { Word(range: $0, text: "ну") }
        }
        let span = try #require(TimeRange(startMs: 0, endMs: 1000))
        let acoustics = CallAcoustics(
            durationMs: 1000, tier: .twoCleanChannels, talk: [.agent: Timeline([span])], events: [], interruptions: [],
            measurements: [], warnings: [])
        let utterance = Utterance(party: .agent, range: span, text: "ну ну ну", words: words)
        let checked = TranscriptCheck.check(
            Transcript(callID: try call, language: "uk", utterances: [utterance]), against: acoustics)
        #expect(checked.transcript.utterances.first?.words == [words[0]])
    }
}
