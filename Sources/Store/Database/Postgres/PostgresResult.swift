import CPostgres

/// What a statement came back with. Owns its `PGresult *`.
struct PostgresResult: ~Copyable {
    private let handle: OpaquePointer
    let columns: [String: Int]
    private let types: [Oid]

    /// - Throws: where the statement failed.
    init(_ handle: OpaquePointer?, of connection: OpaquePointer) throws(PostgresError) {
        let status = PQresultStatus(handle)
        guard let handle, [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(status) else {
            let error = PostgresError(result: handle, connection: connection)
            PQclear(handle)
            throw error
        }
        let indices = 0..<PQnfields(handle)
        types = indices.map { PQftype(handle, $0) }
        columns = Dictionary(
            indices.map { (String(cString: PQfname(handle, $0)), Int($0)) }, uniquingKeysWith: { first, _ in first })
        self.handle = handle
    }

    deinit { PQclear(handle) }

    var count: Int { Int(PQntuples(handle)) }

    /// How many rows the statement changed.
    var changed: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    /// What was done, in the server's words: `COMMIT`, `ROLLBACK`, …
    var command: String { String(cString: PQcmdStatus(handle)) }

    func row(_ index: Int) throws(StoreError) -> SQLRow {
        var values: [SQLValue] = []
        for column in types.indices { values.append(try value(Int32(index), Int32(column))) }
        return SQLRow(columns: columns, values: values)
    }

    private func value(_ row: Int32, _ column: Int32) throws(StoreError) -> SQLValue {
        guard PQgetisnull(handle, row, column) == 0 else { return .null }
        let length = Int(PQgetlength(handle, row, column))
        let text = PQgetvalue(handle, row, column).withMemoryRebound(to: UInt8.self, capacity: length) {
            String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
        }
        switch types[Int(column)] {
        case 20, 21, 23: return .integer(try parsed(Int(text), column))  // int8, int2, int4
        case 700, 701: return try real(text, column)  // float4, float8
        case 1700:  // numeric
            guard let whole = Int(text) else { return try real(text, column) }
            return .integer(whole)
        case 16: return .integer(text == "t" ? 1 : 0)  // bool
        default: return .text(text)
        }
    }

    private func real(_ text: String, _ column: Int32) throws(StoreError) -> SQLValue {
        .real(try parsed(Double(text), column))
    }

    private func parsed<Number>(_ number: Number?, _ column: Int32) throws(StoreError) -> Number {
        guard let number else { throw .damaged(column: String(cString: PQfname(handle, column))) }
        return number
    }
}
