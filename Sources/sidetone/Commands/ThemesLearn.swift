import ArgumentParser
import Foundation
import Pipeline
import Themes

/// `sidetone themes learn`: corrections of reviewers become training data of the installation.
struct ThemesLearn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Teach the spotter what reviewers of this installation corrected.",
        discussion: """
            A file of tab-separated text with a header line, or a JSON array: text, language (en, uk, ru, pl), kind \
            (problem, request, praise, confusion, none), and call_id where it was said in a call, so that it is erased \
            with it. The next night spots every call again.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Corrections.")
    var file: String

    func run() async throws {
        guard let content = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw Failure.impossible("\(file): expected a file that can be read")
        }
        let corrections = try SpottingCorrection.read(content, file: file)
        let store = try await common.openStore(common.settings())
        let added = try await SpottingLessons(store: store).learn(corrections)
        Console.print("\(corrections.count) corrections read, \(added) new.")
    }
}
