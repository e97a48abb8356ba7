import CallModel
import Foundation
import Testing

struct LevelEnvelopeTests {
    private let envelope = LevelEnvelope(
        binMs: 20,
        lanes: [
            LevelEnvelope.Lane(party: .customer, peak: [0, 214, 180], rms: [0, 200, 170]),
            LevelEnvelope.Lane(party: .agent, peak: [1, 2, 3], rms: [1, 2, 3]),
        ])

    @Test func `bytes are written as base64 and read back the same`() throws {
        let json = try JSONEncoder().encode(envelope)
        #expect(String(decoding: json, as: UTF8.self).contains(#""peak":"ANa0""#))
        #expect(try JSONDecoder().decode(LevelEnvelope.self, from: json) == envelope)
    }

    @Test func `a byte is half a decibel`() {
        #expect(LevelEnvelope.dBFS(214) == -3)
        #expect(LevelEnvelope.dBFS(213) == -3.5)
    }

    @Test(arguments: [
        #"{"bin_ms":0,"lanes":[]}"#,
        #"{"bin_ms":10,"lanes":[{"peak":"AA==","rms":"AAA="}]}"#,
        #"{"bin_ms":10,"lanes":[{"peak":"?","rms":"?"}]}"#,
        #"{"bin_ms":10,"lanes":[{"peak":"AA==","rms":"AA=="},{"peak":"","rms":""}]}"#,
    ])
    func `what does not fit together is refused`(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(LevelEnvelope.self, from: Data(json.utf8)) }
    }
}
