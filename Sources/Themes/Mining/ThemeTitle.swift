/// A title and the remark it was taken from.
public struct ThemeTitle: Hashable, Codable, Sendable {
    public let text: String
    public let remark: String

    public init(text: String, remark: String) {
        self.text = text
        self.remark = remark
    }
}
