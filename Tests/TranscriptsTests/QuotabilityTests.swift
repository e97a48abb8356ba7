import CallModel
import Testing
import Transcripts

struct QuotabilityTests {
    private func judge(
        _ text: String, confidence: Double? = nil, words: [Double?] = [], overlap: [TimeRange?] = []
    ) throws -> Quotability {
        let range = try #require(TimeRange(startMs: 1000, endMs: 5000))
        let utterance = Utterance(
            party: .customer, range: range, text: text,
            words: words.map { Word(range: range, text: "word", confidence: $0) }, confidence: confidence)
        return Quotability.of(utterance, overlap: Timeline(overlap.compactMap(\.self)))
    }

    @Test func `plain words are quotable, with or without confidence`() throws {
        #expect(try judge("The app loses my settings.") == .quotable)
        #expect(try judge("The app loses my settings.", confidence: 0.9) == .quotable)
    }

    @Test func `what is masked, or would be, is not`() throws {
        #expect(try judge("my number is [phone]") == .redacted)
        #expect(try judge("my number is 380671234567") == .redacted)
    }

    @Test func `what is said over the other side is not, beyond the brush of two turns`() throws {
        let most = Quotability.mostOverlapMs
        #expect(try judge("It broke.", overlap: [TimeRange(startMs: 0, endMs: 1000 + most)]) == .quotable)
        #expect(try judge("It broke.", overlap: [TimeRange(startMs: 0, endMs: 1001 + most)]) == .overlapped)
        #expect(try judge("It broke.", overlap: [TimeRange(startMs: 6000, endMs: 9000)]) == .quotable)
    }

    @Test func `low confidence is not, of the utterance or of its words on average`() throws {
        #expect(try judge("It broke.", confidence: 0.49) == .lowConfidence)
        #expect(try judge("It broke.", words: [0.9, 0.05, nil]) == .lowConfidence)
        #expect(try judge("It broke.", words: [0.9, 0.15, nil]) == .quotable)
    }
}
