/// Finds where a message stops being its author's: earlier messages that it carries along.
enum QuotedReply {
    /// The lines before the first one that begins what is quoted, without lines marked with `>`.
    static func removed(from lines: [String]) -> [String] {
        let end = lines.indices.first { begins(at: $0, in: lines) } ?? lines.endIndex
        return lines[..<end].filter { !$0.hasPrefix(">") }
    }

    private static func begins(at index: Int, in lines: [String]) -> Bool {
        let line = lines[index].lowercased()
        return isSeparator(line) || isIntroduction(line) || isWrapped(at: index, in: lines)
            || isHeader(at: index, in: lines)
    }

    /// `-----Original Message-----`, with any number of dashes or underscores.
    private static func isSeparator(_ line: String) -> Bool {
        guard line.hasPrefix("--") || line.hasPrefix("__") else { return false }
        return separators.contains(where: line.contains) || line.allSatisfy { $0 == "_" } && line.count >= 10
    }

    /// `On Mon, 16 Nov 2026 at 10:02, Support <help@example.com> wrote:`
    private static func isIntroduction(_ line: String) -> Bool {
        guard line.hasSuffix(":"), line.contains(where: \.isNumber) || line.contains("@") else { return false }
        let words = line.dropLast()
        return verbs.contains { words.hasSuffix($0) }
    }

    /// The same over two lines, as mail programs break it.
    private static func isWrapped(at index: Int, in lines: [String]) -> Bool {
        guard lines.indices.contains(index + 1), beginnings.contains(where: lines[index].lowercased().hasPrefix) else {
            return false
        }
        return isIntroduction("\(lines[index]) \(lines[index + 1])".lowercased())
    }

    /// The head of an earlier message: at least two of its lines, one after the other.
    private static func isHeader(at index: Int, in lines: [String]) -> Bool {
        guard lines.indices.contains(index + 1), isHeaderLine(lines[index], senders) else { return false }
        return isHeaderLine(lines[index + 1], senders + otherHeaders)
    }

    private static func isHeaderLine(_ line: String, _ names: [String]) -> Bool {
        let bare = line.lowercased().filter { $0 != "*" }
        return names.contains { bare.hasPrefix($0 + ":") }
    }

    private static let separators = [
        "original message", "forwarded message", "оригінальне повідомлення", "початкове повідомлення",
        "переслане повідомлення", "исходное сообщение", "пересылаемое сообщение", "пересланное сообщение",
        "oryginalna wiadomość", "wiadomość oryginalna", "wiadomość przekazana",
    ]
    private static let verbs = [
        "wrote", "пише", "написав", "написала", "написав(ла)", "написав (-ла)", "пишет", "написал", "написала",
        "написал(а)", "pisze", "napisał", "napisała", "napisał(a)",
    ]
    /// Of an introduction that goes on in the next line.
    private static let beginnings = ["on ", "dnia ", "w dniu ", "пн", "вт", "ср", "чт", "пт", "сб", "нд", "вс"]
    private static let senders = ["from", "від", "от", "od"]
    private static let otherHeaders = [
        "sent", "date", "to", "subject", "cc", "надіслано", "дата", "кому", "тема", "отправлено", "wysłano", "data",
        "do", "temat",
    ]
}
