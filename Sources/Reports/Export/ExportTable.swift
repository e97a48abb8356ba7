import Foundation

/// Rows for other programs, in the columns of a schema.
public struct ExportTable: Hashable, Sendable {
    public enum Cell: Hashable, Sendable {
        case text(String?)
        case number(Double?)
        case count(Int?)
    }

    public enum Format: String, CaseIterable, Sendable { case csv, ndjson, json }

    public let schema: ExportSchema
    public let rows: [[Cell]]

    /// - Precondition: every row has one cell per column.
    public init(_ schema: ExportSchema, rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == schema.columns.count }, "a row that does not fit its schema")
        self.schema = schema
        self.rows = rows
    }

    /// RFC 4180 with a head line; or one object per line, or an array of them, keys sorted. Nothing is an empty cell, or
    /// `null`.
    /// - Throws: where a number is not finite.
    public func text(_ format: Format) throws -> String {
        switch format {
        case .csv: csv
        case .ndjson: try rows.map { try Self.line(object($0)) + "\n" }.joined()
        case .json: try json()
        }
    }

    /// RFC 4180 with a head line.
    public var csv: String { csvText([schema.columns.map(\.name)] + rows.map { $0.map(\.csv) }) }

    /// An array of objects, one on each line.
    /// - Throws: where a number is not finite.
    public func json() throws -> String {
        try "[\n" + rows.map { try Self.line(object($0)) }.joined(separator: ",\n") + "\n]\n"
    }

    private func object(_ row: [Cell]) -> [String: Cell] {
        Dictionary(zip(schema.columns.map(\.name), row), uniquingKeysWith: { first, _ in first })
    }

    private static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension ExportTable.Cell: Encodable {
    fileprivate var csv: String {
        switch self {
        case .text(let text): text ?? ""
        case .count(let count): count.map(String.init) ?? ""
        case .number(let number): number.map { "\($0)" } ?? ""
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .count(let count): try container.encode(count)
        case .number(let number): try container.encode(number)
        }
    }
}
