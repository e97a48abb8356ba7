/// The check digits of numbers that people read out.
enum CheckDigits {
    /// Payment cards (ISO/IEC 7812-1, annex B).
    static func luhn(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = digit.offset % 2 == 0 ? digit.element : digit.element * 2
            return sum + doubled / 10 + doubled % 10
        }
        return sum % 10 == 0
    }

    /// Whether the digits are a national number of a person: Ukrainian RNOKPP, Polish PESEL or NIP, Russian INN or
    /// SNILS, British NHS number. One random number in ten of the right length passes one of them.
    static func isPersonal(_ digits: [Int]) -> Bool {
        switch digits.count {
        case 10: isRNOKPP(digits) || isNIP(digits) || isINN(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) || isNHS(digits)
        case 11: isPESEL(digits) || isSNILS(digits)
        case 12:
            isINN(Array(digits.dropLast()), [7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
                && isINN(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
        default: false
        }
    }

    private static func isRNOKPP(_ digits: [Int]) -> Bool {
        weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) { (($0 % 11) + 11) % 11 % 10 }
    }

    private static func isNIP(_ digits: [Int]) -> Bool { weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) { $0 % 11 } }

    private static func isPESEL(_ digits: [Int]) -> Bool {
        weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) { (10 - $0 % 10) % 10 }
    }

    private static func isINN(_ digits: [Int], _ weights: [Int]) -> Bool { weighted(digits, weights) { $0 % 11 % 10 } }

    private static func isNHS(_ digits: [Int]) -> Bool {
        weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) { (11 - $0 % 11) % 11 }
    }

    private static func isSNILS(_ digits: [Int]) -> Bool {
        let sum = zip(digits, stride(from: 9, through: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 101 % 100 == digits[9] * 10 + digits[10]
    }

    /// Whether the last digit is what the weighted sum of those before it comes to.
    private static func weighted(_ digits: [Int], _ weights: [Int], _ check: (Int) -> Int) -> Bool {
        guard let last = digits.last, digits.count == weights.count + 1 else { return false }
        return check(zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }) == last
    }
}
