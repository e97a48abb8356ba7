import CallModel

/// Calls written down for a scorecard, each with the answers it must get: the tests of a scorecard.
public struct ScorecardFixtures: Sendable {
    /// The name for messages.
    public let file: String
    let cases: [FixtureCase]

    /// How many calls there are.
    public var callCount: Int { cases.count }

    /// How many answers are expected.
    public var answerCount: Int { cases.map(\.expectations.count).reduce(0, +) }

    /// Reads fixtures from YAML (docs/scorecards.md).
    /// - Parameters:
    ///   - scorecard: what they are for: an item or an option that it does not have is an error.
    ///   - measures: names of the measures that a call may be given.
    /// - Returns: the fixtures, or all errors of the file, each with its line.
    public static func load(
        yaml: String, file: String, for scorecard: Scorecard, measures: Set<String>
    ) -> Result<ScorecardFixtures, ScorecardErrors> {
        var reader = ScorecardReader(file: file, measures: measures)
        let cases = reader.root(of: yaml).flatMap { reader.fixtures($0, for: scorecard) }
        guard let cases, reader.failure == nil else { return .failure(reader.failure ?? reader.nothingRead) }
        return .success(ScorecardFixtures(file: file, cases: cases))
    }

    /// What the scorecard answers otherwise than expected, in the order of the file; empty where all is well.
    public func failures(of scorecard: Scorecard) -> [FixtureFailure] {
        cases.flatMap { $0.failures(of: scorecard, in: file) }
    }

    /// Automatic items of which no call here expects an answer.
    public func untestedItems(of scorecard: Scorecard) -> [String] {
        let tested = Set(cases.flatMap(\.expectations).filter(\.isAnswer).map(\.item))
        return scorecard.items.filter(\.isAutomatic).map(\.id).filter { !tested.contains($0) }
    }
}
