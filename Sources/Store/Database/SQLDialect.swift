/// The words in which database engines differ.
public struct SQLDialect: Hashable, Sendable {
    /// Which engine it is, as people call it.
    public let name: String
    /// At the end of a `SELECT`: takes rows that nobody else is taking, and waits for none.
    public let skippingLocked: String
    /// At the end of a `SELECT`: nobody else changes the rows until the transaction ends.
    public let lockingRows: String
    /// The engine's own clock, milliseconds since 1970: one clock for all machines.
    public let nowMs: String

    /// One writer: nobody else is taking rows.
    public static let sqlite = SQLDialect(
        name: "SQLite", skippingLocked: "", lockingRows: "",
        nowMs: "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)")

    public static let postgres = SQLDialect(
        name: "PostgreSQL", skippingLocked: "FOR UPDATE SKIP LOCKED", lockingRows: "FOR UPDATE",
        nowMs: "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
}
