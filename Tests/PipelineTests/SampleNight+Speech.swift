import CallModel
import DeliveryStub
import Foundation
import Pipeline
import Speech
import Store
import Testing
import Transcripts
import Transfers

extension SampleNight {
    /// The sample with the transcripts taken away, the recordings of these calls left, and an engine in its settings.
    static func speaking(_ server: StubServer, calls: [String]) throws -> SampleNight {
        var sample = try SampleNight()
        for case let file as URL in FileManager.default.enumerator(at: sample.archive, includingPropertiesForKeys: nil)
            ?? .init()
        where TranscriptFormats.suffixes.contains(where: { file.lastPathComponent.hasSuffix($0) })
            || (["wav", "mp3", "opus", "flac"].contains(file.pathExtension)
                && !calls.contains(where: file.lastPathComponent.contains))
        {
            try FileManager.default.removeItem(at: file)
        }
        sample.speech = try engine(server)
        return sample
    }

    /// - Parameter vocabulary: another one asks for the words anew.
    static func engine(_ server: StubServer, vocabulary: String = "[]") throws -> SpeechSettings? {
        let yaml = """
            speech:
              { url: 'http://127.0.0.1:\(server.port)/v1/audio/transcriptions', model: m, parallel: 1,
                vocabulary: \(vocabulary) }
            """
        var speech = try SettingsFile(yaml: yaml, file: "sidetone.yaml").speech
        speech?.policy = RetryPolicy(
            attempts: 1, firstPause: .milliseconds(1), connectTimeoutS: 60, timeoutS: 120)
        return speech
    }

    /// `sidetone transcribe`.
    func transcribe() async throws -> SpeechTally {
        try await Transcription(settings: settings(), store: store(), now: SampleNight.now).run { _ in }
    }

    func words(of call: String) async throws -> StoredTranscript? {
        let id = try #require(CallID(call))
        return try await store().result(StoredTranscript.self, of: .transcript, for: id)?.value
    }

    /// `sidetone consent import` of the ledger in the archive.
    func importLedger() async throws {
        let step = ConsentStep(store: try await store(), author: .night(at: SampleNight.now))
        #expect(try await step.importFile(archive.appending(path: "consent.jsonl").path).isEmpty)
    }
}
