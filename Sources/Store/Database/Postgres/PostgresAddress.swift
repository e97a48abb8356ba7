/// Where a PostgreSQL database is and how to sign in: what libpq takes, `postgresql://user@one,two/sidetone`.
///
/// It may hold a password, so it is never printed.
public struct PostgresAddress: Hashable, Sendable, CustomStringConvertible {
    let text: String

    /// - Parameter text: a URI (`postgresql://…`, `postgres://…`); several hosts by comma.
    /// - Returns: `nil` for any other text.
    public init?(_ text: String) {
        guard text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") else { return nil }
        self.text = text
    }

    /// Without user, password and host.
    public var description: String { "PostgreSQL" }

    /// What holds unless the address says otherwise: of several hosts the one that takes changes; a host that has gone
    /// is noticed within half a minute.
    static let defaults: [(keyword: String, value: String)] = [
        ("application_name", "sidetone"), ("target_session_attrs", "read-write"), ("connect_timeout", "5"),
        ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
        ("tcp_user_timeout", "30000"),
    ]

    /// Keywords and values for `PQconnectdbParams`; later ones go before earlier ones.
    var parameters: [(keyword: String, value: String)] {
        Self.defaults + [("dbname", text), ("client_encoding", "UTF8")]
    }
}
