extension Schema {
    /// What other programs are still to be told; of a call it holds the id alone.
    static let outgoingEvents = """
        CREATE TABLE outgoing_event (
            name TEXT NOT NULL,
            subject TEXT NOT NULL,
            due_at BIGINT NOT NULL,
            attempts BIGINT NOT NULL,
            PRIMARY KEY (name, subject)
        );
        CREATE INDEX outgoing_event_by_due ON outgoing_event (due_at);
        """
}
