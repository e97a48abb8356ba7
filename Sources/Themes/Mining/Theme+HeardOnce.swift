import CallModel

extension Theme {
    /// A remark of one call in the form of a theme, for readers; it is never stored, nor given to the next mining.
    public init(heardOnce remark: Remark) {
        self.init(
            id: "remark:\(remark.id)", kind: remark.kind,
            titles: [remark.language: ThemeTitle(text: remark.text, remark: remark.id)], members: [remark.id],
            calls: [remark.callID], callers: 1, firstSeen: remark.startedAt.day, lastSeen: remark.startedAt.day,
            callsByWeek: [remark.startedAt.isoWeek: 1], emergingSince: nil, confidence: remark.confidence,
            evidence: [], title: remark.text)
    }
}
