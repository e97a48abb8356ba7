import Yams

extension ScorecardReader {
    private static let itemKeys = [
        "id", "kind", "text", "guidance", "weight", "bonus", "not_applicable", "when", "check",
    ]

    mutating func item(_ node: Node) -> Item? {
        guard case .mapping = node, let kindName = kindName(of: node) else { return unreadableItem(node) }
        let keys = ScorecardReader.itemKeys + kindName.keys
        guard let fields = fields(node, of: "a \(kindName.rawValue) item", keys: keys) else { return nil }
        guard let id = itemID(in: fields) else { return nil }
        currentItem = id
        defer { currentItem = nil }
        return item(id, kindName, fields)
    }

    private mutating func item(_ id: String, _ kindName: ItemKindName, _ fields: Fields) -> Item? {
        let kind = readKind(kindName, fields)
        let condition = fields["when"].flatMap { readCondition($0) }
        answersByItem[id] = kind?.possibleAnswers
        if kind == nil { unreadableItems.insert(id) }
        let mayBeNotApplicable = fields["not_applicable"].map { isAllowed($0) } ?? false
        let automation = fields["check"].flatMap { readAutomation($0, of: kind, mayBeNotApplicable) }
        let text = requireText("text", in: fields)
        let guidance = fields["guidance"].flatMap { localized($0) }
        let weight = fields["weight"].map { readWeight($0) } ?? 1
        let isBonus = fields["bonus"].map { flag($0) } ?? false
        guard let kind, let text, let weight else { return nil }
        return Item(
            id: id, text: text, guidance: guidance, kind: kind, weight: weight, isBonus: isBonus,
            mayBeNotApplicable: mayBeNotApplicable, condition: condition, automation: automation)
    }

    private mutating func kindName(of node: Node) -> ItemKindName? {
        guard let fields = namedFields(node, of: "an item") else { return nil }
        let kinds = ItemKindName.allCases.map(\.rawValue).joined(separator: ", ")
        return require("kind", in: fields, as: "one of \(kinds)").flatMap { oneOf(ItemKindName.self, $0) }
    }

    /// Remembers the id, so that conditions on the item are not called unknown.
    private mutating func unreadableItem(_ node: Node) -> Item? {
        if let fields = namedFields(node, of: "an item"), let id = fields["id"]?.scalar?.string {
            unreadableItems.insert(id)
        }
        return nil
    }

    private mutating func itemID(in fields: Fields) -> String? {
        guard let node = require("id", in: fields, as: "the id of the item"),
            let id = identifier(node, of: "the item")
        else { return nil }
        guard answersByItem[id] == nil, !unreadableItems.contains(id) else {
            note(.duplicate, at: node, "expected another item id than \"\(id)\", which is taken")
            return nil
        }
        return id
    }

    private mutating func readWeight(_ node: Node) -> Double? {
        let weight = number(node, as: "a weight above 0", atLeast: 0)
        guard weight == 0 else { return weight }
        note(.wrongValue, at: node, "expected a weight above 0, found 0")
        return nil
    }

    private mutating func isAllowed(_ node: Node) -> Bool {
        oneOf(Permission.self, node) == .allowed
    }

    /// The item asked about must stand above, so that conditions cannot go in a circle.
    private mutating func readCondition(_ node: Node) -> Condition? {
        guard let fields = fields(node, of: "a condition", keys: ["item", "is"]) else { return nil }
        let wanted =
            require("is", in: fields, as: "an answer or a list of answers")
            .map { list($0, as: "an answer or a list of answers") } ?? []
        guard let node = require("item", in: fields, as: "the id of an item above"),
            !unreadableItems.contains(node.scalar?.string ?? ""),
            let id = name(node, of: "an item above", among: answersByItem.keys), let known = answersByItem[id]
        else { return nil }
        let answers = wanted.compactMap { name($0, of: "a possible answer to \(id)", among: known) }
        return Condition(item: id, anyOf: answers)
    }

    private enum Permission: String, CaseIterable { case allowed, forbidden }
}
