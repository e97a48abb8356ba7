extension String {
    /// The statement with `$1`, `$2`, … in the place of each `?` outside of quotes.
    var numberingPlaceholders: String {
        var numbered = ""
        var number = 0
        var isQuoted = false
        for character in self {
            if character == "'" { isQuoted.toggle() }
            if character == "?", !isQuoted {
                number += 1
                numbered += "$\(number)"
            } else {
                numbered.append(character)
            }
        }
        return numbered
    }
}
