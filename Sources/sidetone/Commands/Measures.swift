import Acoustics
import ArgumentParser

struct Measures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Print every measure with unit, definition, source and version, as Markdown (docs/measures.md).")

    func run() { Console.raw(MeasuresDocument.markdown) }
}
