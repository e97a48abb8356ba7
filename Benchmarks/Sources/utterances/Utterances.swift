import Foundation
import Themes

/// `swift run -c release utterances table.tsv …` prints what spotting and grouping each table costs. Peak memory is
/// that of the process: give the largest table last.
@main
struct Utterances {
    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        guard !paths.isEmpty else {
            print("usage: utterances <table.tsv> …")
            exit(2)
        }
        measure("training the spotter") { _ = FeedbackSpotter.standard }
        for path in paths {
            let table = try String(contentsOfFile: path, encoding: .utf8)
            try measure("\(path): spotting") { _ = try ThemeCommands().spot(table, file: path) }
            try measure("\(path): spotting and grouping") { _ = try ThemeCommands().group(table, file: path) }
        }
    }

    private static func measure(_ name: String, _ work: () throws -> Void) rethrows {
        let (before, start) = (ProcessUsage(), ContinuousClock.now)
        try work()
        let (after, wall) = (ProcessUsage(), ContinuousClock.now - start)
        let processor = after.processorSeconds - before.processorSeconds
        print(
            "\(name): \(text(processor)) s of processor, \(text(wall / .seconds(1))) s, \(after.peakMemoryMB) MB at most"
        )
    }

    private static func text(_ seconds: Double) -> String { String(format: "%.2f", seconds) }
}
