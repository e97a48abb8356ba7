import Acoustics
public import CallModel
import Foundation
import Hashing
public import Scorecards
public import Store
import Synchronization

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

    /// Reads the text of a scorecard against the measures of this program; a text that was read before is not read again.
    static func load(yaml: String, file: String) -> Result<Scorecard, ScorecardErrors> {
        if let known = known.withLock({ $0[yaml] }) { return .success(known) }
        let read = Scorecard.load(yaml: yaml, file: file, measures: measures)
        if case .success(let scorecard) = read {
            known.withLock { known in
                if known.count == knownAtMost { known = [:] }
                known[yaml] = scorecard
            }
        }
        return read
    }

    /// Scorecards by their texts: the same few are asked for by every call, page and night.
    private static let known = Mutex<[String: Scorecard]>([:])
    private static let knownAtMost = 64
    private static let measures = Set(standardMeasures.map(\.name))

    /// The tests of the scorecard at a path: `support.test.yaml` beside `support.yaml`.
    public static func loadFixtures(
        of scorecard: Scorecard, at path: String
    ) -> Result<ScorecardFixtures, ScorecardErrors> {
        let file = fixtures(of: path)
        guard let yaml = try? String(contentsOfFile: file, encoding: .utf8) else {
            return .failure(
                ScorecardErrors(errors: [
                    InputError(code: "scorecard.no_tests", file: file, expected: "expected a YAML file with tests")
                ]))
        }
        return ScorecardFixtures.load(yaml: yaml, file: file, for: scorecard, measures: measures)
    }

    private static func fixtures(of path: String) -> String {
        (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + fixtureSuffix
    }

    /// Whether a file holds the tests of a scorecard rather than one.
    public static func holdsFixtures(_ file: String) -> Bool { file.hasSuffix(fixtureSuffix) }

    private static let fixtureSuffix = ".test.yaml"

    /// Paths of the scorecards that have tests, by name.
    public func filesWithFixtures() -> [String] {
        files().filter { FileManager.default.fileExists(atPath: Self.fixtures(of: $0)) }
    }

    /// The same as ``load()``; the text of each scorecard is kept, so that evaluations can be read for ever with the
    /// revision they were made with. A file whose version was in force with other content is an error, and what was in
    /// force under that version stays; where this program cannot read that any more, neither is used.
    public func load(keepingIn store: Store) async throws -> (scorecards: [Scorecard], errors: [InputError]) {
        let (scorecards, errors) = load()
        try await keepTexts(of: scorecards, in: store)
        for scorecard in scorecards {
            guard let version = scorecard.version else { continue }
            try await store.nameScorecard(scorecard.id, version: version, revision: scorecard.revision.hex)
        }
        let inForce = try await inForce(of: scorecards, in: store)
        return (inForce.scorecards, errors + inForce.errors)
    }

    /// Keeps the text of each scorecard that lies in the folder, and puts nothing in force: what people begin with it can
    /// be read for ever.
    public func keepTexts(of scorecards: [Scorecard], in store: Store) async throws {
        let revisions = Dictionary(scorecards.map { ($0.revision, $0.id) }, uniquingKeysWith: { first, _ in first })
        for file in files() {
            guard let yaml = try? String(contentsOfFile: file, encoding: .utf8),
                case .success(let scorecard) = Self.load(yaml: yaml, file: file),
                let id = revisions[scorecard.revision]
            else { continue }
            try await store.keepScorecard(id, revision: scorecard.revision.hex, text: yaml)
        }
    }

    /// The same as ``load()``, with what is in force in the place of files whose version stands for other content.
    /// Nothing is stored.
    public func load(inForceIn store: Store) async throws -> (scorecards: [Scorecard], errors: [InputError]) {
        let (scorecards, errors) = load()
        let inForce = try await inForce(of: scorecards, in: store)
        return (inForce.scorecards, errors + inForce.errors)
    }

    /// The scorecards by which most calls on file are judged, whatever lies in the folder by now; of those that judge
    /// none, what is in force. Nothing is stored.
    public func load(judgingIn store: Store) async throws -> [Scorecard] {
        let inForce = try await load(inForceIn: store).scorecards
        var judging = Dictionary(inForce.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, revision) in try await store.judgingRevisions().sorted(by: { $0.key < $1.key }) {
            if let scorecard = try await scorecard(revision: revision, in: store) { judging[id] = scorecard }
        }
        return judging.values.sorted { $0.id < $1.id }
    }

    private func inForce(
        of scorecards: [Scorecard], in store: Store
    ) async throws -> (scorecards: [Scorecard], errors: [InputError]) {
        var (inForce, errors): ([Scorecard], [InputError]) = ([], [])
        for scorecard in scorecards {
            let (published, error) = try await published(inPlaceOf: scorecard, in: store) ?? (scorecard, nil)
            if let published { inForce.append(published) }
            if let error { errors.append(error) }
        }
        return (inForce, errors)
    }

    /// What the version of a scorecard stands for where that is other content, without it where it cannot be read here;
    /// `nil` where it is this, or has no version.
    private func published(
        inPlaceOf scorecard: Scorecard, in store: Store
    ) async throws -> (Scorecard?, InputError?)? {
        guard let version = scorecard.version,
            let revision = try await store.scorecardRevision(scorecard.id, version: version),
            revision != scorecard.revision.hex
        else { return nil }
        func error(_ code: String, _ fate: String) -> InputError {
            InputError(
                code: code, file: scorecard.id, place: "version",
                expected: "expected another version than \(version): it is in force with other content, "
                    + "revision \(revision.prefix(12)), which \(fate)")
        }
        guard let yaml = try await store.scorecardText(revision: revision),
            case .success(let published) = Self.load(yaml: yaml, file: scorecard.id)
        else { return (nil, error("scorecard.version_unreadable", "this Sidetone cannot read; neither is used")) }
        return (published, error("scorecard.version_published", "stays"))
    }

    /// The scorecard of a revision, also of one that is in force no longer; `nil` where it is not known here.
    public func scorecard(revision: String, in store: Store) async throws -> Scorecard? {
        if let current = load().scorecards.first(where: { $0.revision.hex == revision }) { return current }
        guard let yaml = try await store.scorecardText(revision: revision),
            case .success(let scorecard) = Self.load(yaml: yaml, file: revision)
        else { return nil }
        return scorecard
    }

    /// Paths of the scorecards, by name.
    private func files() -> [String] {
        guard let path, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
        return names.sorted().filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(Self.fixtureSuffix) }.map {
            path + "/" + $0
        }
    }
}
