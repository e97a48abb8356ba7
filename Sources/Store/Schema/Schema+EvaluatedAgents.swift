extension Schema {
    /// Whose work an evaluation is about, so that it can be asked for; `NULL` where nobody said. It stands in the
    /// document too: what was on file before is filled in from there.
    static let evaluatedAgents = Migration(
        """
        ALTER TABLE review ADD COLUMN agent TEXT;
        ALTER TABLE review ADD COLUMN team TEXT;
        CREATE INDEX review_by_agent ON review (agent, call_id, review_id);
        CREATE INDEX review_by_team ON review (team, call_id, review_id);
        """,
        onPostgres: """
            UPDATE review SET agent = CAST(document AS json) #>> '{subject,agent}',
                team = CAST(document AS json) #>> '{subject,team}';
            """,
        onSQLite: """
            UPDATE review SET agent = json_extract(document, '$.subject.agent'),
                team = json_extract(document, '$.subject.team');
            """)
}
