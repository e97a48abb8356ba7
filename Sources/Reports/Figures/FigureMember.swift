/// A figure that is one of many alike: of an item of a scorecard, of a theme.
public struct FigureMember: Hashable, Sendable {
    /// Figures with one formula; their names begin with the raw value.
    public enum Family: String, CaseIterable, Sendable {
        case item = "item."
        case automaticItem = "item.automatic."
        case theme = "theme."

        /// As help shows it: `theme.ID`.
        public var pattern: String { rawValue + (self == .theme ? "ID" : "SCORECARD/ITEM") }
    }

    public let family: Family
    /// What it is of: `SCORECARD/ITEM`, or the id of a theme.
    public let id: String

    /// - Parameter figure: its name.
    /// - Returns: `nil` for a figure that stands alone.
    public init?(_ figure: String) {
        // Where two fit, the longer one comes later.
        guard let family = Family.allCases.last(where: { figure.hasPrefix($0.rawValue) }),
            figure.utf8.count > family.rawValue.utf8.count
        else { return nil }
        (self.family, id) = (family, String(figure.dropFirst(family.rawValue.count)))
    }
}
