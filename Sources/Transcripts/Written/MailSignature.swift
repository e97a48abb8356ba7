/// Finds where a message ends and a signature begins.
enum MailSignature {
    /// The lines before the signature; all where there is none.
    static func removed(from lines: [String]) -> [String] {
        let end = lines.indices.first { begins(at: $0, in: lines) } ?? lines.endIndex
        return Array(lines[..<end])
    }

    private static func begins(at index: Int, in lines: [String]) -> Bool {
        let line = lines[index].lowercased()
        // RFC 3676, section 4.3; many programs drop the space at the end.
        if line == "--" || line == "—" { return true }
        if devices.contains(where: line.hasPrefix) { return true }
        return isFarewell(line) && isShort(lines[(index + 1)...])
    }

    /// `Best regards,` and, in the same line, at most a name.
    private static func isFarewell(_ line: String) -> Bool {
        let words = line.filter { !",.!".contains($0) }
        guard !briefFarewells.contains(words) else { return true }
        return farewells.contains { farewell in
            guard words == farewell || words.hasPrefix(farewell + " ") else { return false }
            return words.dropFirst(farewell.count).split(separator: " ").count <= longestName
        }
    }

    /// What follows may be a name, a position, an address; a message that goes on is longer.
    private static func isShort(_ lines: ArraySlice<String>) -> Bool {
        let written = lines.filter { !$0.isEmpty }
        return written.count <= mostLines && written.allSatisfy { $0.count <= longestLine }
    }

    private static let mostLines = 6
    private static let longestLine = 60
    /// Words of a name in the same line as the farewell.
    private static let longestName = 3

    private static let devices = [
        "sent from my ", "sent from mail for", "get outlook for", "надіслано з", "відправлено з", "отправлено с ",
        "отправлено из", "wysłano z", "pobierz outlook",
    ]
    private static let farewells = [
        "best regards", "kind regards", "warm regards", "best wishes", "yours sincerely", "yours faithfully",
        "з повагою",
        "з найкращими побажаннями", "с уважением", "с наилучшими пожеланиями", "z poważaniem", "z wyrazami szacunku",
        "serdecznie pozdrawiam",
    ]
    /// Words that also begin sentences: they count alone in their line.
    private static let briefFarewells: Set<String> = [
        "best", "regards", "sincerely", "cheers", "pozdrawiam", "pozdrowienia",
    ]
}
