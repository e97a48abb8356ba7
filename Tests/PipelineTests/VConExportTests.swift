import AudioFiles
import CallModel
import Consent
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite struct VConExportTests {
    private static let call = "LN-2103"

    /// The sound of the exported call, 8 kHz, both channels.
    private func exported(saying text: String) async throws -> (samples: [Float], channels: Int) {
        let sample = try SampleNight()
        let words = #"{"segments": [{"start": 2, "end": 4, "speaker": "customer", "text": "\#(text)"}]}"#
        try sample.write(words, to: "2026-11-18/\(Self.call).transcript.json")
        try await sample.run()
        try await sample.grantOnly(Set(Purpose.allCases), to: Self.call)
        try await sample.run()
        let store = try await sample.store()
        let export = VConExport(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            archive: try sample.settings().openArchive(), decoder: DirectDecoder())
        let json = try await export.json(of: #require(CallID(Self.call)))
        let sound = sample.folder.appending(path: "exported.wav")
        try body(of: json).write(to: sound)
        var reader = try RecordingReader(path: sound.path)
        var all: [Float] = [], block: [Float] = []
        while try reader.read(into: &block) { all += block }
        return (all, reader.format.channelCount)
    }

    private func body(of json: String) throws -> Data {
        let vCon = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let dialog = try #require((vCon["dialog"] as? [[String: Any]])?.first)
        let text = try #require(dialog["body"] as? String)
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return try #require(Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)))
    }

    @Test func `what is masked in the transcript is silent in the sound of a vCon, and nothing else is`() async throws {
        let (plain, channels) = try await exported(saying: "The courier is late")
        let (masked, _) = try await exported(saying: "My name is Wenceslas Oyelaran")
        let span = (2 * 8_000 * channels)..<(4 * 8_000 * channels)
        #expect(plain.count == masked.count)
        #expect(plain[span].contains { $0 != 0 })
        #expect(masked[span].allSatisfy { $0 == 0 })
        #expect(zip(plain, masked).enumerated().allSatisfy { span.contains($0) || abs($1.0 - $1.1) < 0.001 })
    }
}
