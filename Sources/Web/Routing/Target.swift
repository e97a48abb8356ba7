import CallModel
import HTTPTypes

/// What a request asks for, decoded once and strictly (RFC 3986).
struct Target: Hashable, Sendable {
    /// The segments of the path, decoded; a slash or a zero byte inside one makes the whole target invalid.
    let path: [String]
    /// The first value of every name.
    let query: [String: String]
    /// Names that stand in the query more than once.
    let repeated: Set<String>
    /// As it was asked, for coming back after signing in.
    let text: String

    /// - Returns: `nil` where the target is not one of ours: relative, with empty, `.` or `..` segments, badly encoded.
    init?(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let raw = parts.first, raw.first == "/", !text.contains("#") else { return nil }
        var path: [String] = []
        for segment in raw.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let name = Target.decoded(segment, plusIsSpace: false) else { return nil }
            path.append(name)
        }
        if path.last == "" { path.removeLast() }
        guard path.allSatisfy(Target.isName) else { return nil }
        guard let pairs = Target.allPairs(parts.count > 1 ? parts[1] : "") else { return nil }
        self.path = path
        query = Target.firsts(pairs)
        repeated = Set(Dictionary(grouping: pairs, by: \.name).filter { $0.value.count > 1 }.keys)
        self.text = text
    }

    /// `name=value&…` as browsers send it (WHATWG URL, application/x-www-form-urlencoded).
    /// - Returns: `nil` where it is not UTF-8 or badly encoded.
    static func pairs(_ text: some StringProtocol) -> [String: String]? {
        allPairs(text).map(firsts)
    }

    private static func allPairs(_ text: some StringProtocol) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0], plusIsSpace: true),
                let value = decoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    private static func firsts(_ pairs: [(name: String, value: String)]) -> [String: String] {
        Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    }

    private static func isName(_ segment: String) -> Bool {
        !segment.isEmpty && segment != "." && segment != ".."
            && segment.unicodeScalars.allSatisfy {
                $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
            }
    }

    /// `?name=value&…` in the order of the names; nothing where there are none.
    static func query(_ fields: [String: String]) -> String {
        let pairs = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.percentEncoded)" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// Without percent encoding; `nil` where it is not UTF-8 or badly encoded.
    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
                    return nil
                }
                bytes.append(high << 4 | low)
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Target {
    /// The first page.
    static let home = Target(path: [], query: [:], text: "/")

    private init(path: [String], query: [String: String], text: String) {
        self.path = path
        self.query = query
        repeated = []
        self.text = text
    }
}
