/// Something that another program is to be told.
public struct OutgoingEvent: Hashable, Sendable {
    public enum Name: String, CaseIterable, Sendable {
        case evaluationPublished = "evaluation.published"
    }

    public let name: Name
    /// The id of what it is about.
    public let subject: String
    /// How often it was tried in vain.
    public let attempts: Int

    public init(_ name: Name, of subject: String, attempts: Int = 0) {
        self.name = name
        self.subject = subject
        self.attempts = attempts
    }
}

extension Store {
    /// Events that are due, the longest due first. Nobody else is given them before `leaseS` is over.
    /// - Parameter nowS: seconds since 1970.
    public func takeDueEvents(nowS: Int, leaseS: Int, limit: Int) async throws -> [OutgoingEvent] {
        try await database.write { connection in
            let due = try connection.rows(
                "SELECT name, subject FROM outgoing_event WHERE due_at <= ? ORDER BY due_at, name, subject LIMIT ?",
                [nowS, limit])
            return try due.flatMap { row in
                try connection.rows(
                    """
                    UPDATE outgoing_event SET due_at = ? WHERE name = ? AND subject = ? AND due_at <= ?
                    RETURNING name, subject, attempts
                    """,
                    [nowS + leaseS, try row.text("name"), try row.text("subject"), nowS])
            }.map(OutgoingEvent.init)
        }
    }

    /// It was told, or there is nothing to tell any more.
    public func forget(_ event: OutgoingEvent) async throws {
        try await database.write { connection in
            try connection.execute(
                "DELETE FROM outgoing_event WHERE name = ? AND subject = ?", [event.name.rawValue, event.subject])
        }
    }

    /// It was tried in vain for too long: a problem until a night has told of it, and on record for ever.
    public func giveUp(_ event: OutgoingEvent, _ problem: Problem, by author: AuditAuthor) async throws {
        let entry = AuditEvent(
            .eventGivenUp, on: AuditObject("evaluation", event.subject), by: author, outcome: .failed)
        try await write(recording: entry) { connection in
            try connection.execute(
                "DELETE FROM outgoing_event WHERE name = ? AND subject = ?", [event.name.rawValue, event.subject])
            try Store.insert(problem.error, step: "webhook", call: problem.callID, connection)
        }
    }

    /// It was tried in vain, and is due again.
    public func postpone(_ event: OutgoingEvent, toS: Int) async throws {
        try await database.write { connection in
            try connection.execute(
                "UPDATE outgoing_event SET due_at = ?, attempts = attempts + 1 WHERE name = ? AND subject = ?",
                [toS, event.name.rawValue, event.subject])
        }
    }

    /// In one change with what the event tells of.
    static func add(_ event: OutgoingEvent, dueS: Int, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO outgoing_event (name, subject, due_at, attempts) VALUES (?, ?, ?, 0)
            ON CONFLICT (name, subject) DO NOTHING
            """,
            [event.name.rawValue, event.subject, dueS])
    }
}

extension OutgoingEvent {
    fileprivate init(_ row: SQLRow) throws {
        guard let name = Name(rawValue: try row.text("name")) else { throw StoreError.damaged(column: "name") }
        self.init(name, of: try row.text("subject"), attempts: try row.integer("attempts"))
    }
}
