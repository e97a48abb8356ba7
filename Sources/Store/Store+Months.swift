extension Store {
    /// Makes room for calls of a month, in UTC, where the database keeps them by month.
    /// - Parameter epochSeconds: any moment of the month.
    func prepareMonth(of epochSeconds: Int) async throws {
        guard let months, !months.contains(epochSeconds) else { return }
        let range = try await database.write { connection in
            let month = try Month(of: epochSeconds, connection)
            for table in MonthlyTable.all { try month.makePartition(of: table, connection) }
            return month.range
        }
        months.add(range)
    }

    /// Drops months before that of a moment in which nothing is kept any more, as after retention has ended: the space
    /// is free at once. Nothing where the database does not keep rows by month; the audit log is kept whole.
    ///
    /// A month that somebody reads for longer than two seconds stays until the next time.
    /// - Returns: the partitions that went, by name.
    @discardableResult public func dropEmptyMonths(before epochSeconds: Int) async throws -> [String] {
        guard months != nil else { return [] }
        return try await database.write { connection in
            let current = try Month(of: epochSeconds, connection)
            try connection.executeScript("SET LOCAL lock_timeout = '2s'")
            return try MonthlyTable.all.filter(\.isDropped).flatMap { table in
                try current.earlierPartitions(of: table, connection).filter { try Store.dropEmpty($0, connection) }
            }
        }
    }

    /// - Returns: `false` where it holds rows, or somebody reads the table.
    private static func dropEmpty(_ partition: String, _ connection: any SQLConnection) throws -> Bool {
        guard try connection.rows("SELECT 1 AS found FROM \(partition) LIMIT 1").isEmpty else { return false }
        do {
            try connection.savepoint { try connection.executeScript("DROP TABLE \(partition)") }
            return true
        } catch let error as PostgresError where error.isLockTimeout {
            return false
        }
    }
}

/// A month as PostgreSQL reckons it, in UTC.
private struct Month {
    /// `2026_11`; in this form months are in order as texts.
    let name: String
    /// Seconds since 1970.
    let range: Range<Int>

    init(of epochSeconds: Int, _ connection: any SQLConnection) throws {
        let rows = try connection.rows(
            """
            SELECT to_char(month, 'YYYY_MM') AS name,
                CAST(EXTRACT(EPOCH FROM month AT TIME ZONE 'UTC') AS BIGINT) AS low,
                CAST(EXTRACT(EPOCH FROM (month + INTERVAL '1 month') AT TIME ZONE 'UTC') AS BIGINT) AS high
            FROM (SELECT date_trunc('month', to_timestamp(CAST(? AS DOUBLE PRECISION)) AT TIME ZONE 'UTC') AS month)
                AS months
            """, [epochSeconds])
        guard let row = rows.first else { throw StoreError.damaged(column: "month") }
        name = try row.text("name")
        range = try row.integer("low")..<row.integer("high")
    }

    /// Where rows of the month stand in the rest already, they stay there.
    func makePartition(of table: MonthlyTable, _ connection: any SQLConnection) throws {
        let bounds = [range.lowerBound, range.upperBound]
        let strays = try connection.rows(
            "SELECT 1 AS found FROM \(table.name)_rest WHERE \(table.time) >= ? AND \(table.time) < ? LIMIT 1", bounds)
        guard strays.isEmpty else { return }
        try connection.executeScript(
            """
            CREATE TABLE IF NOT EXISTS \(table.name)_\(name) PARTITION OF \(table.name)
            FOR VALUES FROM (\(bounds[0])) TO (\(bounds[1]))
            """)
    }

    /// In order of their months.
    func earlierPartitions(of table: MonthlyTable, _ connection: any SQLConnection) throws -> [String] {
        let prefix = table.name + "_"
        return try connection.rows(
            """
            SELECT CAST(relname AS TEXT) AS name FROM pg_class
            WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = CAST(? AS regclass))
            """, [table.name]
        ).map { try $0.text("name") }
            .filter { $0 > prefix && $0 < prefix + name && $0 != prefix + "rest" }.sorted()
    }
}
