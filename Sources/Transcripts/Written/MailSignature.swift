/// Finds where a message ends and a signature begins. In doubt words are the author's.
enum MailSignature {
    /// The lines before the signature, all where there is none, without the one in which a telephone names itself.
    static func removed(from lines: [String]) -> [String] {
        let end = lines.indices.first { begins(at: $0, in: lines) } ?? lines.endIndex
        return lines[..<end].filter { !isOfDevice($0.lowercased()) }
    }

    private static func begins(at index: Int, in lines: [String]) -> Bool {
        let line = lines[index].lowercased()
        // RFC 3676, section 4.3; many programs drop the space at the end.
        if line == "--" { return true }
        return (line == "—" || isFarewell(line)) && isShort(lines[(index + 1)...])
    }

    /// `Sent from my iPhone`: nothing but a few words, with the name of a device or a mail program among them.
    private static func isOfDevice(_ line: String) -> Bool {
        guard let beginning = deviceBeginnings.first(where: line.hasPrefix) else { return false }
        let name = line.dropFirst(beginning.count)
        return name.split(separator: " ").count <= longestDevice && !name.contains(",")
            && devices.contains { name.contains($0) }
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
        let written = lines.lazy.filter { !$0.isEmpty }.prefix(mostLines + 1)
        return written.count <= mostLines && written.allSatisfy { $0.count <= longestLine }
    }

    private static let mostLines = 6
    private static let longestLine = 60
    /// Words of a name in the same line as the farewell.
    private static let longestName = 3
    /// Words that name a device or a program: `mail for windows 10`.
    private static let longestDevice = 5

    private static let deviceBeginnings = [
        "sent from ", "get outlook for ", "надіслано з ", "відправлено з ", "отправлено с ", "отправлено из ",
        "wysłano z ", "wysłane z ", "pobierz outlook",
    ]
    private static let devices = [
        "phone", "ipad", "android", "ios", "samsung", "galaxy", "huawei", "xiaomi", "redmi", "pixel", "nokia",
        "blackberry", "tablet", "outlook", "gmail", "windows", "yahoo", "proton", "яндекс", "mail.ru", "ukr.net",
        "телефон", "смартфон", "мобільн", "мобильн", "планшет", "telefon", "smartfon",
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
