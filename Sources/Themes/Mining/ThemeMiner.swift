import CallModel

/// Finds the themes of an archive.
///
/// The result depends on the calls and the previous book alone, not on the order in which the calls are given.
public struct ThemeMiner: Sendable {
    private let options: GroupingOptions
    private let lexicon: ConceptLexicon

    /// - Parameter lexicon: the project's words, or those and an installation's.
    public init(lexicon: ConceptLexicon = .standard) { self.init(options: GroupingOptions(), lexicon: lexicon) }

    init(options: GroupingOptions, lexicon: ConceptLexicon = .standard) {
        self.options = options
        self.lexicon = lexicon
    }

    /// - Parameters:
    ///   - calls: every call of the archive that may be used, each once.
    ///   - previous: the last result. Its themes keep their ids and those of their remarks that are still there; new
    ///     remarks join them first, and only what is left over makes new themes. Where no remark is new, nothing is
    ///     grouped: withdrawals and edits change the themes they name and no other.
    ///   - edits: what people decided about the themes of the previous book.
    ///   - meanings: what one model says that remarks mean, by their text; all of one length. Those of which it was not
    ///     asked are compared by their words alone.
    public func mine(
        _ calls: [CallFeedback], previous: ThemeBook? = nil, edits: ThemeEdits = .none,
        meanings: [String: [Float]] = [:]
    ) -> ThemeBook {
        precondition(Set(calls.map(\.callID)).count == calls.count, "a call is given twice")
        let trimmer = RemarkTrimmer(RoutinePhrases(calls))
        let remarks = calls.flatMap(\.remarks).compactMap(trimmer.trimmed).sorted { $0.id < $1.id }
        let stored = StoredThemes(previous, edits: edits)
        let rote = RoteRemarks(remarks)
        let groups =
            remarks.allSatisfy { stored.knows($0.id) }
            ? kept(remarks, stored) : grouped(remarks, stored, rote, meanings)
        let builder = ThemeBuilder(archive: calls, stored: stored, rote: rote, lexicon: lexicon)
        var (themes, recited, residue): ([Theme], [Theme], [String]) = ([], [], [])
        for group in groups.map({ $0.map { remarks[$0] } }) {
            switch builder.theme(of: group) {
            case nil: residue += group.map(\.id)
            case let theme? where builder.isRecited(group): recited.append(theme)
            case let theme?: themes.append(theme)
            }
        }
        return ThemeBook(
            calls: calls.count, remarks: remarks.count,
            themes: themes.sorted { ($1.calls.count, $0.id) < ($0.calls.count, $1.id) },
            residue: (residue + recited.flatMap(\.members)).sorted(), recited: recited.sorted { $0.id < $1.id },
            homes: stored.homes(awayFrom: themes + recited, residue: residue))
    }

    /// Groups of indices by likeness, around the stored themes. What people took out of all themes stays alone, and so
    /// does what is recited, unless it is in a stored theme.
    private func grouped(
        _ remarks: [Remark], _ stored: StoredThemes, _ rote: RoteRemarks, _ meanings: [String: [Float]]
    ) -> [[Int]] {
        let (alone, free) = remarks.indices.parted { index in
            let remark = remarks[index]
            return stored.isSetAside(remark.id) || (stored.theme(of: remark.id) == nil && rote.contains(remark))
        }
        let groups = RemarkGrouping(options: options, lexicon: lexicon).groups(
            free.map { index in
                let remark = remarks[index]
                return GroupingItem(
                    text: remark.subject, language: remark.language, kind: remark.kind,
                    theme: stored.theme(of: remark.id),
                    meaning: meanings[remark.text].flatMap(DenseVector.init(unit:)))
            })
        return groups.map { $0.map { free[$0] } } + alone.map { [$0] }
    }

    /// The stored themes with the remarks that are still there, and every other remark alone.
    private func kept(_ remarks: [Remark], _ stored: StoredThemes) -> [[Int]] {
        let homes = Dictionary(grouping: remarks.indices) { stored.theme(of: remarks[$0].id) }
        let themes = homes.compactMap { id, members in id == nil ? nil : members }
        return (themes + (homes[nil] ?? []).map { [$0] }).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }
}

extension Sequence {
    /// Those of which it is true, and the others, each in order.
    fileprivate func parted(_ isFirst: (Element) -> Bool) -> (first: [Element], others: [Element]) {
        reduce(into: (first: [], others: [])) { parts, element in
            if isFirst(element) { parts.first.append(element) } else { parts.others.append(element) }
        }
    }
}
