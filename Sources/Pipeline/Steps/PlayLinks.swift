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
        case .page(let address): return "\(address)/calls/\(call.call.id.text.escaped)\(time)"
        case .recording(let archive):
            return call.recording.map { path in
                (archive + "/" + path).split(separator: "/").map { "/" + String($0).escaped }.joined() + time
            }
        case .none: return nil
        }
    }
}

extension String {
    /// As one segment of a path (RFC 3986): everything but unreserved characters is escaped.
    fileprivate var escaped: String {
        utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            guard byte < 0x80, character.isLetter || character.isNumber || "-._~".contains(character) else {
                return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            return String(character)
        }.joined()
    }
}
