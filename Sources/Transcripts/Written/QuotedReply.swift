/// Finds earlier messages that a message carries along. In doubt words are the author's.
enum QuotedReply {
    /// The lines without those marked with `>` and what introduces them; and, where an earlier message stands unmarked
    /// below its introduction, those before that.
    static func removed(from lines: [String]) -> [String] {
        var own: [String] = []
        var rest = lines[...]
        while let line = rest.first {
            let introduction = introductionCount(rest)
            if introduction > 0, !isMarked(rest.dropFirst(introduction)) { return own }
            if introduction == 0, !line.hasPrefix(">") { own.append(line) }
            rest = rest.dropFirst(max(introduction, 1))
        }
        return own
    }

    /// Whether the first line that is not empty is a quoted one: what the author answers may stand below.
    private static func isMarked(_ lines: ArraySlice<String>) -> Bool {
        lines.first { !$0.isEmpty }?.hasPrefix(">") == true
    }

    /// How many of the first lines say that an earlier message follows; 0 where they do not.
    private static func introductionCount(_ lines: ArraySlice<String>) -> Int {
        guard let line = lines.first?.lowercased() else { return 0 }
        if isSeparator(line) || isIntroduction(line) { return 1 }
        // The same over two lines, as mail programs break it.
        if let next = lines.dropFirst().first, beginnings.contains(where: line.hasPrefix),
            isIntroduction("\(line) \(next.lowercased())")
        {
            return 2
        }
        return headCount(lines)
    }

    /// `-----Original Message-----`, with any number of dashes or underscores.
    private static func isSeparator(_ line: String) -> Bool {
        guard line.hasPrefix("--") || line.hasPrefix("__") else { return false }
        return separators.contains(where: line.contains) || line.allSatisfy { $0 == "_" } && line.count >= 10
    }

    /// `On Mon, 16 Nov 2026 at 10:02, Support <help@example.com> wrote:`, with an address, or with a day and a time of
    /// day: people who tell what somebody wrote are less exact.
    private static func isIntroduction(_ line: String) -> Bool {
        let words = line.dropLast()
        guard line.hasSuffix(":"), verbs.contains(where: { words.hasSuffix($0) }) else { return false }
        return line.contains("@") || hasTimeOfDay(line) && numberCount(line) >= fewestNumbers
    }

    private static func numberCount(_ line: String) -> Int { line.split(whereSeparator: { !$0.isNumber }).count }

    /// A colon between two digits.
    private static func hasTimeOfDay(_ line: String) -> Bool {
        let parts = line.split(separator: ":", omittingEmptySubsequences: false)
        return zip(parts, parts.dropFirst()).contains { before, after in
            before.last?.isNumber == true && after.first?.isNumber == true
        }
    }

    /// Lines of the head of an earlier message: who wrote it, and then when, or somewhere its subject or an address.
    /// People who tell of a way from here to there write neither.
    private static func headCount(_ lines: ArraySlice<String>) -> Int {
        let head = lines.prefix(mostHeadLines).prefix { isHeadLine($0, senders + otherHeads) }
        guard head.count > 1, let first = head.first, isHeadLine(first, senders) else { return 0 }
        let isOne =
            isHeadLine(head[head.startIndex + 1], times)
            || head.contains { isHeadLine($0, subjects) || $0.contains("@") }
        return isOne ? head.count : 0
    }

    private static func isHeadLine(_ line: String, _ names: [String]) -> Bool {
        let bare = line.lowercased().filter { $0 != "*" }
        return names.contains { bare.hasPrefix($0 + ":") }
    }

    /// Of an introduction: a day, of two numbers at least, and a time of day.
    private static let fewestNumbers = 4
    private static let mostHeadLines = 10
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
    private static let times = ["sent", "date", "надіслано", "дата", "отправлено", "wysłano", "data"]
    private static let subjects = ["subject", "тема", "temat"]
    private static let otherHeads = times + subjects + ["to", "cc", "кому", "do"]
}
