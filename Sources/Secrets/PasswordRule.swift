/// What a password must be like (NIST SP 800-63B: length, and not what everybody tries first; no forced characters).
public enum PasswordRule {
    public static let lengths = 12...256

    public enum Fault: String, Hashable, Sendable {
        case tooShort = "too_short"
        case tooLong = "too_long"
        /// It is what an attacker would try first.
        case tooEasy = "too_easy"
    }

    /// - Parameter names: of the account, which are no secret.
    /// - Returns: `nil` for a password that may be used.
    public static func fault(of password: String, names: [String]) -> Fault? {
        if password.count < lengths.lowerBound { return .tooShort }
        if password.utf8.count > lengths.upperBound { return .tooLong }
        return isEasy(password.lowercased(), names) ? .tooEasy : nil
    }

    private static func isEasy(_ password: String, _ names: [String]) -> Bool {
        if Set(password).count < 5 { return true }
        let rest = (common + names.map { $0.lowercased() }.filter { $0.count > 2 })
            .reduce(password) { $0.replacing($1, with: "") }
        return rest.count < 5
    }

    /// Parts of which the most used passwords are made.
    private static let common = [
        "password", "passwort", "пароль", "haslo", "hasło", "qwertyuiop", "qwerty", "йцукен", "asdfgh", "zxcvbn",
        "1234567890", "123456", "0987654321", "654321", "abcdef", "letmein", "welcome", "iloveyou", "admin", "monkey",
        "dragon", "sunshine", "princess", "football", "sidetone",
    ]
}
