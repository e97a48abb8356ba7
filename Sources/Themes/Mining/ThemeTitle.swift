/// A title and the remark it was taken from.
public struct ThemeTitle: Hashable, Codable, Sendable {
    public let text: String
    public let remark: String
    /// How many remarks of the language the theme had when it got this title; `nil` where nobody counted.
    public let among: Int?

    public init(text: String, remark: String, among: Int? = nil) {
        self.text = text
        self.remark = remark
        self.among = among
    }

    /// Whether it still stands for so many remarks: a theme is named anew each time it has doubled, for its first two or
    /// three remarks seldom say it best.
    func holds(among count: Int) -> Bool { among.map { count < 2 * $0 } ?? true }
}
