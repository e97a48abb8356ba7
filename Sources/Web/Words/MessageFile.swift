/// The format of a message file: `key = text` per line, `#` before a comment, and a line that begins with two spaces
/// goes on with the text of the line before.
///
/// `{name}` stands for a value. Forms of a plural are parted by ` | `: two in English; one, few, many in Ukrainian,
/// Russian and Polish (CLDR).
enum MessageFile {
    static func texts(_ bytes: [UInt8]) -> [String: String] {
        var texts: [String: String] = [:]
        var last: String?
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.first != "#" {
            if line.hasPrefix("  "), let key = last {
                texts[key, default: ""] += " " + line.trimmingPrefix { $0 == " " }
            } else if let equals = line.firstRange(of: " = ") {
                let key = String(line[..<equals.lowerBound])
                texts[key] = String(line[equals.upperBound...])
                last = key
            }
        }
        return texts
    }

    static func forms(of text: String) -> [String] { text.split(separator: " | ").map(String.init) }
}
