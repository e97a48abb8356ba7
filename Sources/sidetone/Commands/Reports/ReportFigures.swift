import ArgumentParser
import Reports

/// `sidetone report figures`: what can be asked for.
struct ReportFigures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "List every figure by name, with its formula and source.")

    func run() throws {
        for figure in FigureCatalogue.plain { Console.print(figure.definition.line) }
        for variant in ServiceLevel.allCases { Console.print(variant.figure(withinSeconds: 20).definition.line) }
        Console.print("\nWith parameters:")
        for pattern in FigureCatalogue.patterns { Console.print("  \(pattern)") }
        Console.print("\nAcoustic measures, as medians where nothing else is said: sidetone measures")
    }
}

extension FigureDefinition {
    fileprivate var line: String { "\(id)\n    \(formula); 95 % by \(intervalMethod); \(source)" }
}
