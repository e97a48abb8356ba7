import CallModel
import Pipeline
import Reports
import Testing

@testable import Web

/// Formulas as readers of each language see them.
@Suite struct ReportFormulaTests {
    /// Every figure that can be asked for by name, with an example of what a pattern leaves open.
    private static let names =
        FigureCatalogue.plain.map(\.definition.name) + FigureCatalogue.patterns.flatMap(examples)
        + ["median(abandonment)"]

    private static func examples(of pattern: String) -> [String] {
        var name = String(pattern.prefix { $0 != " " })
        let examples = [(".N", ".20"), ("SCORECARD/ITEM", "support/greeting"), ("NAME", "aht"), (".ID", ".t-1")]
        for (open, example) in examples { name.replace(open, with: example) }
        return name.contains("VARIANT")
            ? ServiceLevel.allCases.map { name.replacing("VARIANT", with: $0.rawValue) } : [name]
    }

    @Test(arguments: names) func `a formula reads in English as files have it, and otherwise elsewhere`(
        name: String
    ) throws {
        let definition = try FigureCatalogue.standard.figure(name).definition
        for language in ReaderLanguage.allCases {
            let text = ReportWords(Messages(language), []).formula(of: definition)
            #expect((text == definition.formula) == (language == .en), "\(text)")
        }
    }

    @Test(arguments: IntervalMethod.allCases) func `how an interval is made is said likewise`(method: IntervalMethod) {
        for language in ReaderLanguage.allCases {
            let text = ReportWords(Messages(language), []).interval(method)
            #expect((text == method.rawValue) == (language == .en), "\(text)")
        }
    }

    @Test func `an acoustic measure is called by its name in a formula`() throws {
        let words = ReportWords(Messages(.pl), [])
        let definition = try FigureCatalogue.standard.figure("dead_air.total.ms").definition
        #expect(words.formula(of: definition) == "mediana z: \(words.figure("dead_air.total.ms"))")
    }
}
