import CallModel
import Yams

/// Reads a scorecard file. Reading goes on after an error, so that all errors of a file are told at once; a part that
/// could not be read is left out, for nothing is made of a file with errors.
struct ScorecardReader {
    enum Problem: String {
        /// Not YAML.
        case malformed
        case unknownKey = "unknown_key"
        case missing
        case wrongValue = "wrong_value"
        /// A measure, item, option or phrase list that does not exist.
        case unknownName = "unknown_name"
        case duplicate
    }

    let file: String
    /// The names of the measures that the acoustics provide.
    let measures: Set<String>
    private var errors: [(line: Int, error: InputError)] = []
    private var noted: Set<InputError> = []
    /// Those in which every text must exist.
    var languages: [String] = []
    var phrases: [String: PhraseList] = [:]
    /// What a condition may ask of the items read so far.
    var answersByItem: [String: [String]] = [:]
    /// Items that stand in the file but could not be read: they have been complained of once.
    var unreadableItems: Set<String> = []
    /// As people call the content; it is no part of it.
    var version: String?
    /// The item being read, for the place of an error.
    var currentItem: String?

    init(file: String, measures: Set<String>) {
        self.file = file
        self.measures = measures
    }

    mutating func note(_ problem: Problem, at node: Node, _ expected: String) {
        note(problem, line: node.line, expected)
    }

    mutating func note(_ problem: Problem, line: Int, _ expected: String) {
        let place = ["line \(line)", currentItem.map { "item \($0)" }].compactMap(\.self).joined(separator: ", ")
        let error = InputError(code: "scorecard.\(problem.rawValue)", file: file, place: place, expected: expected)
        if noted.insert(error).inserted { errors.append((line, error)) }
    }

    /// In the order of lines; `nil` where there are none.
    var failure: ScorecardErrors? {
        guard !errors.isEmpty else { return nil }
        let inOrder = errors.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        return ScorecardErrors(errors: inOrder.map(\.element.error))
    }
}
