import CallModel
import FoundationEssentials

/// The metadata of a recording session (RFC 7865), in the form of the standard and in two older ones that recorders
/// still write: `id` for `session_id` and its like, `aor` as element or as attribute of `nameID`, `send` within
/// `participant`, times without a zone.
struct SiprecSession {
    struct Participant {
        let id: String
        let address: String?
        let name: String?
        /// The streams it speaks on.
        let sends: [String]
        /// A mark of Oracle's session border controllers.
        let isCaller: Bool
    }

    let id: String
    let group: String?
    let start: String?
    let participants: [Participant]
    /// The streams in the order of their labels, which is that of the channels.
    let streams: [String]

    /// `nil` where the document is none, or describes no session.
    init?(_ root: XMLNode) {
        guard root.name == "recording", let session = root.all("session").first,
            let id = session.attributes["session_id"] ?? session.attributes["id"]
        else { return nil }
        self.id = id
        group = session.text("group-ref") ?? session.attributes["group_id"]
        start = session.text("start-time") ?? session.text("associate-time") ?? SiprecSession.associated(root, id)
        let sending = Dictionary(grouping: root.all("participantstreamassoc")) { $0.attributes["participant_id"] ?? "" }
        participants = root.all("participant").map { SiprecSession.participant($0, sending) }
        streams = root.all("stream").filter { ($0.attributes["session_id"] ?? $0.attributes["session"] ?? id) == id }
            .sorted { SiprecSession.label($0) < SiprecSession.label($1) }
            .compactMap { $0.attributes["stream_id"] ?? $0.attributes["id"] }
    }

    /// - Parameter streams: what says who sends which stream, by participant.
    private static func participant(_ node: XMLNode, _ streams: [String: [XMLNode]]) -> Participant {
        let id = node.attributes["participant_id"] ?? node.attributes["id"] ?? ""
        let nameID = node.all("nameID").first
        return Participant(
            id: id, address: nameID?.attributes["aor"] ?? node.text("aor"),
            name: nameID?.text("name") ?? node.text("name"),
            sends: (node.all("send") + (streams[id] ?? []).flatMap { $0.all("send") }).map(\.text.trimmed),
            isCaller: node.says("callingParty"))
    }

    private static func associated(_ root: XMLNode, _ session: String) -> String? {
        root.all("sessionrecordingassoc").first { $0.attributes["session_id"] == session }?.text("associate-time")
    }

    private static func label(_ stream: XMLNode) -> (Int, String) {
        let label = stream.text("label") ?? ""
        return (Int(label) ?? Int.max, label)
    }
}
