import CallModel
import Yams

extension Scorecard {
    /// Reads a scorecard from YAML.
    /// - Parameters:
    ///   - file: the name for messages.
    ///   - measures: names of the measures that checks may look at; any other is an error.
    /// - Returns: the scorecard, or all errors of the file, each with its line.
    public static func load(
        yaml: String, file: String, measures: Set<String>
    ) -> Result<Scorecard, ScorecardErrors> {
        var reader = ScorecardReader(file: file, measures: measures)
        let content = reader.root(of: yaml).flatMap { reader.scorecard($0) }
        guard let content, reader.failure == nil else {
            return .failure(reader.failure ?? reader.nothingRead)
        }
        return .success(Scorecard(content: content, version: reader.version))
    }
}

extension ScorecardReader {
    mutating func root(of yaml: String) -> Node? {
        do {
            if let root = try compose(yaml: yaml) { return root }
            note(.malformed, line: 1, "expected a scorecard, found an empty file")
        } catch let error as YamlError {
            note(.malformed, line: error.line, "expected YAML, but \(error.problem)")
        } catch {
            note(.malformed, line: 1, "expected YAML")
        }
        return nil
    }

    var nothingRead: ScorecardErrors {
        ScorecardErrors(errors: [InputError(code: "scorecard.malformed", file: file, expected: "expected a scorecard")])
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _):
            "the keys \(keys.sorted().joined(separator: ", ")) are there twice"
        default: "it cannot be read"
        }
    }
}
