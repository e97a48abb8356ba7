import CallModel
import Hashing

/// What the log of edits comes to. The same log always gives the same.
public struct ThemeEdits: Hashable, Sendable {
    public let log: [ThemeEdit]
    /// Numbers of the edits that no later edit undid.
    private let standing: Set<Int>
    /// For the id of a theme that was merged, or whose split was undone, the id that counts in its place.
    private var leadsTo: [String: String] = [:]
    /// For the id that the theme of a split had while it rested on the words of its remarks, the id of now: links and
    /// later edits of such a log name it.
    private var formerIDs: [String: String] = [:]
    /// Where people put remarks; `.some(nil)` is none of the themes.
    private var places: [String: String?] = [:]
    private var profiles: [String: ThemeProfile] = [:]

    public static let none = ThemeEdits([])

    /// - Parameter log: in order of its numbers, from 1 without gaps.
    public init(_ log: [ThemeEdit]) {
        precondition(log.enumerated().allSatisfy { $1.number == $0 + 1 }, "a log with gaps")
        self.log = log
        standing = Self.standing(log)
        for edit in log { keepFormerID(of: edit) }
        for edit in log where !standing.contains(edit.number) { takeBack(edit) }
        for edit in log where standing.contains(edit.number) { apply(edit) }
    }

    /// The theme that counts under this id now: itself, or what it was merged into.
    public func theme(now id: String) -> String {
        var id = id
        while let next = formerIDs[id] ?? leadsTo[id] { id = next }
        return id
    }

    /// The theme of a remark that mining put into `theme`; `nil` where people took it out of all.
    func theme(of remark: String, minedInto theme: String?) -> String? {
        if let place = places[remark] { return place.map { self.theme(now: $0) } }
        return theme.map { self.theme(now: $0) }
    }

    /// Whether people said that a remark belongs to no theme.
    func isSetAside(_ remark: String) -> Bool { places[remark] == .some(nil) }

    /// `nil` where nobody decided anything about it. Issues of themes merged into it are its issues too.
    public func profile(of theme: String) -> ThemeProfile? {
        var profile = profiles[theme] ?? ThemeProfile()
        for merged in leadsTo.keys.sorted() where self.theme(now: merged) == theme {
            for issue in profiles[merged]?.issues ?? [] where !profile.issues.contains(issue) {
                profile.issues.append(issue)
            }
        }
        return profile == ThemeProfile() ? nil : profile
    }

    /// Whether people decided anything about the theme, or put anything into it: then it is theirs.
    func concern(_ theme: String) -> Bool {
        profile(of: theme) != nil || leadsTo.keys.contains { self.theme(now: $0) == theme }
            || places.values.contains(theme)
    }

    /// Whether the edit counts.
    public func stands(_ number: Int) -> Bool { standing.contains(number) }

    /// The id of the theme that a split makes. It rests on the places of the remarks, not on their words: an id is for ever,
    /// and the words of a call that is erased are not.
    public static func idOfSplit(_ number: Int, theme: String, remarks: [String]) -> String {
        id(ofSplit: number, theme: theme, at: remarks.map(Remark.place(ofID:)))
    }

    private static func id(ofSplit number: Int, theme: String, at remarks: [String]) -> String {
        "theme-" + sha256((["split \(number)", theme] + remarks.sorted()).joined(separator: "\n")).hex.prefix(12)
    }

    /// An edit undoes only earlier ones, so that reading backwards each is settled before it is asked for.
    private static func standing(_ log: [ThemeEdit]) -> Set<Int> {
        var undone: Set<Int> = []
        for edit in log.reversed() where !undone.contains(edit.number) {
            if case .undo(let number) = edit.change, number < edit.number { undone.insert(number) }
        }
        return Set(log.map(\.number)).subtracting(undone)
    }

    /// It cannot be told any more where a hash was taken out of the log meanwhile.
    private mutating func keepFormerID(of edit: ThemeEdit) {
        guard case .split(let theme, let remarks) = edit.change else { return }
        let id = Self.idOfSplit(edit.number, theme: theme, remarks: remarks)
        let formerID = Self.id(ofSplit: edit.number, theme: theme, at: remarks)
        if formerID != id { formerIDs[formerID] = id }
    }

    /// What new calls brought to a theme whose split was undone goes back to where the split came from.
    private mutating func takeBack(_ edit: ThemeEdit) {
        guard case .split(let theme, let remarks) = edit.change else { return }
        leadsTo[Self.idOfSplit(edit.number, theme: theme, remarks: remarks)] = theme
    }

    private mutating func apply(_ edit: ThemeEdit) {
        switch edit.change {
        case .merge(let theme, let into):
            let (from, target) = (self.theme(now: theme), self.theme(now: into))
            if from != target { leadsTo[from] = target }
        case .split(let theme, let remarks):
            let part = Self.idOfSplit(edit.number, theme: theme, remarks: remarks)
            for remark in remarks { places[remark] = .some(part) }
        case .move(let remark, let theme): places[remark] = .some(theme.map { formerIDs[$0] ?? $0 })
        case .rename(let theme, let title, let language):
            profiles[self.theme(now: theme), default: ThemeProfile()].titles[language] = title
        case .known(let theme): profiles[self.theme(now: theme), default: ThemeProfile()].isKnown = true
        case .resolve(let theme, let day): profiles[self.theme(now: theme), default: ThemeProfile()].resolvedOn = day
        case .link(let theme, let issue): profiles[self.theme(now: theme), default: ThemeProfile()].issues.append(issue)
        case .release(let theme, let version, let day):
            profiles[self.theme(now: theme), default: ThemeProfile()].release = ThemeProfile.Release(
                version: version, on: day)
        case .undo: break
        }
    }
}
