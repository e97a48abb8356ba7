import AudioFiles
import CallModel
import Consent
import DeliveryStub
import Foundation
import Speech
import Store
import Testing
import Transcripts

@testable import Pipeline

/// What the words of calls are when a recording or a disk fails, and what came of older nights.
@Suite struct RecognitionFaultTests {
    /// In no language, and too short for one to be told.
    private static let answer = """
        {"text": "Ok.", "segments": [{"start": 0.3, "end": 0.9, "text": "Ok.", "avg_logprob": -0.1}]}
        """
    private static let first = "2026-11-16/LN-2101.mp3"

    private func sample(_ server: StubServer) throws -> SampleNight {
        try .speaking(server, calls: ["LN-2101", "LN-2109"])
    }

    /// The sample after a night without an engine.
    private func measured(_ server: StubServer) async throws -> SampleNight {
        let sample = try sample(server)
        var silent = sample
        silent.speech = nil
        try await silent.run()
        return sample
    }

    private func problems(_ sample: SampleNight) async throws -> [String] {
        try await sample.store().problems(of: CallStep.transcript.rawValue).map(\.error.code)
    }

    @Test func `words stay while the recording is away, in a night as between two`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        var sample = try sample(server)
        try await sample.run()
        let words = try #require(try await sample.words(of: "LN-2101"))
        sample.speech = try SampleNight.engine(server, vocabulary: "[Kerberos]")
        let recording = sample.archive.appending(path: Self.first)
        try FileManager.default.moveItem(at: recording, to: sample.folder.appending(path: "away"))
        _ = try await sample.transcribe()
        #expect(try await sample.words(of: "LN-2101") == words)
        let problems = try await sample.store().problems(of: CallStep.transcript.rawValue)
        #expect(problems.map(\.error.code) == ["file.missing"])
        #expect(problems.map(\.callID) == [CallID("LN-2101")])
    }

    @Test func `words of a transcript file stay while recording and file are away, and go with the file alone`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let words = try #require(try await sample.words(of: "LN-2101"))
        let entry = try #require(try await sample.store().recordings(at: [Self.first])[Self.first])
        func look() async throws -> StoredTranscript? {
            let store = try await sample.store()
            let id = try #require(entry.callID)
            let call = try #require(try await store.call(id))
            let acoustics = try #require(try await store.result(CallAcoustics.self, of: .acoustics, for: call.call.id))
            let heard = HeardCall(call: call.call, acoustics: acoustics.value, acousticsInputs: acoustics.inputs)
            let step = TranscriptStep(store: store, archive: try sample.settings().openArchive())
            return try await step.run(heard, entry).words
        }
        let (recording, away) = (sample.archive.appending(path: Self.first), sample.folder.appending(path: "away"))
        let file = sample.archive.appending(path: "2026-11-16/LN-2101.transcript.json")
        try FileManager.default.moveItem(at: recording, to: away)
        try FileManager.default.removeItem(at: file)
        #expect(try await look() == words)
        try FileManager.default.moveItem(at: away, to: recording)
        #expect(try await look() == nil)
        #expect(try await sample.words(of: "LN-2101") == nil)
    }

    @Test func `words stay where the recording cannot be decoded again, and the call does not go into quarantine`()
        async throws
    {
        let server = try StubServer.speech([.says(Self.answer)])
        var sample = try sample(server)
        try await sample.run()
        let words = try #require(try await sample.words(of: "LN-2101"))
        sample.decoder = ClipFreeDecoder(name: "LN-2101")
        sample.speech = try SampleNight.engine(server, vocabulary: "[Kerberos]")
        let count = server.all.count
        #expect(try await sample.run().problems.map(\.code).contains("decoder_died"))
        #expect(try await sample.words(of: "LN-2101") == words)
        #expect(try await sample.fate(Self.first) == .processed)
        #expect(server.all.count > count, "the other call is written down")
    }

    @Test func `a recording that cannot be decoded does not end a transcription`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        var sample = try await measured(server)
        sample.decoder = ClipFreeDecoder(name: "LN-2101")
        #expect(try await sample.transcribe().requests > 0)
        #expect(try await sample.words(of: "LN-2101") == nil)
        #expect(try await sample.words(of: "LN-2109") != nil)
        #expect(try await problems(sample) == ["decoder_died"])
    }

    @Test func `a recording that became something else does not end a transcription`() async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        let sample = try await measured(server)
        try Data().write(to: sample.archive.appending(path: Self.first))
        #expect(try await sample.transcribe().requests > 0)
        #expect(try await sample.words(of: "LN-2109") != nil)
    }

    @Test func `words stay while a new engine has written half of the call down, and none is asked any more`()
        async throws
    {
        let server = try StubServer.speech([.says(Self.answer)])
        var sample = try sample(server)
        try await sample.run()
        let words = try #require(try await sample.words(of: "LN-2101"))
        let broken = try StubServer.speech([.says(Self.answer), .status(400)])
        sample.speech = try SampleNight.engine(broken, vocabulary: "[Kerberos]")
        _ = try await sample.transcribe()
        sample.speech = nil
        try await sample.run()
        #expect(try await sample.words(of: "LN-2101") == words)
    }

    @Test func `a recording that is replaced while others are written down is not put back`() async throws {
        let folder = LateFolder()
        let second = try #require(CallID("LN-2109"))
        let server = try StubServer.speech([.says(Self.answer)]) { number in
            guard number == 1, let sample = folder.sample else { return }
            finish { _ = try await sample.store().forgetRecording(of: second, by: .night(at: SampleNight.now)) }
        }
        let sample = try sample(server)
        var silent = sample
        silent.speech = nil
        try await silent.run()
        try await silent.grantOnly(Set(Purpose.allCases).subtracting([.transcription]), to: "LN-2109")
        try await silent.run()
        try await silent.grantOnly(Set(Purpose.allCases), to: "LN-2109")
        try await silent.importLedger()
        folder.sample = sample
        #expect(try await sample.transcribe().requests > 0)
        let entry = try #require(try await sample.store().call(second))
        #expect(entry.recording == nil && entry.audioSHA256 == nil)
    }

    // MARK: Of older nights

    /// What was stored of an engine's answers before lengths of languages were kept and masking had a number.
    private struct EarlierRecognition: Codable {
        let done: [SpeechCut]
        let complete: Bool
        let language: String
        let utterances: [Utterance]
        let redacted: Timeline
    }

    @Test(arguments: [true, false])
    func `what was written down in earlier nights keeps its language, is masked anew and not sent again`(
        _ hasEngine: Bool
    ) async throws {
        let server = try StubServer.speech([.says(Self.answer)])
        var sample = try sample(server)
        try await sample.run()
        let count = server.all.count
        let id = try #require(CallID("LN-2101")), store = try await sample.store()
        let known = try #require(try await store.result(Recognition.self, of: .recognition, for: id))
        let earlier = EarlierRecognition(
            done: known.value.done, complete: true, language: "pl",
            utterances: known.value.utterances.map {
                Utterance(party: $0.party, range: $0.range, text: "My card is 4111 1111 1111 1111.")
            }, redacted: Timeline())
        try await store.save(StepResult(inputs: known.inputs, value: earlier), of: .recognition, for: id)
        if !hasEngine { sample.speech = nil }
        try await sample.run()
        #expect(server.all.count == count)
        #expect(try await sample.words(of: "LN-2101")?.transcript.language == "pl")
        #expect(try await !sample.dump().contains { $0.contains("4111") })
    }
}

/// Measures every recording, and ends over one whenever clips are to be cut.
private struct ClipFreeDecoder: PartialDecoder {
    let name: String

    func clips(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int
    ) throws -> any ClipReader {
        guard !path.contains(name) else {
            throw AudioFileError(code: .decoderDied, path: path, reason: "ended it")
        }
        return try direct.clips(cuts, of: descriptor, path: path, agentChannel: agentChannel, partMs: partMs)
    }
}
