import CallModel
import Testing
import Transcripts

struct TranscriptCheckTests {
    private func acoustics(
        tier: EvidenceTier = .twoCleanChannels, agent: [(Int, Int)] = [], customer: [(Int, Int)] = [],
        speech: [(Int, Int)] = []
    ) -> CallAcoustics {
        CallAcoustics(
            durationMs: 60_000, tier: tier,
            talk: [.agent: Timeline(ranges(agent)), .customer: Timeline(ranges(customer))],
            events: ranges(speech).map { SoundEvent(channel: 0, kind: .speech, range: $0) }, interruptions: [],
            measurements: [], warnings: [])
    }

    private func ranges(_ spans: [(Int, Int)]) -> [TimeRange] {
        spans.compactMap { TimeRange(startMs: $0.0, endMs: $0.1) }
    }

    private func said(_ party: Party, _ startMs: Int, _ endMs: Int, words: [(Int, Int, String)] = []) throws
        -> Utterance
    {
        Utterance(
            party: party, range: try #require(TimeRange(startMs: startMs, endMs: endMs)), text: "Whole text.",
            words: words.compactMap { word in
                TimeRange(startMs: word.0, endMs: word.1).map { Word(range: $0, text: word.2, confidence: 0.1) }
            }, confidence: 0.2)
    }

    private func check(_ utterances: [Utterance], _ acoustics: CallAcoustics) throws -> CheckedTranscript {
        TranscriptCheck.check(Transcript(callID: try call, language: nil, utterances: utterances), against: acoustics)
    }

    @Test func `an utterance where its side was silent is dropped and counted, though the other side talked`() throws {
        let checked = try check(
            [said(.agent, 1000, 2000), said(.agent, 20_000, 21_000)],
            acoustics(agent: [(900, 2100)], customer: [(15_000, 30_000)]))
        #expect(checked.transcript.utterances.map(\.range.startMs) == [1000])
        #expect(checked.droppedUtterances == 1)
    }

    @Test func `words invented after the speech are dropped, and the text is that of the rest`() throws {
        let checked = try check(
            [
                said(
                    .customer, 1000, 9000, words: [(1000, 1400, "It"), (1500, 2000, "works."), (8000, 9000, "Thanks!")])
            ],
            acoustics(customer: [(1000, 2000)]))
        let utterance = try #require(checked.transcript.utterances.first)
        #expect(utterance.text == "It works.")
        #expect(utterance.range == TimeRange(startMs: 1000, endMs: 2000))
        #expect(utterance.words.map(\.confidence) == [0.1, 0.1])
        #expect(checked.droppedWords == 1)
        #expect(checked.droppedUtterances == 0)
    }

    @Test func `low confidence is kept, with its confidence`() throws {
        let checked = try check([said(.agent, 1000, 2000)], acoustics(agent: [(1000, 2000)]))
        #expect(checked.transcript.utterances.map(\.confidence) == [0.2])
        #expect(checked.transcript.utterances.map(\.text) == ["Whole text."])
    }

    @Test func `the times of a recogniser may be off by the tolerance, not by more`() throws {
        let heard = acoustics(agent: [(10_000, 11_000)])
        let near = TranscriptCheck.toleranceMs
        #expect(try check([said(.agent, 11_000 + near - 1, 15_000)], heard).droppedUtterances == 0)
        #expect(try check([said(.agent, 11_000 + near, 15_000)], heard).droppedUtterances == 1)
        #expect(try check([said(.agent, 5000, 10_001 - near)], heard).droppedUtterances == 0)
        #expect(try check([said(.agent, 5000, 10_000 - near)], heard).droppedUtterances == 1)
    }

    @Test func `what lies outside the recording is dropped, what reaches over its end is cut`() throws {
        let checked = try check(
            [said(.agent, 59_000, 62_000), said(.agent, 60_000, 61_000), said(.agent, 900_000, 901_000)],
            acoustics(agent: [(50_000, 60_000)]))
        #expect(checked.transcript.utterances.map(\.range) == [TimeRange(startMs: 59_000, endMs: 60_000)])
        #expect(checked.droppedUtterances == 2)
    }

    @Test func `in a mono recording anybody's speech counts`() throws {
        let heard = acoustics(tier: .monoUnseparated, speech: [(1000, 2000)])
        let checked = try check([said(.agent, 1000, 2000), said(.customer, 30_000, 31_000)], heard)
        #expect(checked.transcript.utterances.map(\.party) == [.agent])
    }

    @Test func `talking at once is marked, as heard or in a mono recording as told`() throws {
        let stereo = try check([], acoustics(agent: [(0, 5000)], customer: [(4000, 8000)]))
        #expect(stereo.overlap.ranges == [TimeRange(startMs: 4000, endMs: 5000)])
        let mono = try check(
            [said(.agent, 0, 3000), said(.customer, 2000, 4000)], acoustics(tier: .monoUnseparated, speech: [(0, 5000)])
        )
        #expect(mono.overlap.ranges == [TimeRange(startMs: 2000, endMs: 3000)])
    }
}
