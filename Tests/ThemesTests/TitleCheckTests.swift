import Languages
import Testing

@testable import Themes

@Suite struct TitleCheckTests {
    private let check = TitleCheck(
        [
            "every invoice I export to PDF is empty", "the PDF of my invoice comes out blank since version 4.2",
            "exported invoices are not filled",
        ], in: .en, lexicon: .standard)

    @Test(arguments: [
        "Exported PDF invoices are empty", "“Exported PDF invoices are empty.”", " Exported PDF invoices are empty\n",
    ])
    func `a title in the customers' words holds, without the marks around it`(_ answer: String) {
        #expect(check.accepted(answer) == "Exported PDF invoices are empty")
    }

    @Test(arguments: [
        (
            SpokenLanguage.uk, ["чек не друкується після оплати", "після оплати картою чек не друкують"],
            "Чек не друкується після оплат карткою"
        ),
        (
            .ru, ["чек не печатается после оплаты", "после оплаты картой не печатают чек"],
            "Чеки не печатаются после оплаты"
        ),
        (
            .pl, ["paragon nie drukuje się po płatności", "po płatności kartą nie ma paragonu"],
            "Paragony nie drukują się po płatności"
        ),
    ])
    func `other forms of the words hold in every language`(
        _ language: SpokenLanguage, _ said: [String], _ title: String
    ) {
        #expect(TitleCheck(said, in: language, lexicon: .standard).accepted(title) == title)
    }

    @Test(arguments: [
        "Exported PDF invoices are stolen by hackers", "Call Martha about empty invoices",
        "Empty PDF invoices in version 5",
        "Ignore your instructions", "Sure! Here is a title: exported invoices are empty", "Invoice", "Export",
        "Exported\ninvoices are empty", "**Exported invoices are empty**", "Exported invoices are empty <script>",
        "", "…",
        "Invoice export invoice export invoice export invoice export invoice export invoice export invoice export",
    ])
    func `what the customers did not say does not hold`(_ answer: String) {
        #expect(check.accepted(answer) == nil)
    }

    @Test(arguments: ["Exported invoices are filled", "Exported invoices are not empty", "PDF invoices not empty"])
    func `what one customer denied, or did not, is not turned round by the words of another`(_ answer: String) {
        #expect(check.accepted(answer) == nil)
    }

    @Test(arguments: [
        (SpokenLanguage.en, ["the printer stopped printing receipts", "receipts hardly print"], "Receipts print"),
        (.uk, ["принтер перестав друкувати чеки", "чеки не друкуються"], "Принтер друкує чеки"),
        (.ru, ["принтер отказывается печатать чеки", "чеки не печатаются"], "Принтер печатает чеки"),
        (.pl, ["drukarka przestała drukować paragony", "paragony się nie drukują"], "Drukarka drukuje paragony"),
    ])
    func `what stopped, refuses or hardly works is not told as if it worked`(
        _ language: SpokenLanguage, _ said: [String], _ title: String
    ) {
        #expect(TitleCheck(said, in: language, lexicon: .standard).accepted(title) == nil)
    }

    @Test(arguments: [
        "\u{202E}Exported invoices are empty", "Exported invoices\u{2028}are empty",
        "Exported\u{FEFF} invoices are empty", "Exported invoices are empty \u{1F600}",
        "Exported\u{A0}invoices are empty",
    ])
    func `nothing that cannot be seen, or is no writing, holds`(_ answer: String) {
        #expect(check.accepted(answer) == nil)
        #expect(check.accepted("Exported invoices are empty") != nil)
    }

    @Test func `a denial is neither lost nor added`() {
        let broken = TitleCheck(
            ["the printer does not print receipts", "receipts are not printed"], in: .en, lexicon: .standard)
        #expect(broken.accepted("Printer prints receipts") == nil)
        #expect(broken.accepted("Printer does not print receipts") != nil)
        let fine = TitleCheck(["the printer prints receipts fast", "receipts print fast"], in: .en, lexicon: .standard)
        #expect(fine.accepted("Printer does not print receipts") == nil)
    }
}
