/// The themes of the previous book, by their remarks, as edits place them now.
struct StoredThemes: Sendable {
    /// Where mining put each remark, whatever people did with it since.
    private let homes: [String: String]
    private let residue: Set<String>
    private let themes: [String: Theme]
    private let recited: Set<String>
    private let edits: ThemeEdits

    init(_ book: ThemeBook?, edits: ThemeEdits = .none) {
        let closed = book?.recited ?? []
        let stored = (book?.themes ?? []) + closed
        self.edits = edits
        themes = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
        recited = Set(closed.map(\.id))
        residue = Set(book?.residue ?? [])
        let shown = Dictionary(stored.flatMap { theme in theme.members.map { ($0, theme.id) } }) { first, _ in first }
        homes = shown.merging(book?.homes ?? [:]) { _, home in home }
    }

    /// The id of the theme of a remark; `nil` for a new remark and for one that belongs to none.
    func theme(of remark: String) -> String? { edits.theme(of: remark, minedInto: homes[remark]) }

    /// Whether people said that the remark belongs to no theme.
    func isSetAside(_ remark: String) -> Bool { edits.isSetAside(remark) }

    /// Whether the remark was grouped before.
    func knows(_ remark: String) -> Bool { homes[remark] != nil || residue.contains(remark) }

    /// The id of the stored theme that these remarks continue.
    func id(continuedBy remarks: [Remark]) -> String? { remarks.lazy.compactMap { theme(of: $0.id) }.first }

    /// As it was in the previous book; `nil` where it was not there.
    func earlier(_ id: String) -> Theme? { themes[id] }

    /// Whether it was closed as recited.
    func wasRecited(_ id: String) -> Bool { recited.contains(id) }

    /// Whether people decided something about it: then it stands, however it sounds.
    func isDecided(_ id: String) -> Bool { edits.concern(id) }

    func profile(of id: String) -> ThemeProfile? { edits.profile(of: id) }

    /// Where mining put the remarks that people moved since, by remark.
    func homes(awayFrom themes: [Theme], residue: [String]) -> [String: String] {
        let shown =
            themes.flatMap { theme in theme.members.map { ($0, theme.id as String?) } }
            + residue.map { ($0, nil) }
        return shown.reduce(into: [:]) { moved, place in
            if let home = homes[place.0], home != place.1 { moved[place.0] = home }
        }
    }
}
