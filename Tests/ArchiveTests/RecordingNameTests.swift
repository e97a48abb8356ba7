import Archive
import CallModel
import Testing

/// What is read from the names of recordings.
struct RecordingNameTests {
    private func told(_ pattern: String, _ path: String, zone: String? = "Europe/Kyiv") throws -> CallMetadata? {
        let json = #"{"name": "p", "names": [{"pattern": "\#(pattern)"}]}"#
        return try preset(json, zone: zone).metadata(ofRecording: path)
    }

    private let mixMonitor = "{_}-{callee}-{customer}-{started_at:yyyyMMdd-HHmmss}-{call_id}"

    @Test func `the parts of a name are fields of the call, and others are columns`() throws {
        let metadata = try #require(
            try told(mixMonitor, "2026/11/16/q-600-0005550101-20261116-093010-1794814210.10.wav"))
        #expect(metadata.callID == CallID("1794814210.10"))
        #expect(metadata.startedAt?.iso8601 == "2026-11-16T09:30:10+02:00")
        #expect(metadata.customer == "0005550101")
        #expect(metadata.columns == ["callee": "600"])
    }

    @Test func `an id with the name of the system keeps its hyphens`() throws {
        let metadata = try told(mixMonitor, "exten-201-202-20261116-093010-pbx-1-1794814210.10.wav")
        #expect(metadata?.callID == CallID("pbx-1-1794814210.10"))
    }

    @Test func `a name of another pattern tells nothing`() throws {
        let others = [
            "q-600-0005550101-20261116-1794814210.10.wav", "q-600-20261116-093010-1.wav", "greeting.wav",
            "q-600-1-20261116-093010-.wav", "--1-20261116-093010-1.wav",
        ]
        for name in others { #expect(try told(mixMonitor, name) == nil, "\(name)") }
    }

    @Test func `a pattern with slashes tells of the folders above`() throws {
        let metadata = try told("conversation_id={case_id}/{call_id}", "org/hour=7/conversation_id=c-1/r-1.opus")
        #expect(metadata?.caseID == "c-1")
        #expect(metadata?.callID == CallID("r-1"))
        #expect(try told("conversation_id={case_id}/{call_id}", "r-1.opus") == nil)
    }

    @Test func `a time that does not exist or has no zone is an error, never a guess`() throws {
        let skipped = "q-600-1-20260329-033000-1.wav"
        let error = #expect(throws: InputError.self) { try told(mixMonitor, skipped) }
        #expect(error?.code == "name.bad_value")
        #expect(error?.file == skipped)
        let noZone = #expect(throws: InputError.self) {
            try told(mixMonitor, "q-600-1-20261116-093000-1.wav", zone: nil)
        }
        #expect(noZone?.expected.hasPrefix("expected archive.time_zone") == true)
        #expect(throws: InputError.self) { try told(mixMonitor, "q-600-1-20260231-093000-1.wav") }
    }

    @Test func `a name made to be slow is not`() throws {
        let name = String(repeating: "-a", count: 125) + ".wav"
        #expect(try told("{_}-{a}-{b}-{c}-{d}-{call_id}-x", name) == nil)
    }

    @Test(arguments: ["{open", "{}", "{call_id}{agent}", "{started_at}", "{started_at:dd}", "{agent:digits}"])
    func `a pattern that cannot be read is refused`(_ pattern: String) {
        #expect(throws: DecodingError.self) { try told(pattern, "a.wav") }
    }
}
