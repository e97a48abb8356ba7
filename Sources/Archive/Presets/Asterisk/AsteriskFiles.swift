import CallModel

/// Where Asterisk's call detail records and queue logs are, and what its dialplan contexts mean.
public struct AsteriskFiles: Hashable, Sendable {
    /// CSV files of `cdr_csv` (`Master.csv`, no header) or exports of FreePBX's table `cdr` (with one).
    let cdr: FileNames
    let queueLog: FileNames
    /// The direction of calls that begin in a dialplan context: `from-internal: outbound`. Of others only a queue or a
    /// `did` tells that they came in.
    let contexts: [String: Call.Direction]
}

extension AsteriskFiles: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case cdr, contexts
        case queueLog = "queue_log"
    }

    public init(from decoder: any Decoder) throws {
        try refuseUnknownKeys(decoder, CodingKeys.self)
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        cdr = .patterns(try fields.decodeIfPresent([String].self, forKey: .cdr) ?? [])
        queueLog = .patterns(try fields.decodeIfPresent([String].self, forKey: .queueLog) ?? [])
        let named = try fields.decodeIfPresent([String: String].self, forKey: .contexts) ?? [:]
        contexts = try named.mapValues { name in
            guard let direction = Call.Direction(rawValue: name) else {
                throw fields.fault(.contexts, "expected inbound, outbound or internal, found \(name)")
            }
            return direction
        }
    }
}
