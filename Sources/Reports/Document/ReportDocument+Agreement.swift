extension ReportDocument {
    /// The same with a note for every automatic item in it: how far people agree with the machine.
    /// - Parameter agreements: in words, by `scorecard/item`; items that are missing were compared with nobody.
    public func noting(agreements: [String: String]) -> ReportDocument {
        let items = definitions.map(\.name).filter { $0.hasPrefix(Self.automaticItem) }
            .map { String($0.dropFirst(Self.automaticItem.count)) }
        return noting(
            items.map { item in
                let agreement = agreements[item] ?? "people were not compared with the machine yet"
                return ReportNote(nil, text: "\(item), automatic: \(agreement).")
            })
    }

    private static let automaticItem = "item.automatic."
}
