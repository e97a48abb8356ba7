/// The themes of the previous book, by their remarks.
struct StoredThemes: Sendable {
    private let themeOfRemark: [String: String]
    private let themes: [String: Theme]

    init(_ book: ThemeBook?) {
        let stored = book?.themes ?? []
        themes = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
        themeOfRemark = Dictionary(stored.flatMap { theme in theme.members.map { ($0, theme.id) } }) { first, _ in first
        }
    }

    /// The id of the stored theme of a remark; `nil` for a new remark.
    func theme(of remark: String) -> String? { themeOfRemark[remark] }

    /// The stored theme that these remarks continue.
    func continued(by remarks: [Remark]) -> Theme? {
        remarks.lazy.compactMap { themeOfRemark[$0.id] }.first.flatMap { themes[$0] }
    }
}
