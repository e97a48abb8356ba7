import CallModel
import FoundationEssentials

/// Calls as SIPREC metadata files tell of them; the recording has the name of the file, with its own ending.
struct SiprecCalls {
    let siprec: SiprecFiles
    let archive: any RecordingArchive
    let zone: TimeZone?
    let names: RecordingNames

    func read() -> [Result<MetadataEntry, InputError>] {
        FileSearch(siprec.files, in: archive).paths.map { file in
            Result { () throws(InputError) in try entry(file) }
        }
    }

    private func entry(_ file: String) throws(InputError) -> MetadataEntry {
        let bytes = try archive.content(of: file)
        let root: XMLNode
        do throws(XMLNode.Fault) {
            root = try XMLNode.root(of: bytes)
        } catch {
            throw fault(file, "line \(error.line)", error.expected)
        }
        guard let session = SiprecSession(root) else {
            throw fault(file, "recording", "expected recording metadata with a session (RFC 7865)")
        }
        return MetadataEntry(recording: names.path(of: file), metadata: try metadata(of: session, file), file: file)
    }

    private func metadata(of session: SiprecSession, _ file: String) throws(InputError) -> CallMetadata {
        // A slash may stand in an id by Base64, and not in the id of a call.
        guard let id = CallID(session.id.replacing("/", with: "_")) else {
            throw fault(file, "session", "expected an id of 1 to 200 printable characters")
        }
        guard let start = session.start else { throw fault(file, "session", "expected start-time or associate-time") }
        guard let startedAt = TimeFormat.iso8601.moment(start, in: zone) else {
            throw fault(
                file, "start-time", "expected a time with a zone, or archive.time_zone in the settings")
        }
        var metadata = CallMetadata()
        (metadata.callID, metadata.startedAt, metadata.caseID) = (id, startedAt, session.group)
        tell(session, &metadata)
        return metadata
    }

    /// Who is the agent, on which channel, and who called.
    private func tell(_ session: SiprecSession, _ metadata: inout CallMetadata) {
        let isAgent = { (participant: SiprecSession.Participant) in
            participant.address.map { TextPattern.match($0, siprec.agents) } ?? false
        }
        let agents = session.participants.filter(isAgent)
        guard agents.count == 1, let agent = agents.first else { return }
        metadata.agent = agent.name ?? agent.address
        let others = session.participants.filter { !isAgent($0) }
        if others.count == 1 { metadata.customer = others[0].address }
        if agent.isCaller {
            metadata.direction = .outbound
        } else if others.contains(where: \.isCaller) {
            metadata.direction = .inbound
        }
        guard session.streams.count == 2, agent.sends.count == 1 else { return }
        metadata.agentChannel = session.streams.firstIndex(of: agent.sends[0])
    }

    private func fault(_ file: String, _ place: String, _ expected: String) -> InputError {
        InputError(code: "siprec.malformed", file: file, place: place, expected: expected)
    }
}
