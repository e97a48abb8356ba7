import Archive
import CallModel
import Testing

/// Recording metadata in the form of RFC 7865 and in the older ones of recorders.
struct SiprecTests {
    private let scratch: ScratchFolder
    private static let preset = """
        {"name": "s", "siprec": {"files": ["*.xml"], "agents": ["sip:*@agents.example"]}}
        """

    init() throws {
        scratch = try ScratchFolder()
        try scratch.file("a.wav")
    }

    private func call(_ xml: String) async throws -> (CallMetadata?, [InputError]) {
        try scratch.file("a.xml", xml)
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(entries.allSatisfy { $0.recording == "a.wav" })
        return (entries.first?.metadata, faults)
    }

    private static let standard = """
        <?xml version="1.0" encoding="UTF-8"?>
        <recording xmlns="urn:ietf:params:xml:ns:recording:1"><datamode>complete</datamode>
        <session session_id="s/1=="><start-time>2026-11-16T07:30:00Z</start-time></session>
        <participant participant_id="p1"><nameID aor="sip:+380005550101@carrier.example"/></participant>
        <participant participant_id="p2"><nameID aor="sip:201@agents.example"><name xml:lang="uk">olena</name></nameID>
        </participant>
        <stream stream_id="t2" session_id="s/1=="><label>2</label></stream>
        <stream stream_id="t1" session_id="s/1=="><label>1</label></stream>
        <participantstreamassoc participant_id="p1"><send>t1</send><recv>t2</recv></participantstreamassoc>
        <participantstreamassoc participant_id="p2"><send>t2</send><recv>t1</recv></participantstreamassoc>
        </recording>
        """

    @Test func `the agent is known by the address, and the channel by the stream`() async throws {
        let (call, faults) = try await call(Self.standard)
        #expect(faults == [])
        #expect((call?.callID, call?.agent, call?.agentChannel) == (CallID("s_1=="), "olena", 1))
        #expect(call?.customer == "sip:+380005550101@carrier.example")
        #expect(call?.startedAt?.iso8601 == "2026-11-16T07:30:00Z")
    }

    @Test(arguments: [
        ("<aor>sip:201@agents.example</aor><name>olena </name>", "start-time"),
        (#"<nameID aor="sip:201@agents.example"><name>olena</name></nameID>"#, "associate-time"),
    ])
    func `the older forms are read as well`(_ who: String, _ time: String) async throws {
        let (call, faults) = try await call(
            """
            <recording xmlns='urn:ietf:params:xml:ns:recording'><dataMode>complete</dataMode>
            <session id="s1"><\(time)>2026-11-16T09:30:00</\(time)></session>
            <participant id="p1" session="s1">\(who)<send>t1</send></participant>
            <participant id="p2" session="s1"><aor>sip:5550101@carrier.example</aor><send>t2</send>
            <extensiondata xmlns:apkt="http://acmepacket.com/siprec/extensiondata">
            <apkt:callingParty>true</apkt:callingParty></extensiondata></participant>
            <stream id="t1" session="s1"><label>1</label></stream><stream id="t2" session="s1"><label>2</label></stream>
            </recording>
            """)
        #expect(faults == [])
        #expect((call?.agent, call?.agentChannel, call?.direction) == ("olena", 0, .inbound))
        #expect(call?.startedAt?.iso8601 == "2026-11-16T09:30:00+02:00")
    }

    @Test(arguments: [
        "", "<recording>", "<html/>", "<recording><session/></recording>",
        #"<recording><session session_id="s"/></recording>"#,
        #"<!DOCTYPE r [<!ENTITY a "b">]><recording><session session_id="&a;"/></recording>"#,
        #"<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><recording><session session_id="s"/></recording>"#,
    ])
    func `what is no such document is refused, and entities are never read`(_ xml: String) async throws {
        let (call, faults) = try await call(xml)
        #expect(call == nil)
        #expect(faults.map(\.code) == ["siprec.malformed"])
    }

    /// Found by `make fuzz`.
    @Test func `a name that is no text is refused and not a crash`() async throws {
        try scratch.file(Array("a.xml".utf8), Array("<recording><par".utf8) + [0xE6] + Array("t/></recording>".utf8))
        let (entries, faults) = try await read(Self.preset, in: scratch)
        #expect(entries.isEmpty)
        #expect(faults.map(\.expected) == ["expected XML in UTF-8"])
    }

    /// Found by `make fuzz`.
    @Test(arguments: ["<?x?><recording/>", "<?xY:2?>\nito", "<recording><?x?></recording>"])
    func `an instruction without content is refused and not a crash`(_ xml: String) async throws {
        #expect(try await call(xml).1.map(\.expected) == ["expected no processing instruction without content"])
    }

    @Test func `a document nested without end is refused and not a crash`() async throws {
        #expect(try await call(String(repeating: "<a>", count: 100_000)).1.count == 1)
    }
}
