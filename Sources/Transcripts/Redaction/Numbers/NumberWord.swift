/// A word that stands for digits, in English, Ukrainian, Russian or Polish.
///
/// The languages share one table: recognisers mix them, and people do.
enum NumberWord: Hashable {
    /// 0...9
    case unit(Int)
    /// 10...19
    case teen(Int)
    /// 20, 30 … 90
    case tens(Int)
    /// 100, 200 … 900 in one word
    case hundreds(Int)
    case hundred
    case thousand
    /// The next digit so many times: `double`, `triple`.
    case times(Int)
    /// The name of a figure, which can be counted: `две семёрки`, `dwa zera`.
    case figure(Int)
    /// `oh`: a zero only beside other digits.
    case oh

    static func of(_ token: Token) -> NumberWord? { table[token.text] }

    private static let table: [String: NumberWord] = {
        var table: [String: NumberWord] = [:]
        func add(_ rows: [String], _ word: (Int) -> NumberWord) {
            for (number, row) in rows.enumerated() { for form in Token.phrase(row) { table[form] = word(number) } }
        }
        add(units) { .unit($0) }
        add(teens) { .teen(10 + $0) }
        add(tens) { .tens(20 + 10 * $0) }
        add(hundreds) { .hundreds(100 + 100 * $0) }
        add(figures) { .figure($0) }
        add(["hundred"]) { _ in .hundred }
        add(["thousand тисяча тисячі тисяч тысяча тысячи тысяч tysiąc tysiące tysięcy"]) { _ in .thousand }
        add(["double", "triple treble", "quadruple"]) { .times($0 + 2) }
        add(["oh o"]) { _ in .oh }
        return table
    }()

    private static let units = [
        "zero nought null nil нуль ноль", "one один одна одно одне адин jeden jedna jedno", "two два дві две dwa dwie",
        "three три trzy", "four чотири четыре cztery", "five п'ять пять pięć", "six шість шесть sześć",
        "seven сім семь siedem", "eight вісім восемь osiem", "nine дев'ять девять dziewięć",
    ]

    private static let teens = [
        "ten десять dziesięć", "eleven одинадцять одиннадцать jedenaście",
        "twelve дванадцять двенадцать dwanaście", "thirteen тринадцять тринадцать trzynaście",
        "fourteen чотирнадцять четырнадцать czternaście", "fifteen п'ятнадцять пятнадцать piętnaście",
        "sixteen шістнадцять шестнадцать szesnaście", "seventeen сімнадцять семнадцать siedemnaście",
        "eighteen вісімнадцять восемнадцать osiemnaście", "nineteen дев'ятнадцять девятнадцать dziewiętnaście",
    ]

    private static let tens = [
        "twenty двадцять двадцать dwadzieścia", "thirty тридцять тридцать trzydzieści",
        "forty fourty сорок czterdzieści",
        "fifty п'ятдесят пятьдесят pięćdziesiąt", "sixty шістдесят шестьдесят sześćdziesiąt",
        "seventy сімдесят семьдесят siedemdziesiąt", "eighty вісімдесят восемьдесят osiemdziesiąt",
        "ninety дев'яносто девяносто dziewięćdziesiąt",
    ]

    private static let hundreds = [
        "сто sto", "двісті двести dwieście", "триста trzysta", "чотириста четыреста czterysta",
        "п'ятсот пятьсот pięćset", "шістсот шестьсот sześćset", "сімсот семьсот siedemset",
        "вісімсот восемьсот osiemset", "дев'ятсот девятьсот dziewięćset",
    ]

    private static let figures = [
        "zeros zeroes нуля нулі нулів нули нулей zera zer",
        "ones одиниця одиниці единица единицы единички jedynka jedynki",
        "twos двійка двійки двойка двойки dwójka dwójki", "threes трійка трійки тройка тройки trójka trójki",
        "fours четвірка четвірки четверка четверки czwórka czwórki",
        "fives п'ятірка п'ятірки пятерка пятерки piątka piątki",
        "sixes шістка шістки шестерка шестерки szóstka szóstki", "sevens сімка сімки семерка семерки siódemka siódemki",
        "eights вісімка вісімки восьмерка восьмерки ósemka ósemki",
        "nines дев'ятка дев'ятки девятка девятки dziewiątka dziewiątki",
    ]
}
