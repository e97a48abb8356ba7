/// The themes of an archive at one time. Stored, and given to the next mining, it keeps every theme's id.
public struct ThemeBook: Hashable, Codable, Sendable {
    /// Of the format and of the method: `themes/1`.
    public let schema: String
    /// Calls looked at, with or without feedback.
    public let calls: Int
    /// Remarks looked at.
    public let remarks: Int
    /// By number of calls, the most first; then by id.
    public let themes: [Theme]
    /// Themes that turned out to be recited, by id; `nil` where none did. Each is kept with its id and remarks, so that
    /// it is not told again under another name, and comes back where people decide something about it.
    public let recited: [Theme]?
    /// Ids of the remarks that belong to no theme, or to a recited one, ascending.
    public let residue: [String]
    /// 0...1; `nil` without remarks.
    public let residueShare: Double?
    /// For remarks that people moved, the theme into which mining had put them; `nil` where nobody moved any. With it an
    /// edit can be undone.
    public let homes: [String: String]?

    public static let currentSchema = "themes/1"

    public init(
        calls: Int, remarks: Int, themes: [Theme], residue: [String], recited: [Theme] = [],
        homes: [String: String] = [:]
    ) {
        schema = Self.currentSchema
        self.calls = calls
        self.remarks = remarks
        self.themes = themes
        self.residue = residue
        self.recited = recited.isEmpty ? nil : recited
        self.homes = homes.isEmpty ? nil : homes
        residueShare = remarks > 0 ? Double(residue.count) / Double(remarks) : nil
    }

    /// Everything that ever got an id and still has remarks: what stands, then what is recited.
    public var all: [Theme] { themes + (recited ?? []) }

    private enum CodingKeys: String, CodingKey {
        case schema, calls, remarks, themes, recited, residue, homes
        case residueShare = "residue_share"
    }
}
