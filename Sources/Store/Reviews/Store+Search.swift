public import CallModel

extension Store {
    /// Makes a call findable by its words.
    /// - Parameters:
    ///   - stems: of every word that is said in it, each once.
    ///   - inputs: what they were made from: equal inputs need not be indexed again.
    public func index(_ stems: Set<String>, of call: CallID, inputs: String) async throws {
        let stems = stems.sorted()
        try await commit { connection in
            guard try Store.erasureReason(of: call, connection) == nil else { return }
            try connection.execute("DELETE FROM search_word WHERE call_id = ?", [call.text])
            for stem in stems {
                try connection.execute("INSERT INTO search_word (stem, call_id) VALUES (?, ?)", [stem, call.text])
            }
            try connection.execute(
                """
                INSERT INTO search_call (call_id, inputs) VALUES (?, ?)
                ON CONFLICT (call_id) DO UPDATE SET inputs = excluded.inputs
                """,
                [call.text, inputs])
        }
    }

    /// What the index of a call was made from; `nil` where it has none.
    public func searchInputs(of call: CallID) async throws -> String? {
        try await database.read { connection in
            try connection.rows("SELECT inputs FROM search_call WHERE call_id = ?", [call.text]).first?.text("inputs")
        }
    }

    /// Calls in which every one of the words is said, the latest first.
    /// - Parameter words: each as the stems it may have in different languages; one of them is enough. A few dozen at
    ///   most: each is a condition of its own, and SQLite takes a thousand.
    public func calls(saying words: [[String]], limit: Int) async throws -> [CallID] {
        guard !words.isEmpty else { return [] }
        let conditions = words.map { stems in
            let places = stems.map { _ in "?" }.joined(separator: ", ")
            return "EXISTS (SELECT 1 FROM search_word WHERE call_id = call.call_id AND stem IN (\(places)))"
        }
        let sql = "SELECT call_id FROM call WHERE " + conditions.joined(separator: " AND ")
        let values = words.joined().map(\.sqlValue) + [limit.sqlValue]
        return try await database.read { connection in
            try connection.rows(sql + " ORDER BY started_at DESC, call_id LIMIT ?", values)
                .compactMap { CallID(try $0.text("call_id")) }
        }
    }

    /// Keeps a search of a person under a name; an earlier one of that name is replaced.
    public func saveFilter(_ filter: [String: String], named name: String, of account: String) async throws {
        let document = try Document.text(filter)
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO saved_filter (account, name, document) VALUES (?, ?, ?)
                ON CONFLICT (account, name) DO UPDATE SET document = excluded.document
                """,
                [account, name, document])
        }
    }

    public func removeFilter(named name: String, of account: String) async throws {
        try await commit { connection in
            try connection.execute("DELETE FROM saved_filter WHERE account = ? AND name = ?", [account, name])
        }
    }

    /// By name.
    public func filters(of account: String) async throws -> [(name: String, filter: [String: String])] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM saved_filter WHERE account = ? ORDER BY name", [account]).map { row in
                (try row.text("name"), try Document.value([String: String].self, from: try row.text("document")))
            }
        }
    }
}
