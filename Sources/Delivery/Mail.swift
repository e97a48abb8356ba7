import Foundation

/// A message with a text and an HTML form (RFC 5322, RFC 2045).
public struct Mail: Hashable, Sendable {
    public let sender: String
    public let recipients: [String]
    public let subject: String
    /// The same content as plain text.
    public let text: String
    public let html: String
    public let epochSeconds: Int

    /// - Returns: `nil` where an address is none, or nobody is to get the message.
    public init?(
        from sender: String, to recipients: [String], subject: String, text: String, html: String, epochSeconds: Int
    ) {
        guard !recipients.isEmpty, ([sender] + recipients).allSatisfy(Self.isAddress) else { return nil }
        self.sender = sender
        self.recipients = recipients
        self.subject = subject
        self.text = text
        self.html = html
        self.epochSeconds = epochSeconds
    }

    /// Plain addresses only: no names, no quoting, nothing that ends a header.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= 254
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"<>()[]\\,;:""#.utf8.contains($0) }
            }
    }

    /// The message as it is sent, with line ends of CR and LF.
    var message: String {
        let boundary = "sidetone-part"
        let headers = [
            "From: <\(sender)>", "To: \(recipients.map { "<\($0)>" }.joined(separator: ",\r\n "))",
            "Subject: \(Self.encodedWords(subject))", "Date: \(date)", "MIME-Version: 1.0",
            "Auto-Submitted: auto-generated",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
        ]
        let parts = [("plain", text), ("html", html)].flatMap { kind, content in
            [
                "--\(boundary)", "Content-Type: text/\(kind); charset=utf-8", "Content-Transfer-Encoding: base64", "",
                Self.base64Lines(content),
            ]
        }
        return (headers + parts + ["--\(boundary)--", ""]).joined(separator: "\r\n")
    }

    private var date: String {
        let style = Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits)
                """,
            locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
        return Date(timeIntervalSince1970: Double(epochSeconds)).formatted(style) + " +0000"
    }

    /// At most 76 characters a line.
    private static func base64Lines(_ text: String) -> String {
        Data(text.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    /// A header in words of at most 75 characters (RFC 2047); no word ends within a character.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = [""]
        for character in text.map(String.init) {
            if (words.last ?? "").utf8.count + character.utf8.count > 42 { words.append("") }
            words[words.count - 1] += character
        }
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
