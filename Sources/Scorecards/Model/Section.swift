/// Items that belong together on the page and in the breakdown of a score.
public struct Section: Encodable, Sendable {
    public let id: String
    public let name: LocalizedText
    public let items: [Item]
}
