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

    /// The page that was asked for, of a list that is in memory.
    /// - Parameters:
    ///   - key: orders the list, and is unlike for every item.
    ///   - latestFirst: by falling keys.
    func listPage<Item, Shown: Encodable & Sendable>(
        of all: [Item], by key: (Item) -> String, latestFirst: Bool = false, _ show: (Item) throws -> Shown
    ) throws -> ListPage<Shown> {
        let start = pageStart
        func comesFirst(_ left: String, _ right: String) -> Bool {
            latestFirst
                ? right.utf8.lexicographicallyPrecedes(left.utf8) : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let found = all.map { (key: key($0), item: $0) }.filter { start.isEmpty || comesFirst(start, $0.key) }
            .sorted { comesFirst($0.key, $1.key) }
        let page = found.prefix(pageLimit)
        return ListPage(
            items: try page.map { try show($0.item) }, next: found.count > page.count ? page.last?.key : nil)
    }
}

extension ListPage {
    fileprivate init(items: [Item], next: String?) {
        self.items = items
        self.next = next
    }
}

extension APIOperation.Parameter {
    static let page = page(after: .text)

    /// - Parameter after: the shape of the keys by which the list is ordered.
    static func page(after: JSONShape) -> [APIOperation.Parameter] {
        [
            .init(name: "limit", about: "Items on a page", shape: .integer(1...200)),
            .init(name: "after", about: "The value of next of the page before", shape: after),
        ]
    }
}
