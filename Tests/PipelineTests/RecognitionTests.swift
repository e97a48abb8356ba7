import CallModel
import Consent
import DeliveryStub
import Foundation
@testable import Pipeline
import Speech
import Store
import Synchronization
import Testing
import Transcripts

/// Nights with a speech engine, over the sample archive without its transcripts.
@Suite struct RecognitionTests {
    private static let answer = """
        {"language": "en", "duration": "1.0", "text": "The courier comparison is brilliant.",
         "segments": [{"start": 0.3, "end": 0.9, "text": "The courier comparison is brilliant.", "avg_logprob": -0.1}]}
        """

    private func sample(_ server: StubServer) throws -> SampleNight { try .speaking(server, calls: ["LN-2109"]) }

    private func transcript(_ sample: SampleNight) async throws -> StoredTranscript? {
        try await sample.words(of: "LN-2109")
    }

    @Test func `a call without a transcript gets the words of the engine, on both sides, in its time`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        let report = try await sample.run()
        let words = try #require(try await transcript(sample))
        #expect(Set(words.transcript.utterances.map(\.party)) == [.agent, .customer])
        #expect(words.transcript.utterances.map(\.range.startMs).max() ?? 0 > 1000, "times count from the clip's start")
        #expect(report.speech?.requests == server.all.count)
        #expect(try #require(report.speech?.recognisedMs) > 0)
        let heard = try #require(server.all.first)
        #expect(heard.contains("name=\"language\"\r\n\r\nen\r\n"), "the language of the call")
    }

    @Test func `what was recognised once is not sent again, and changes nothing`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        try await sample.run()
        let (count, dump) = (server.all.count, try await sample.dump())
        try await sample.run()
        #expect(server.all.count == count)
        #expect(try await sample.dump() == dump)
    }

    @Test func `after a failure the next night goes on where the last one stopped`() async throws {
        let server = try StubServer.speech([.says(Self.answer), .status(400), .says(Self.answer)])
        let sample = try sample(server)
        let report = try await sample.run()
        #expect(report.problems.map(\.code).contains("speech.failed"))
        #expect(try await transcript(sample) == nil, "half a call would look as if the rest had not been said")
        try await sample.run()
        #expect(try await transcript(sample) != nil)
        let sent = server.all.map { $0.split(separator: "clip.wav").last.map(String.init) ?? "" }
        #expect(sent[1] == sent[2], "the clip that failed is sent again")
        #expect(Set(sent).count == sent.count - 1, "no other is")
    }

    @Test(arguments: ["withdrawn", "not granted", "unreadable", "erased"])
    func `nothing is sent without consent to transcription`(_ state: String) async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        var first = sample
        first.speech = nil
        try await first.run()
        try await take(state, from: sample)
        try await sample.run()
        #expect(server.all.isEmpty)
        #expect(try await transcript(sample) == nil)
    }

    private func take(_ state: String, from sample: SampleNight) async throws {
        switch state {
        case "withdrawn": try await sample.withdrawInLedger("LN-2109")
        case "not granted":
            try await sample.grantOnly(Set(Purpose.allCases).subtracting([.transcription]), to: "LN-2109")
        case "unreadable":
            let ledger = sample.archive.appending(path: "consent.jsonl")
            let text = try String(contentsOf: ledger, encoding: .utf8)
            try Data("\(text){\"call_id\": \"LN-2109\", \n".utf8).write(to: ledger)
        default: try await Self.erase("LN-2109", from: sample)
        }
    }

    private static func erase(_ call: String, from sample: SampleNight) async throws {
        let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)
        _ = try await sample.store().erase(try #require(CallID(call)), reason: "withdrawn", by: author)
    }

    /// While a server has a request.
    private static func erase(_ call: String, from folder: LateFolder) {
        guard let sample = folder.sample else { return }
        finish { try await erase(call, from: sample) }
    }

    @Test func `consent that ends between two clips stops the second`() async throws {
        let folder = LateFolder()
        let server = try StubServer.speech([.says(Self.answer)]) { number in
            if number == 1 { Self.erase("LN-2109", from: folder) }
        }
        let sample = try sample(server)
        folder.sample = sample
        try await sample.run()
        #expect(server.all.count == 1)
        let dump = try await sample.dump()
        #expect(!dump.contains { $0.hasPrefix("recognition") || $0.hasPrefix("transcript") })
    }

    @Test
    func `a request that is under way when the call is withdrawn is broken off, and the engine is not at fault`()
        async throws
    {
        let folder = LateFolder()
        let server = try StubServer.speech([.silence]) { _ in Self.erase("LN-2109", from: folder) }
        let sample = try sample(server)
        folder.sample = sample
        let report = try await sample.run()
        #expect(server.all.count == 1)
        #expect(report.speech?.failedClips == 0)
        #expect(try await !sample.dump().contains { $0.hasPrefix("recognition") })
    }

    @Test func `a withdrawal takes what the engine wrote down with it`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        try await sample.run()
        #expect(try await sample.dump().contains { $0.hasPrefix("recognition") })
        try await sample.grantOnly(Set(Purpose.allCases).subtracting([.transcription]), to: "LN-2109")
        try await sample.run()
        #expect(try await !sample.dump().contains { $0.hasPrefix("recognition") || $0.hasPrefix("transcript\t") })
    }

    @Test func `what is masked in a transcript is masked in what is kept of the engine too`() async throws {
        let document = Self.answer.replacing(
            "The courier comparison is brilliant.", with: "My card is 4111 1111 1111 1111.")
        let server = try StubServer.speech([.says(document)])
        let sample = try sample(server)
        try await sample.run()
        #expect(server.all.count > 0)
        #expect(try await !sample.dump().contains { $0.contains("4111") })
        #expect(try await transcript(sample)?.redacted?.isEmpty == false, "and muted in playback")
    }

    @Test func `an answer in another language is refused once, and not asked for again`() async throws {
        let server = try StubServer.speech([.says(Self.answer.replacing("\"en\"", with: "\"polish\""))])
        let sample = try sample(server)
        let first = try await sample.run()
        #expect(first.problems.map(\.code).contains("speech.wrong_language"))
        #expect(server.all.count == 1)
        let second = try await sample.run()
        #expect(second.problems.map(\.code).contains("speech.wrong_language"))
        #expect(server.all.count == 1)
        #expect(try await transcript(sample) == nil)
    }

    @Test func `words are kept when the engine fails later, and go with a recording that is replaced`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        var sample = try sample(server)
        try await sample.run()
        let words = try #require(try await transcript(sample))
        let broken = try StubServer.speech([.status(400)])
        sample.speech = try SampleNight.engine(broken, vocabulary: "[Kerberos]")
        #expect(try await sample.run().problems.map(\.code).contains("speech.failed"))
        #expect(!broken.all.isEmpty, "another vocabulary asks for other words")
        #expect(try await transcript(sample) == words)

        let id = try #require(CallID("LN-2109")), store = try await sample.store()
        #expect(try await store.forgetRecording(of: id, by: .night(at: SampleNight.now)))
        #expect(try await store.result(Recognition.self, of: .recognition, for: id) == nil)
    }

    @Test func `between two nights nothing is sent of another recording in the place of the one admitted`() async throws
    {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        var silent = sample
        silent.speech = nil
        try await silent.run()
        let recording = try #require(
            FileManager.default.subpaths(atPath: sample.archive.path)?.first { $0.hasSuffix("LN-2109.mp3") })
        let bytes = try Data(contentsOf: sample.archive.appending(path: recording))
        try bytes.dropLast(400).write(to: sample.archive.appending(path: recording))
        #expect(try await sample.transcribe().requests == 0)
        #expect(server.all.isEmpty)
    }

    @Test func `words written down between two nights go when the purpose is granted no longer`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        var silent = sample
        silent.speech = nil
        let others = Set(Purpose.allCases).subtracting([.transcription])
        try await silent.run()
        try await silent.grantOnly(others, to: "LN-2109")
        try await silent.run()
        try await silent.grantOnly(Set(Purpose.allCases), to: "LN-2109")
        try await silent.importLedger()
        #expect(try await sample.transcribe().requests > 0)
        #expect(try await transcript(sample) != nil)
        try await silent.grantOnly(others, to: "LN-2109")
        try await silent.run()
        #expect(try await transcript(sample) == nil)
    }

    @Test func `a transcript beside the recording is taken, and nothing is sent`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try sample(server)
        let recording = try #require(
            FileManager.default.subpaths(atPath: sample.archive.path)?.first { $0.hasSuffix("LN-2109.mp3") })
        let words = #"{"segments": [{"start": 1, "end": 2, "speaker": "agent", "text": "Hello."}]}"#
        try sample.write(words, to: recording.replacing(".mp3", with: ".transcript.json"))
        try await sample.run()
        #expect(server.all.isEmpty)
    }
}

/// A sample that is made after what needs it.
final class LateFolder: Sendable {
    private let state = Mutex<SampleNight?>(nil)
    var sample: SampleNight? {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
