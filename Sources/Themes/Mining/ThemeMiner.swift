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
    ///     remarks join them first, and only what is left over makes new themes.
    public func mine(_ calls: [CallFeedback], previous: ThemeBook? = nil) -> ThemeBook {
        precondition(Set(calls.map(\.callID)).count == calls.count, "a call is given twice")
        let trimmer = RemarkTrimmer(RoutinePhrases(calls))
        let all = calls.flatMap(\.remarks).compactMap(trimmer.trimmed).sorted { $0.id < $1.id }
        let stored = StoredThemes(previous)
        let rote = RoteRemarks(all)
        let remarks = all.filter { stored.theme(of: $0.id) != nil || !rote.contains($0) }
        let groups = RemarkGrouping(options: options, lexicon: lexicon).groups(
            remarks.map { remark in
                GroupingItem(
                    text: remark.subject, language: remark.language, kind: remark.kind,
                    theme: stored.theme(of: remark.id))
            })
        let builder = ThemeBuilder(archive: calls, stored: stored, lexicon: lexicon)
        let themes = groups.compactMap { group in builder.theme(of: group.map { remarks[$0] }) }
        let settled = Set(themes.flatMap(\.members))
        return ThemeBook(
            calls: calls.count, remarks: all.count,
            themes: themes.sorted { ($1.calls.count, $0.id) < ($0.calls.count, $1.id) },
            residue: all.map(\.id).filter { !settled.contains($0) })
    }
}
