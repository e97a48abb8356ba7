import CallModel
import Hashing
import Testing
import Transcripts

struct TranscriptHashTests {
    private func transcript(_ text: String, confidence: Double? = nil, startMs: Int = 0) throws -> Transcript {
        let range = try #require(TimeRange(startMs: startMs, endMs: 1000))
        return Transcript(
            callID: try call, language: "en",
            utterances: [Utterance(party: .agent, range: range, text: text, confidence: confidence)])
    }

    @Test func `the hash is the same for the same transcript and another for any change`() throws {
        let hash = try transcript("Hello").contentHash
        #expect(try transcript("Hello").contentHash == hash)
        let changed = [
            try transcript("hello"), try transcript("Hello", confidence: 1), try transcript("Hello", startMs: 1),
        ]
        #expect(changed.allSatisfy { $0.contentHash != hash })
    }

    @Test func `no text can pass for the structure around it`() throws {
        let forged = try transcript("Hello\nutterance agent 0 1000 -\n1:a")
        #expect(try transcript("Hello").contentHash != forged.contentHash)
    }

    @Test func `the hash is of lines anybody can write down, so that stored evidence stays verifiable`() throws {
        let lines = ["transcript/1", "6:call-1", "2:en", "utterance agent 0 1000 0.5", "5:Hello"]
        #expect(try transcript("Hello", confidence: 0.5).contentHash == sha256(lines.joined(separator: "\n")))
    }
}
