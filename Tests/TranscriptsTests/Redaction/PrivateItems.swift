import CallModel

/// Makes private items of one language, and clean turns beside them: the same seed, the same items.
struct PrivateItems {
    let language: GeneratedLanguage
    private var choices: SplitMix64

    init(_ language: GeneratedLanguage, seed: UInt64) {
        self.language = language
        choices = SplitMix64(seed: seed)
    }

    /// Cards, codes, e-mail addresses, telephone numbers and names, by turns.
    mutating func items(_ count: Int) -> [PrivateItem] {
        (0..<count).map { index in
            switch PrivateItem.Kind.allCases[index % PrivateItem.Kind.allCases.count] {
            case .card: card()
            case .code: code()
            case .email: email()
            case .phone: phone()
            case .name: name()
            }
        }
    }

    mutating func cleanTurns(_ count: Int) -> [String] {
        (0..<count).map { _ in
            let text = choices.one(of: language.cleanTurns)
                .replacing("{n}", with: "\(choices.number(2...99))")
                .replacing("{w}", with: language.digits.inGroups(of: 2, "\(choices.number(2...59))"))
            return styled(text)
        }
    }

    // MARK: Kinds

    private mutating func card() -> PrivateItem {
        let number = cardNumber()
        let said = dictated(number, groups: [4, 4, 4, 4, 3])
        // A third of the cards is dictated over several turns, with the other side saying yes in between.
        guard choices.number(0...2) == 0 else { return item(.card, language.cards, said) }
        var turns = [PrivateItem.Turn(party: .agent, marked: styled(language.cardQuestion))]
        for piece in pieces(of: number) {
            let spoken = choices.number(0...1) == 0 ? piece : language.digits.oneByOne(piece)
            turns.append(.init(party: .customer, marked: "⟦\(spoken)⟧"))
            turns.append(.init(party: .agent, marked: styled(choices.one(of: language.nods))))
        }
        return PrivateItem(kind: .card, turns: turns)
    }

    private mutating func code() -> PrivateItem {
        let number = choices.digits(choices.one(of: [3, 3, 4]))
        let said = choices.number(0...1) == 0 ? number : language.digits.oneByOne(number)
        guard choices.number(0...2) == 0 else { return item(.code, language.codes, said) }
        return PrivateItem(
            kind: .code,
            turns: [
                .init(party: .agent, marked: styled(choices.one(of: language.codeQuestions))),
                .init(
                    party: .customer,
                    marked: styled(choices.one(of: language.answers)).replacing("{}", with: "⟦\(said)⟧")),
            ])
    }

    private mutating func email() -> PrivateItem {
        let local = [choices.one(of: language.mailNames), choices.one(of: language.mailNames)]
        let host = choices.one(of: language.hosts)
        let words = language.mailWords
        let address: String
        switch choices.number(0...3) {
        case 0: address = "\(local[0]).\(local[1])@\(host.written)"
        case 1: address = "\(local[0])\(choices.number(1...99))@\(host.written)"
        case 2:
            address =
                "\(local[0]) \(choices.one(of: words.dots)) \(local[1]) \(choices.one(of: words.signs)) \(host.spoken)"
        default:
            let tail = language.digits.oneByOne(choices.digits(2))
            address =
                "\(local[0]) \(choices.one(of: words.joints)) \(tail) \(choices.one(of: words.signs)) \(host.spoken)"
        }
        return item(.email, language.mails, address)
    }

    private mutating func phone() -> PrivateItem {
        let number = choices.one(of: language.phones) + choices.digits(language.phoneTail)
        return item(
            .phone, language.phoneTurns, dictated(number, groups: choices.one(of: [[3, 2, 2, 2, 3], [3, 3, 3, 3]])))
    }

    private mutating func name() -> PrivateItem {
        let first = choices.one(of: language.firstNames)
        let full = choices.number(0...2) == 0 ? first : "\(first) \(choices.one(of: language.lastNames))"
        return item(.name, language.names, full)
    }

    // MARK: Numbers

    /// Of every brand in use, with its check digit.
    private mutating func cardNumber() -> String {
        let brands: [(prefix: String, length: Int)] = [
            ("4", 16), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("37", 15), ("2200", 16), ("2204", 16),
            ("6011", 16), ("65", 16), ("3530", 16), ("36", 14), ("62", 19), ("5018", 16), ("6759", 18), ("9804", 16),
        ]
        let brand = choices.one(of: brands)
        let body = brand.prefix + choices.digits(brand.length - brand.prefix.count - 1)
        let sum = body.compactMap(\.wholeNumberValue).reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return body + "\((10 - sum % 10) % 10)"
    }

    /// Written with or without spaces and dashes, or in words one by one, in pairs, in threes.
    private mutating func dictated(_ number: String, groups: [Int]) -> String {
        switch choices.number(0...6) {
        case 0: number
        case 1: grouped(number, groups, by: " ")
        case 2: grouped(number, groups, by: "-")
        case 3: number.map(String.init).joined(separator: " ")
        case 4: language.digits.oneByOne(number)
        case 5: language.digits.inGroups(of: 2, number)
        default: language.digits.inGroups(of: 3, number)
        }
    }

    private func grouped(_ number: String, _ groups: [Int], by separator: String) -> String {
        var (parts, rest) = ([Substring](), number[...])
        for size in groups where !rest.isEmpty {
            parts.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return parts.joined(separator: separator)
    }

    /// Four pieces of four digits, or so.
    private func pieces(of number: String) -> [String] {
        grouped(number, [4, 4, 4, 4, 4], by: " ").split(separator: " ").map(String.init)
    }

    // MARK: Text

    private mutating func item(_ kind: PrivateItem.Kind, _ templates: [String], _ secret: String) -> PrivateItem {
        let isPlain = choices.number(0...1) == 0
        let template = choices.one(of: templates)
        let text = (isPlain ? plain(template) : template)
            .replacing("{}", with: "⟦\(isPlain && kind == .name ? secret.lowercased() : secret)⟧")
        return PrivateItem(kind: kind, turns: [.init(party: .customer, marked: text)])
    }

    /// Half of all recognisers write without capitals and stops.
    private mutating func styled(_ text: String) -> String { choices.number(0...1) == 0 ? plain(text) : text }

    private func plain(_ text: String) -> String { text.lowercased().filter { !".,?!:".contains($0) } }
}
