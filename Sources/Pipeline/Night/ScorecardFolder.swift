import Acoustics
public import CallModel
import Foundation
public import Scorecards

/// A folder of scorecards, one YAML file each.
public struct ScorecardFolder: Sendable {
    public let path: String?

    /// - Parameter path: `nil` is a folder without scorecards.
    public init(path: String?) { self.path = path }

    /// - Returns: the scorecards that can be used, by file name, and everything that is wrong with the others.
    public func load() -> (scorecards: [Scorecard], errors: [InputError]) {
        guard let path else { return ([], []) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return ([], [InputError(code: "scorecard.folder", file: path, expected: "expected a folder of scorecards")])
        }
        var (scorecards, errors): ([Scorecard], [InputError]) = ([], [])
        for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasSuffix(".test.yaml") {
            switch Self.load(file: path + "/" + name) {
            case .success(let scorecard): scorecards.append(scorecard)
            case .failure(let failure): errors += failure.errors
            }
        }
        return (scorecards, errors)
    }

    /// Reads one file against the measures of this program.
    public static func load(file: String) -> Result<Scorecard, ScorecardErrors> {
        guard let yaml = try? String(contentsOfFile: file, encoding: .utf8) else {
            return .failure(
                ScorecardErrors(errors: [
                    InputError(code: "scorecard.unreadable", file: file, expected: "expected a YAML file in UTF-8")
                ]))
        }
        return Scorecard.load(yaml: yaml, file: file, measures: Set(standardMeasures.map(\.name)))
    }
}
