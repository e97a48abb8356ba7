/// A table with its columns of text: where words can stand in a database.
struct PostgresTable: Sendable {
    /// Bytes that are looked through at a time; a row is never divided.
    private static let pieceSize = 1 << 20

    private let name: String
    /// Quoted, by comma.
    private let columns: String

    /// Those of the schema, by name; months are a part of the table that they divide.
    static func all(_ connection: any SQLConnection) throws -> [PostgresTable] {
        try connection.rows(
            """
            SELECT t.relname::text AS name, string_agg(quote_ident(c.attname::text), ', ' ORDER BY c.attnum) AS columns
            FROM pg_class t
            JOIN pg_namespace s ON s.oid = t.relnamespace AND s.nspname = current_schema()
            JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
            WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition AND c.atttypid = 'text'::regtype
            GROUP BY t.relname ORDER BY t.relname
            """
        ).map { PostgresTable(name: try $0.text("name"), columns: try $0.text("columns")) }
    }

    func look(for search: ByteSearch, _ connection: any SQLConnection) throws -> SearchedFile {
        var (piece, sizeBytes, texts) = ([UInt8](), 0, Set<String>())
        func lookAtPiece() {
            texts.formUnion(search.texts(in: piece))
            sizeBytes += piece.count
            piece.removeAll(keepingCapacity: true)
        }
        try connection.forEachRow("SELECT concat_ws(chr(10), \(columns)) AS words FROM \(name)", []) { row in
            piece += Array(try row.text("words").utf8) + [UInt8(ascii: "\n")]
            if piece.count >= Self.pieceSize { lookAtPiece() }
        }
        lookAtPiece()
        return SearchedFile(name: "table \(name)", sizeBytes: sizeBytes, texts: texts)
    }
}
