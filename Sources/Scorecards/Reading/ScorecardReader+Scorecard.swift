import CallModel
import Yams

extension ScorecardReader {
    private static let scorecardKeys = [
        "scorecard", "version", "name", "languages", "applies_to", "grades", "phrases", "sections",
    ]

    /// `nil` where something essential is missing, which has been noted.
    mutating func scorecard(_ node: Node) -> Scorecard.Content? {
        guard let fields = fields(node, of: "a scorecard", keys: ScorecardReader.scorecardKeys) else { return nil }
        languages = require("languages", in: fields, as: "the languages of its texts").map { readLanguages($0) } ?? []
        let id = require("scorecard", in: fields, as: "the id of the scorecard")
            .flatMap { identifier($0, of: "the scorecard") }
        version = fields["version"].flatMap { string($0, as: "a version, such as 3") }
        let name = requireText("name", in: fields)
        if let node = fields["phrases"] { readPhrases(node) }
        let sections = require("sections", in: fields, as: "a list of sections").map { readSections($0) } ?? []
        let grades = fields["grades"].map { readGrades($0) } ?? []
        let applicability = Applicability(columns: fields["applies_to"].map { readColumns($0) } ?? [:])
        guard let id, let name, !sections.isEmpty else { return nil }
        return .init(
            id: id, name: name, languages: languages, applicability: applicability, grades: grades,
            sections: sections)
    }

    private mutating func readSections(_ node: Node) -> [Section] {
        var seen: Set<String> = []
        return list(node, as: "a list of sections").compactMap { section($0, &seen) }
    }

    private mutating func section(_ node: Node, _ seen: inout Set<String>) -> Section? {
        guard let fields = fields(node, of: "a section", keys: ["id", "name", "items"]) else { return nil }
        let id = require("id", in: fields, as: "the id of the section").flatMap { identifier($0, of: "the section") }
        let name = requireText("name", in: fields)
        let items = require("items", in: fields, as: "a list of items").map { list($0, as: "a list of items") } ?? []
        let read = items.compactMap { item($0) }
        guard let id, let name else { return nil }
        if !seen.insert(id).inserted { note(.duplicate, at: node, "expected another section id than \"\(id)\"") }
        return Section(id: id, name: name, items: read)
    }

    /// From the highest; one of them must begin at 0.
    private mutating func readGrades(_ node: Node) -> [Grade] {
        let grades = list(node, as: "a list of grades").compactMap { grade($0) }
            .sorted { $0.fromPercent > $1.fromPercent }
        if !grades.isEmpty, grades.last?.fromPercent != 0 {
            note(.missing, at: node, "expected a lowest grade with from: 0")
        }
        if Set(grades.map(\.fromPercent)).count < grades.count || Set(grades.map(\.id)).count < grades.count {
            note(.duplicate, at: node, "expected grades with different ids and limits")
        }
        return grades
    }

    private mutating func grade(_ node: Node) -> Grade? {
        guard let fields = fields(node, of: "a grade", keys: ["id", "name", "from"]) else { return nil }
        let id = require("id", in: fields, as: "the id of the grade").flatMap { identifier($0, of: "the grade") }
        let name = requireText("name", in: fields)
        guard let limit = require("from", in: fields, as: "the lowest score in per cent") else { return nil }
        let from = number(limit, as: "a score from 0 to 100", atLeast: 0)
        if let from, from > 100 { note(.wrongValue, at: limit, "expected a score from 0 to 100") }
        guard let id, let name, let from else { return nil }
        return Grade(id: id, name: name, fromPercent: from)
    }

    /// A value of a metadata column; of `direction`, one that exists.
    mutating func columnValue(_ node: Node, in column: String) -> String? {
        guard column != "direction" else { return oneOf(Call.Direction.self, node)?.rawValue }
        return string(node, as: "a value of the column \(column)")
    }

    private mutating func readColumns(_ node: Node) -> [String: [String]] {
        var columns: [String: [String]] = [:]
        for (column, values) in namedFields(node, of: "applies_to")?.entries ?? [] {
            columns[column] = list(values, as: "values of the column \(column)")
                .compactMap { columnValue($0, in: column) }.sorted()
        }
        return columns
    }
}
