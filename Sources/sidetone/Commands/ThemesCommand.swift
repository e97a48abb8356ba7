import ArgumentParser
import CallModel
import Foundation
import Themes

struct ThemesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "What customers say about the product: list and edit themes, or find them in text files.",
        discussion: """
            No model is asked unless sidetone.yaml names one under themes.model: `embeddings` says what remarks mean, \
            `chat` puts titles into words (docs/themes.md).
            """,
        subcommands: [
            ThemesList.self, ThemesEdit.self, ThemesIssue.self, ThemesWatch.self, ThemesLearn.self, Spot.self,
            Group.self, Mine.self,
        ])

    struct Spot: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "spot",
            abstract: "Say of each utterance whether it is a problem, request, praise, confusion, or none.",
            discussion:
                "Reads and writes tab-separated text: utterance_id, speaker, language, text → utterance_id, kind.")

        @Argument(help: ArgumentHelp("Utterances with a header line.", valueName: "file.tsv"))
        var file: String

        func run() throws { Console.raw(try ThemeCommands().spot(try text(file), file: file)) }
    }

    struct Group: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "group",
            abstract: "Put utterances that say the same thing into one theme.",
            discussion: "Reads and writes tab-separated text: utterance_id, language, text → utterance_id, theme_id.")

        @Argument(help: ArgumentHelp("Utterances with a header line.", valueName: "file.tsv"))
        var file: String

        func run() throws { Console.raw(try ThemeCommands().group(try text(file), file: file)) }
    }

    struct Mine: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mine",
            abstract: "Find the themes in a folder of call transcripts, as JSON on standard output.",
            discussion: """
                Each file is one call: {"call_id", "started_at", "language", "segments": [{"start", "end", "speaker", \
                "text"}]}. With --previous, themes found before keep their ids. With --replay, every day is mined with the \
                themes of the day before.
                """)

        @Argument(help: ArgumentHelp("Folder of call transcripts.", valueName: "dir"))
        var folder: String

        @Option(help: ArgumentHelp("The result of an earlier run.", valueName: "themes.json"))
        var previous: String?

        @Option(help: ArgumentHelp("Mine day by day, and write a file per day there.", valueName: "dir"))
        var replay: String?

        func validate() throws {
            guard previous == nil || replay == nil else { throw ValidationError("expected --previous or --replay") }
        }

        func run() throws {
            let (calls, errors) = try readCalls()
            if let replay { try mineDaily(calls, into: replay) } else { try mineAtOnce(calls) }
            guard errors.isEmpty else {
                for error in errors { Console.note("\(error)") }
                throw ExitCode(1)
            }
        }

        private func mineDaily(_ calls: [CallTranscriptFile], into folder: String) throws {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                try ThemeCommands().replay(calls) { day, json in
                    try json.write(to: URL(filePath: "\(folder)/\(day).json"), options: .atomic)
                }
            } catch let error as CocoaError {
                throw Failure.impossible("\(folder): expected a folder that can be written (\(error.code.rawValue))")
            }
        }

        private func mineAtOnce(_ calls: [CallTranscriptFile]) throws {
            let earlier = try previous.map { (json: try data($0), file: $0) }
            Console.print(String(decoding: try ThemeCommands().mine(calls, previous: earlier), as: UTF8.self))
        }

        private func readCalls() throws -> ([CallTranscriptFile], [any Error]) {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw Failure.impossible("\(folder): expected a folder of call transcripts")
            }
            var (calls, errors): ([CallTranscriptFile], [any Error]) = ([], [])
            for name in names.sorted() where name.hasSuffix(".json") {
                do {
                    calls.append(try CallTranscriptFile(try data("\(folder)/\(name)"), file: name))
                } catch { errors.append(error) }
            }
            return (calls, errors)
        }
    }
}

private func text(_ file: String) throws -> String { String(decoding: try data(file), as: UTF8.self) }

private func data(_ file: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: file) else {
        throw Failure.impossible("\(file): expected a file that can be read")
    }
    return data
}
