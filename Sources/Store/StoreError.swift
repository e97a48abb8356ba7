/// What can go wrong between the store and its database.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    /// The server did not come back within the time that a change waits for it.
    case unavailable(reason: String)
    /// The server refused a statement, and would again.
    case refused(reason: String)
    case lockFailed(reason: String)
    case notDurable
    case damaged(column: String)
    case newerSchema(found: Int, known: Int)
    /// It was put back, and does not know what was erased since.
    case outdated(reason: String)
    case cannotWrite(path: String, reason: String)
    case keyUnusable(path: String, reason: String)

    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path): the database cannot be opened or written (\(reason))"
        case .unavailable(let reason): "the database does not answer (\(reason))"
        case .refused(let reason): "the database refused a statement (\(reason))"
        case .lockFailed(let reason): "the lock of the database failed (\(reason))"
        case .notDurable: "the database does not keep its write-ahead log or synchronous=FULL; results could be lost"
        case .damaged(let column): "the database holds a value of an unexpected type in column \(column)"
        case .cannotWrite(let path, let reason): "\(path): the file cannot be written (\(reason))"
        case .keyUnusable(let path, let reason): "\(path): the signing key cannot be used (\(reason))"
        case .outdated(let reason):
            "the database was put back (\(reason)) and may hold calls that were erased since: stop whatever uses it, "
                + "and say sidetone restore --replay"
        case .newerSchema(let found, let known):
            "the database was made by a newer Sidetone (schema \(found), this one knows \(known)): update Sidetone"
        }
    }
}
