extension Schema {
    /// What denies calls is asked before every write, and there may be many problems in which no call is named.
    static let consentProblems = Migration(
        "CREATE INDEX problem_of_consent ON problem (call_id) WHERE step >= 'consent' AND step < 'consenu';")
}
