import Acoustics
public import CallModel
import Foundation
import Hashing
public import Scorecards
public import Store

/// A folder of scorecards, one YAML file each.
public struct ScorecardFolder: Sendable {
    public let path: String?

    /// - Parameter path: `nil` is a folder without scorecards.
    public init(path: String?) { self.path = path }

    /// - Returns: the scorecards that can be used, by file name, and everything that is wrong with the others.
    public func load() -> (scorecards: [Scorecard], errors: [InputError]) {
        guard let path else { return ([], []) }
        guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else {
            return ([], [InputError(code: "scorecard.folder", file: path, expected: "expected a folder of scorecards")])
        }
        var (scorecards, errors): ([Scorecard], [InputError]) = ([], [])
        for file in files() {
            switch Self.load(file: file) {
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
        return load(yaml: yaml, file: file)
    }

    /// Reads the text of a scorecard against the measures of this program.
    static func load(yaml: String, file: String) -> Result<Scorecard, ScorecardErrors> {
        Scorecard.load(yaml: yaml, file: file, measures: Set(standardMeasures.map(\.name)))
    }

    /// The same as ``load()``; the text of each scorecard is kept, so that evaluations can be read for ever with the
    /// revision they were made with.
    public func load(keepingIn store: Store) async throws -> (scorecards: [Scorecard], errors: [InputError]) {
        let (scorecards, errors) = load()
        let revisions = Dictionary(scorecards.map { ($0.revision, $0.id) }, uniquingKeysWith: { first, _ in first })
        for file in files() {
            guard let yaml = try? String(contentsOfFile: file, encoding: .utf8),
                case .success(let scorecard) = Self.load(yaml: yaml, file: file),
                let id = revisions[scorecard.revision]
            else { continue }
            try await store.keepScorecard(id, revision: scorecard.revision.hex, text: yaml)
        }
        return (scorecards, errors)
    }

    /// Paths of the scorecards, by name.
    private func files() -> [String] {
        guard let path, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
        return names.sorted().filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".test.yaml") }.map { path + "/" + $0 }
    }
}
