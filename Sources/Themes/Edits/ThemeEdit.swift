public import CallModel
import FoundationEssentials

/// One line of the log of edits: who changed what, when. Lines are only ever added.
public struct ThemeEdit: Hashable, Codable, Sendable {
    /// From 1, without gaps.
    public let number: Int
    public let at: ZonedTime
    /// The person, as the installation names people.
    public let by: String
    public let change: ThemeChange

    public init(number: Int, at: ZonedTime, by: String, change: ThemeChange) {
        self.number = number
        self.at = at
        self.by = by
        self.change = change
    }

    /// The edit as one line of JSON with sorted keys, without a line feed.
    public func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// The edits of a log as it was exported: one JSON object per line, blank lines passed over.
    /// - Throws: `InputError` with the line that is no edit, or whose number is not the next one.
    public static func log(_ text: String, file: String) throws -> [ThemeEdit] {
        var edits: [ThemeEdit] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            guard let edit = try? JSONDecoder().decode(ThemeEdit.self, from: Data(line.utf8)),
                edit.number == edits.count + 1
            else {
                throw InputError(
                    code: "theme_edits.line", file: file, place: "line \(index + 1)",
                    expected: "expected edit \(edits.count + 1) as `sidetone themes edit log` prints it")
            }
            edits.append(edit)
        }
        return edits
    }
}
