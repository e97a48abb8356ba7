import CallModel
import Store

/// Where the reader of a digest can listen to a quote.
public enum PlayLinks: Hashable, Sendable {
    /// The web page of the call, below this address.
    case page(String)
    /// The recording itself, in this folder; for readers on the same machine.
    case recording(archive: String)
    case none

    /// To the second of the call, or to the message of a written case; `nil` where there is nothing to link to.
    func link(to call: CallEntry, atMs startMs: Int) -> String? {
        guard call.call.medium == nil else { return message(of: call.call, atMs: startMs) }
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

    private func message(of written: Call, atMs startMs: Int) -> String? {
        guard case .page(let address) = self else { return nil }
        return "\(address)/calls/\(written.id.text.percentEncoded)#m=\(startMs)"
    }
}
