public import CallModel

extension ThemeEdit {
    /// Whether the other is the same decision. Of an erased call the log keeps where its remarks stood and not the hash of
    /// their words, and a copy of the log may be older.
    public func isSameDecision(as other: ThemeEdit) -> Bool { withoutWords == other.withoutWords }

    private var withoutWords: ThemeEdit { ThemeEdit(number: number, at: at, by: by, change: change.withoutWords) }
}

extension ThemeChange {
    /// The calls whose remarks it names, each as often as it does.
    public var calls: [CallID] {
        switch self {
        case .split(_, let remarks): remarks.compactMap(Remark.callID(ofID:))
        case .move(let remark, _): [remark].compactMap(Remark.callID(ofID:))
        case .merge, .rename, .known, .resolve, .link, .release, .undo: []
        }
    }

    fileprivate var withoutWords: ThemeChange {
        switch self {
        case .split(let theme, let remarks): .split(theme: theme, remarks: remarks.map(Remark.place(ofID:)))
        case .move(let remark, let theme): .move(remark: Remark.place(ofID: remark), theme: theme)
        case .merge, .rename, .known, .resolve, .link, .release, .undo: self
        }
    }
}
