import CallModel
import Store

/// Where the reader of a digest can listen to a quote.
public enum PlayLinks: Hashable, Sendable {
    /// The web page of the call, below this address.
    case page(String)
    /// The recording itself, in this folder; for readers on the same machine.
    case recording(archive: String)
    case none

    /// To the second of the call; `nil` where there is nothing to link to.
    func link(to call: CallEntry, atMs startMs: Int) -> String? {
        let time = "#t=\(startMs / 1000).\(startMs % 1000 / 100)"
        switch self {
        case .page(let address): return "\(address)/calls/\(call.call.id.text.percentEncoded)\(time)"
        case .recording(let archive):
            return call.recording.map { path in
                (archive + "/" + path).split(separator: "/").map { "/" + String($0).percentEncoded }.joined() + time
            }
        case .none: return nil
        }
    }
}
