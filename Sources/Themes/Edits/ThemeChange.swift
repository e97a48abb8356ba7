public import CallModel
public import Languages

/// What a person decided about the themes. Only ids stand in it, and titles that the person wrote.
public enum ThemeChange: Hashable, Codable, Sendable {
    /// What was said of `theme` counts for `into`; the id of `theme` leads there from now on.
    case merge(theme: String, into: String)
    /// Some remarks of a theme are about something else: they become a theme of their own.
    case split(theme: String, remarks: [String])
    /// The theme is called so for readers of the language, whatever its remarks say.
    case rename(theme: String, title: String, language: SpokenLanguage)
    /// The remark belongs to another theme, or to none.
    case move(remark: String, theme: String?)
    /// The product team knows of it.
    case known(theme: String)
    /// It was dealt with on this day; calls of later days say whether that held.
    case resolve(theme: String, on: CivilDay)
    /// An issue in a tracker is about it.
    case link(theme: String, issue: TrackedIssue)
    /// A release of this day is to end it.
    case release(theme: String, version: String, on: CivilDay)
    /// An earlier edit counts no more; undoing the undoing brings it back.
    case undo(edit: Int)
}
