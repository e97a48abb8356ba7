import CallModel
import Yams

extension ScorecardReader {
    private static let caseKeys = [
        "name", "language", "regime", "metadata", "measures", "without", "call", "expect", "outcome",
    ]

    /// `nil` where something essential is missing, which has been noted.
    mutating func fixtures(_ node: Node, for scorecard: Scorecard) -> [FixtureCase]? {
        guard let fields = fields(node, of: "fixtures", keys: ["scorecard", "tests"]),
            let id = require("scorecard", in: fields, as: "the id of the scorecard"),
            name(id, of: "the scorecard that is tested", among: [scorecard.id]) != nil
        else { return nil }
        return require("tests", in: fields, as: "a list of calls")
            .map { list($0, as: "a list of calls") }?.compactMap { fixtureCase($0, scorecard) }
    }

    private mutating func fixtureCase(_ node: Node, _ scorecard: Scorecard) -> FixtureCase? {
        guard let fields = fields(node, of: "a test", keys: Self.caseKeys) else { return nil }
        let name = require("name", in: fields, as: "what the test shows").flatMap { string($0, as: "a name") }
        let script = require("call", in: fields, as: "the call as a script").flatMap { readScript($0) }
        let expectations =
            require("expect", in: fields, as: "answers by item").map { readExpectations($0, scorecard) } ?? []
        let outcome = fields["outcome"].flatMap { node in
            oneOf(Score.Outcome.self, node).map { FixtureOutcome(outcome: $0, line: node.line) }
        }
        let circumstances = circumstances(fields, of: scorecard)
        guard let name, let script else { return nil }
        return FixtureCase(
            name: name, evidence: circumstances.evidence(script), expectations: expectations, outcome: outcome)
    }

    private mutating func readScript(_ node: Node) -> CallScript? {
        guard let text = string(node, as: "the call as a script") else { return nil }
        do throws(CallScript.Fault) {
            return try CallScript(text)
        } catch {
            note(.wrongValue, line: node.line + error.line, "expected a line that begins with Agent: or Customer:")
            return nil
        }
    }

    // MARK: Circumstances

    private mutating func circumstances(_ fields: Fields, of scorecard: Scorecard) -> FixtureCircumstances {
        let missing = fields["without"].map { list($0, as: "acoustics or transcript") } ?? []
        return FixtureCircumstances(
            language: fields["language"].flatMap { string($0, as: "a language code such as en") },
            regime: fields["regime"].flatMap { oneOf(LoadRegime.self, $0) } ?? .quiet,
            metadata: fields["metadata"].map { readMetadata($0, scorecard.applicability) } ?? [:],
            measurements: fields["measures"].map { readMeasurements($0) } ?? [],
            missing: missing.compactMap { oneOf(FixtureCircumstances.Source.self, $0) })
    }

    private mutating func readMeasurements(_ node: Node) -> [Measurement] {
        (namedFields(node, of: "measures")?.entries ?? []).compactMap { entry in
            guard measures.contains(entry.key) else {
                note(
                    .unknownName, at: entry.value,
                    "expected the name of a measure, found \"\(entry.key)\""
                        + Suggestion.clause(for: entry.key, among: measures))
                return nil
            }
            return number(entry.value, as: "a number").map { Measurement(name: entry.key, version: 1, value: $0) }
        }
    }

    private mutating func readMetadata(_ node: Node, _ applicability: Applicability) -> [String: String] {
        var columns: [String: String] = [:]
        for (column, value) in namedFields(node, of: "metadata")?.entries ?? [] {
            columns[column] = metadata(value, in: column, applicability)
        }
        return columns
    }

    /// A value with which the scorecard would not be chosen for the call is an error.
    private mutating func metadata(_ node: Node, in column: String, _ applicability: Applicability) -> String? {
        if let judged = applicability.columns[column] {
            return name(node, of: "a \(column) that the scorecard applies to", among: judged)
        }
        switch column {
        case "hold_ms": return whole(node, from: 0, as: "whole milliseconds")
        case "leg": return whole(node, from: 1, as: "the place of the leg, from 1")
        case "medium": return oneOf(Call.Medium.self, node)?.rawValue
        // Empty: passed on to nobody.
        case "transferred_to" where node.scalar?.string.isEmpty == true: return ""
        default: return columnValue(node, in: column)
        }
    }

    /// The text of a whole number.
    private mutating func whole(_ node: Node, from least: Int, as what: String) -> String? {
        guard let text = node.scalar?.string, let number = Int(text), number >= least else {
            note(.wrongValue, at: node, "expected \(what), found \(node.kind)")
            return nil
        }
        return text
    }

    // MARK: Expectations

    private mutating func readExpectations(_ node: Node, _ scorecard: Scorecard) -> [FixtureExpectation] {
        (namedFields(node, of: "answers by item")?.entries ?? []).compactMap { entry in
            guard let item = scorecard.item(entry.key) else {
                note(
                    .unknownName, at: entry.value,
                    "expected the id of an item, found \"\(entry.key)\""
                        + Suggestion.clause(for: entry.key, among: scorecard.items.map(\.id)))
                return nil
            }
            return expectation(entry.value, of: item)
        }
    }

    private mutating func expectation(_ node: Node, of item: Item) -> FixtureExpectation? {
        guard node.scalar == nil else {
            return expected(node, of: item, reason: nil).map {
                FixtureExpectation(item: item.id, expected: $0, words: nil, line: node.line)
            }
        }
        guard let fields = fields(node, of: "an expected answer", keys: ["is", "words", "reason"]) else { return nil }
        let reason = fields["reason"].flatMap { oneOf(NotMeasurable.Code.self, $0) }
        let words = fields["words"].flatMap { readWords($0) }
        let answer = require("is", in: fields, as: "the answer").flatMap { expected($0, of: item, reason: reason) }
        if let node = fields["reason"], let answer, !answer.isNotMeasurable {
            note(.wrongValue, at: node, "expected a reason only beside is: not_measurable")
        }
        return answer.map { FixtureExpectation(item: item.id, expected: $0, words: words, line: node.line) }
    }

    /// Without a word in them they would be found everywhere.
    private mutating func readWords(_ node: Node) -> String? {
        guard let text = string(node, as: "words of the call") else { return nil }
        guard Spelling.words(of: text).isEmpty else { return text }
        note(.wrongValue, at: node, "expected words of the call, found \(node.kind)")
        return nil
    }

    private mutating func expected(
        _ node: Node, of item: Item, reason: NotMeasurable.Code?
    ) -> FixtureExpectation.Expected? {
        let nonAnswers: [String: FixtureExpectation.Expected] = [
            "not_applicable": .notApplicable, "not_measurable": .notMeasurable(reason), "not_evaluated": .notEvaluated,
        ]
        guard let answer = name(node, of: "an answer", among: item.kind.options.map(\.id) + nonAnswers.keys.sorted())
        else { return nil }
        return nonAnswers[answer] ?? .option(answer)
    }
}
