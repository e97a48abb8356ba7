public import CallModel

extension ThemeEdits {
    /// What speaks against a change, in terms of the command that asked for it; `nil` where it can be made.
    public func refusal(of change: ThemeChange, in book: ThemeBook) -> InputError? {
        switch change {
        case .merge(let theme, let into):
            unknown(theme, book) ?? unknown(into, book)
                ?? (self.theme(now: theme) == self.theme(now: into) ? .edit("expected two different themes") : nil)
        case .split(let theme, let remarks): unknown(theme, book) ?? refusalOfSplit(theme, remarks, book)
        case .rename(let theme, let title, _):
            unknown(theme, book) ?? (Self.isTitle(title) ? nil : .edit("expected a title of 2 to 120 characters"))
        case .move(let remark, let theme):
            unknown(remark: remark, book) ?? theme.flatMap { unknown($0, book) }
        case .link(let theme, let issue):
            unknown(theme, book) ?? (issue.isSound ? nil : .edit("expected a key, and an address with http or https"))
        case .release(let theme, let version, _):
            unknown(theme, book) ?? (Self.isTitle(version + " ") ? nil : .edit("expected the name of a version"))
        case .known(let theme), .resolve(let theme, _): unknown(theme, book)
        case .undo(let number):
            stands(number) ? nil : .edit("expected the number of an edit that stands, 1 to \(log.count)")
        }
    }

    private func refusalOfSplit(_ theme: String, _ remarks: [String], _ book: ThemeBook) -> InputError? {
        let members = Set(book.all.first { $0.id == self.theme(now: theme) }?.members ?? [])
        guard !remarks.isEmpty, Set(remarks).isSubset(of: members) else {
            return .edit("expected remarks of the theme \(theme)")
        }
        return Set(remarks).count == members.count ? .edit("expected some remarks of the theme, not all") : nil
    }

    private func unknown(_ theme: String, _ book: ThemeBook) -> InputError? {
        let id = self.theme(now: theme)
        return book.all.contains { $0.id == id } ? nil : .edit("expected the id of a theme, found \(theme)")
    }

    private func unknown(remark: String, _ book: ThemeBook) -> InputError? {
        let isKnown = book.residue.contains(remark) || book.themes.contains { $0.members.contains(remark) }
        return isKnown ? nil : .edit("expected the id of a remark, found \(remark)")
    }

    private static func isTitle(_ text: String) -> Bool {
        (2...120).contains(text.count) && !text.allSatisfy(\.isWhitespace) && !text.contains(where: \.isNewline)
    }
}

extension TrackedIssue {
    fileprivate var isSound: Bool {
        !key.isEmpty && key.count <= 200 && !key.contains(where: \.isNewline)
            && (url.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? true)
    }
}

extension InputError {
    fileprivate static func edit(_ expected: String) -> InputError {
        InputError(code: "theme_edit.refused", file: "themes edit", expected: expected)
    }
}
