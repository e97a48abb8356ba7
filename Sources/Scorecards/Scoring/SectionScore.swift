/// The part of a score that comes from one section.
public struct SectionScore: Hashable, Codable, Sendable {
    public let section: String
    public let sum: PointSum
    /// 0...1; `nil` where no scored item of the section is answered.
    public let value: Double?
    public let items: [ItemScore]

    init(section: String, items: [ItemScore]) {
        self.section = section
        self.items = items
        sum = PointSum(of: items)
        value = sum.value
    }
}
