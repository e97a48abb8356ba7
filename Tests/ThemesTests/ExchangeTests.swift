import CallModel
import FoundationEssentials
import Testing

@testable import Themes

@Suite struct ExchangeTests {
    private let commands = ThemeCommands()

    @Test func `spotting answers every line, and agents' lines with none`() throws {
        let table = """
            utterance_id\tlanguage\tspeaker\ttext
            1\ten\tcustomer\tthe statement does not load after the update
            2\ten\tagent\tthe statement does not load after the update
            """
        #expect(try commands.spot(table, file: "u.tsv") == "utterance_id\tkind\n1\tproblem\n2\tnone\n")
    }

    @Test func `grouping does not depend on the order of the lines`() throws {
        let lines = (SmallArchive.scanner + SmallArchive.refund).enumerated().map { "\($0)\t\($1.0)\t\($1.1)" }
        let header = "utterance_id\tlanguage\ttext"
        func answer(_ lines: [String]) throws -> Set<Substring> {
            Set(try commands.group(([header] + lines).joined(separator: "\n"), file: "u.tsv").split(separator: "\n"))
        }
        #expect(try answer(lines) == answer(lines.reversed()))
        #expect(try answer(lines).count == lines.count + 1)
    }

    @Test func `a table without the needed columns or fields is refused with its place`() {
        #expect(throws: InputError.self) { try commands.spot("id\twords\n1\thello", file: "u.tsv") }
        let error = #expect(throws: InputError.self) {
            try commands.spot("utterance_id\ttext\n1\thello\n2", file: "u.tsv")
        }
        #expect(error?.place == "line 3")
    }

    private func file(_ id: String) throws -> CallTranscriptFile {
        let json = """
            {"call_id": "\(id)", "started_at": "2026-11-16T10:00:00Z", "language": "en", "agent": null, "segments": [
              {"start": 0.5, "end": 3.25, "speaker": "customer", "text": "the app crashes when i open the camera"},
              {"start": 4, "end": 4, "speaker": "agent", "text": "no duration"}]}
            """
        return try CallTranscriptFile(Data(json.utf8), file: id + ".json")
    }

    @Test func `mining files gives a book that the next mining reads`() throws {
        let json = try commands.mine([file("1"), file("2")])
        let book = try JSONDecoder().decode(ThemeBook.self, from: json)
        #expect(book.themes.first?.evidence.map(\.start) == [0.5, 0.5])
        #expect(try commands.mine([file("2"), file("1")], previous: (json, "themes.json")) == json)
    }

    @Test func `a file that is no transcript is refused with its place`() {
        let json = #"{"call_id": "1", "started_at": "2026-11-16T10:00:00Z", "segments": [{"start": "x"}]}"#
        let error = #expect(throws: InputError.self) { try CallTranscriptFile(Data(json.utf8), file: "1.json") }
        #expect(error?.place == "segments.[0].start")
        #expect(throws: InputError.self) { try commands.mine([], previous: (Data("[]".utf8), "themes.json")) }
    }

    @Test func `the same call in two files is refused`() throws {
        let error = try #require(throws: InputError.self) { try commands.mine([file("1"), file("1")]) }
        #expect(error.code == "transcript.duplicate_call")
    }
}
