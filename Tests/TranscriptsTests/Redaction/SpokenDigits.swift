/// How people of one language read digits aloud: written for the generator alone, apart from what recognises them.
struct SpokenDigits: Sendable {
    let figures: [String]
    let teens: [String]
    let tens: [String]
    /// 100, 200 … 900; empty where hundreds are not read in one word.
    let hundreds: [String]

    /// One by one.
    func oneByOne(_ digits: String) -> String {
        digits.compactMap(\.wholeNumberValue).map { figures[$0] }.joined(separator: " ")
    }

    /// In groups of two or three: `67` as one number, `05` figure by figure.
    func inGroups(of size: Int, _ digits: String) -> String {
        var (parts, rest) = ([String](), digits[...])
        while !rest.isEmpty {
            parts.append(group(String(rest.prefix(size))))
            rest = rest.dropFirst(size)
        }
        return parts.joined(separator: " ")
    }

    private func group(_ digits: String) -> String {
        guard let value = Int(digits), digits.first != "0" else { return oneByOne(digits) }
        switch value {
        case 0...9: return figures[value]
        case 10...19: return teens[value - 10]
        case 20...99: return tens[value / 10 - 2] + (value % 10 == 0 ? "" : " " + figures[value % 10])
        default:
            guard !hundreds.isEmpty else { return oneByOne(digits) }
            let rest = value % 100
            return hundreds[value / 100 - 1] + (rest == 0 ? "" : " " + group("\(rest)"))
        }
    }
}

extension SpokenDigits {
    static let english = SpokenDigits(
        figures: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        teens: [
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen",
        ],
        tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], hundreds: [])

    static let ukrainian = SpokenDigits(
        figures: ["нуль", "один", "два", "три", "чотири", "п'ять", "шість", "сім", "вісім", "дев'ять"],
        teens: [
            "десять", "одинадцять", "дванадцять", "тринадцять", "чотирнадцять", "п'ятнадцять", "шістнадцять",
            "сімнадцять",
            "вісімнадцять", "дев'ятнадцять",
        ],
        tens: ["двадцять", "тридцять", "сорок", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яносто"],
        hundreds: ["сто", "двісті", "триста", "чотириста", "п'ятсот", "шістсот", "сімсот", "вісімсот", "дев'ятсот"])

    static let russian = SpokenDigits(
        figures: ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
        teens: [
            "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать",
            "семнадцать",
            "восемнадцать", "девятнадцать",
        ],
        tens: ["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
        hundreds: ["сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"])

    static let polish = SpokenDigits(
        figures: ["zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"],
        teens: [
            "dziesięć", "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście",
            "siedemnaście",
            "osiemnaście", "dziewiętnaście",
        ],
        tens: [
            "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt",
            "osiemdziesiąt", "dziewięćdziesiąt",
        ],
        hundreds: [
            "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset",
        ])
}
