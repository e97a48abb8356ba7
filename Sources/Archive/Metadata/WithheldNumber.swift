/// What telephone systems write where a caller's number is withheld: many people under one name, so nobody's name.
enum WithheldNumber {
    /// - Parameter reference: the customer as a source names them.
    static func contains(_ reference: String) -> Bool {
        var name = reference.lowercased().trimmed(of: "<>\"' ")
        if name.hasPrefix("sip:") || name.hasPrefix("tel:") { name = String(name.dropFirst(4)) }
        return names.contains(name.prefix { $0 != "@" }.trimmed(of: "+ "))
    }

    /// The numbers are what carriers send for ANONYMOUS, RESTRICTED, BLOCKED and UNKNOWN, spelt on a keypad.
    private static let names: Set<String> = [
        "anonymous", "unknown", "restricted", "private", "withheld", "unavailable", "blocked", "hidden", "no number",
        "number withheld", "private number", "unknown number", "not available", "asterisk",
        "anonimowy", "nieznany", "zastrzeżony", "numer zastrzeżony", "numer nieznany",
        "анонім", "анонімний", "невідомий", "невідомо", "прихований", "прихований номер",
        "аноним", "анонимный", "неизвестный", "неизвестно", "скрытый", "скрытый номер",
        "266696687", "7378742833", "2562533", "8656696",
    ]
}

extension StringProtocol {
    fileprivate func trimmed(of characters: String) -> String {
        let start = drop { characters.contains($0) }
        return String(start.reversed().drop { characters.contains($0) }.reversed())
    }
}
