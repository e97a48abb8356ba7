/// One row of a result, read by column name.
///
/// Asking for a column the statement did not select is our own mistake and traps; a value of another type than asked
/// for is a damaged database and throws.
public struct SQLRow: Sendable {
    private let columns: [String: Int]
    private let values: [SQLValue]

    public init(columns: [String: Int], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    public subscript(column: String) -> SQLValue {
        guard let index = columns[column] else { preconditionFailure("no column \(column) in the result") }
        return values[index]
    }

    public func text(_ column: String) throws -> String {
        guard case .text(let text) = self[column] else { throw StoreError.damaged(column: column) }
        return text
    }

    public func integer(_ column: String) throws -> Int {
        guard case .integer(let number) = self[column] else { throw StoreError.damaged(column: column) }
        return number
    }

    public func optionalText(_ column: String) throws -> String? {
        self[column] == .null ? nil : try text(column)
    }
}
