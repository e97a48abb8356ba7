extension ReportDocument {
    /// The same with a note for every automatic item in it: how far people agree with the machine.
    /// - Parameter agreements: in words, by `scorecard/item`; items that are missing were compared with nobody.
    public func noting(agreements: [String: String]) -> ReportDocument {
        let items = definitions.compactMap { FigureMember($0.name) }.filter { $0.family == .automaticItem }
        return noting(
            items.map(\.id).map { item in
                let agreement = agreements[item] ?? "people were not compared with the machine yet"
                return ReportNote(nil, text: "\(item), automatic: \(agreement).")
            })
    }
}
