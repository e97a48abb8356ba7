import CallModel
import Hashing

/// Stands for the path of an erased call's recording: a file's name may tell who called. Whoever has the path finds the
/// entry again.
enum HiddenPath {
    /// `sha256:` and 64 digits; what is hidden already stays as it is.
    static func of(_ path: String) -> String {
        isHidden(path) ? path : prefix + sha256(path).hex
    }

    private static let prefix = "sha256:"

    static func isHidden(_ path: String) -> Bool {
        path.hasPrefix(prefix) && SHA256Digest(hex: String(path.dropFirst(prefix.count))) != nil
    }
}

extension Store {
    /// Takes the paths of a call's recordings out of everything that knows them.
    static func hidePaths(of id: CallID, _ connection: any SQLConnection) throws {
        for row in try connection.rows("SELECT path FROM recording WHERE call_id = ?", [id.text]) {
            let path = try row.text("path")
            let hidden = HiddenPath.of(path)
            guard hidden != path else { continue }
            try connection.execute("DELETE FROM recording WHERE path = ?", [hidden])
            try connection.execute("UPDATE recording SET path = ? WHERE path = ?", [hidden, path])
            try forgetMentions(of: path, connection)
        }
        for row in try connection.rows("SELECT recording FROM manifest_call WHERE call_id = ?", [id.text]) {
            guard let path = try row.optionalText("recording") else { continue }
            try connection.execute(
                "UPDATE manifest_call SET recording = ? WHERE call_id = ?", [HiddenPath.of(path), id.text])
        }
    }

    /// Takes the path of a recording out of the rows of others with the same bytes, and out of the queue.
    static func forgetMentions(of path: String, _ connection: any SQLConnection) throws {
        try connection.execute("UPDATE recording SET duplicate_of = NULL WHERE duplicate_of = ?", [path])
        // One that is being worked on ends as it would, and goes with its round.
        try connection.execute("DELETE FROM job WHERE subject = ? AND state <> 'claimed'", [path])
    }
}
