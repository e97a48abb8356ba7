import FoundationEssentials
import Hashing

/// What went into a result, as one hash: equal fingerprints need no second run.
struct Fingerprint {
    private var parts: [String]

    init(_ parts: String...) { self.parts = parts }

    func adding(_ part: String) -> Fingerprint {
        var more = self
        more.parts.append(part)
        return more
    }

    func adding(json value: some Encodable) throws -> Fingerprint {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return adding(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// 64 hexadecimal digits. Each part counts with its length, so that no two lists of parts are taken for one.
    var text: String { sha256(parts.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")).hex }
}
