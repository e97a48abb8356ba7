import CPostgres

/// What a statement came back with. Owns its `PGresult *`.
struct PostgresResult: ~Copyable {
    private let handle: OpaquePointer
    let columns: [String: Int]
    private let types: [Oid]

    /// - Throws: where the statement failed.
    init(_ handle: OpaquePointer?, of connection: OpaquePointer) throws(PostgresError) {
        let status = pq_resultStatus(handle)
        guard let handle, [PQ_COMMAND_OK, PQ_TUPLES_OK, PQ_EMPTY_QUERY].map(Int32.init).contains(status) else {
            let error = PostgresError(result: handle, connection: connection)
            pq_clear(handle)
            throw error
        }
        let indices = 0..<pq_nfields(handle)
        types = indices.map { pq_ftype(handle, $0) }
        columns = Dictionary(
            indices.map { (String(cString: pq_fname(handle, $0)), Int($0)) }, uniquingKeysWith: { first, _ in first })
        self.handle = handle
    }

    deinit { pq_clear(handle) }

    var count: Int { Int(pq_ntuples(handle)) }

    /// How many rows the statement changed.
    var changed: Int { Int(String(cString: pq_cmdTuples(handle))) ?? 0 }

    /// What was done, in the server's words: `COMMIT`, `ROLLBACK`, …
    var command: String { String(cString: pq_cmdStatus(handle)) }

    func row(_ index: Int) throws(StoreError) -> SQLRow {
        var values: [SQLValue] = []
        for column in types.indices { values.append(try value(Int32(index), Int32(column))) }
        return SQLRow(columns: columns, values: values)
    }

    private func value(_ row: Int32, _ column: Int32) throws(StoreError) -> SQLValue {
        guard pq_getisnull(handle, row, column) == 0 else { return .null }
        let length = Int(pq_getlength(handle, row, column))
        let text = pq_getvalue(handle, row, column).withMemoryRebound(to: UInt8.self, capacity: length) {
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
        guard let number else { throw .damaged(column: String(cString: pq_fname(handle, column))) }
        return number
    }
}
