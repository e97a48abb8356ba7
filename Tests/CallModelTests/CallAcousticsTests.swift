import CallModel
import Foundation
import Testing

struct CallAcousticsTests {
    private func call(voices: [Timeline]) -> CallAcoustics {
        CallAcoustics(
            durationMs: 1_000, tier: .monoSeparated, talk: [:], events: [], interruptions: [], measurements: [],
            warnings: [], voices: voices)
    }

    @Test func `unnamed voices are stored and read`() throws {
        let range = try #require(TimeRange(startMs: 0, endMs: 500))
        let separated = call(voices: [Timeline([range]), Timeline()])
        #expect(try JSONDecoder().decode(CallAcoustics.self, from: JSONEncoder().encode(separated)) == separated)
    }

    @Test func `a result stored before there were voices has none`() throws {
        let json =
            #"{"duration_ms":1000,"tier":"mono_separated","talk":{},"events":[],"interruptions":[],"#
            + #""measurements":[],"warnings":[]}"#
        #expect(try JSONDecoder().decode(CallAcoustics.self, from: Data(json.utf8)) == call(voices: []))
    }
}
