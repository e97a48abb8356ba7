/// A page of a list, and what to ask for the next one (`?after=…`).
struct ListPage<Item: Encodable & Sendable>: Encodable, Sendable {
    let items: [Item]
    /// `nil` at the end.
    let next: String?

    /// - Parameters:
    ///   - found: one item more than `limit` where there are more.
    ///   - key: by which the list is ordered.
    init(_ found: [Item], limit: Int, key: (Item) -> String) {
        items = Array(found.prefix(limit))
        next = found.count > limit ? items.last.map(key) : nil
    }
}

extension Visit {
    /// How many items a page of a list has: `?limit=`, 1...200, else 50.
    var pageLimit: Int { min(max(target.query["limit"].flatMap { Int($0) } ?? 50, 1), 200) }

    /// Where a page of a list begins: after this key.
    var pageStart: String { target.query["after"] ?? "" }
}

extension APIOperation.Parameter {
    static let page: [APIOperation.Parameter] = [
        .init(name: "limit", about: "Items on a page", shape: .integer(1...200)),
        .init(name: "after", about: "The value of next of the page before", shape: .text),
    ]
}
