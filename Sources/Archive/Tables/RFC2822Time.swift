import CallModel

/// Times as mail writes them: `Mon, 16 Nov 2026 07:30:00 +0000`.
enum RFC2822Time {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The day of the week is not read. `nil` for any other text.
    static func moment(_ text: String) -> ZonedTime? {
        let words = (text.split(separator: ",").last ?? "").split(separator: " ")
        guard words.count == 5, let month = months.firstIndex(of: String(words[1])), (1...2).contains(words[0].count)
        else { return nil }
        let zone = ["GMT", "UTC"].contains(words[4]) ? "Z" : String(words[4])
        return ZonedTime(iso8601: "\(words[2])-\(padded(month + 1))-\(padded(words[0]))T\(words[3])\(zone)")
    }

    private static func padded(_ number: some CustomStringConvertible) -> String {
        number.description.count == 1 ? "0\(number)" : "\(number)"
    }
}
