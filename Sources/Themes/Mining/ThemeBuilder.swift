import CallModel
import Hashing
import Languages

/// Makes a theme of a group of remarks.
struct ThemeBuilder {
    private let stored: StoredThemes
    private let rote: RoteRemarks
    private let emergence: Emergence
    private let lexicon: ConceptLexicon
    private static let fewestCalls = 2
    private static let mostEvidence = 5

    init(archive: [CallFeedback], stored: StoredThemes, rote: RoteRemarks, lexicon: ConceptLexicon) {
        self.lexicon = lexicon
        self.stored = stored
        self.rote = rote
        emergence = Emergence(archiveDays: archive.map(\.startedAt.dayNumber))
    }

    /// `nil` for remarks that continue no stored theme and are of a single call, or said by rote: they are residue.
    func theme(of remarks: [Remark]) -> Theme? {
        let id = stored.id(continuedBy: remarks)
        let earlier = id.flatMap(stored.earlier)
        let calls = Set(remarks.map(\.callID)).sorted()
        let titles = titles(remarks, keeping: earlier)
        guard id != nil || (calls.count >= Self.fewestCalls && !FormulaTest().isFormula(remarks)),
            let title = commonTitle(titles, remarks)
                ?? id.flatMap({ _ in Centrality(remarks, lexicon: lexicon).ranked.first?.subject }),
            let first = remarks.map(\.startedAt).min(), let last = remarks.map(\.startedAt).max()
        else { return nil }
        return Theme(
            id: id ?? newID(remarks), kind: kind(of: remarks), titles: titles,
            members: remarks.map(\.id).sorted(), calls: calls, callers: Set(remarks.map(\.caller)).count,
            firstSeen: first.day, lastSeen: last.day, callsByWeek: callsByWeek(remarks),
            emergingSince: emergingSince(remarks),
            confidence: remarks.reduce(0) { $0 + $1.confidence } / Double(remarks.count),
            evidence: evidence(remarks, keeping: earlier), title: title, profile: id.flatMap(stored.profile))
    }

    /// Whether the stored theme that these remarks continue is recited, not said: two early calls found a theme that
    /// later ones repeat word for word. Where people decided something about it, it is theirs. A formula is told once,
    /// when enough calls are heard: ever more calls bring ever fewer new wordings to any theme.
    func isRecited(_ remarks: [Remark]) -> Bool {
        guard let id = stored.id(continuedBy: remarks), !stored.isDecided(id) else { return false }
        if 2 * remarks.count(where: rote.contains) > remarks.count { return true }
        let isJudged = stored.earlier(id).map { $0.calls.count >= FormulaTest.fewestCalls } ?? true
        return (stored.wasRecited(id) || !isJudged) && FormulaTest().isFormula(remarks)
    }

    private func isUnchanged(_ earlier: Theme, _ remarks: [Remark]) -> Bool {
        earlier.members.count == remarks.count && earlier.members == remarks.map(\.id).sorted()
    }

    private func newID(_ remarks: [Remark]) -> String {
        "theme-" + sha256(remarks.map(\.id).sorted().joined(separator: "\n")).hex.prefix(12)
    }

    /// The kind with the greatest sum of confidences; ties in the order of `FeedbackKind.allCases`.
    private func kind(of remarks: [Remark]) -> FeedbackKind {
        var votes: [FeedbackKind: Double] = [:]
        for remark in remarks { votes[remark.kind, default: 0] += remark.confidence }
        let greatest = votes.values.max() ?? 0
        return FeedbackKind.allCases.first { votes[$0] == greatest } ?? .problem
    }

    /// A title stays as long as the remark it was taken from does, until the theme has doubled.
    private func titles(_ remarks: [Remark], keeping earlier: Theme?) -> [SpokenLanguage: ThemeTitle] {
        if let earlier, isUnchanged(earlier, remarks) { return earlier.titles }
        let ids = Set(remarks.map(\.id))
        let spoken = Dictionary(grouping: remarks, by: \.language)
        let kept = (earlier?.titles ?? [:]).filter { language, title in
            ids.contains(title.remark) && title.holds(among: spoken[language]?.count ?? 0)
        }
        let untitled = spoken.filter { kept[$0.key] == nil }
        return kept.merging(untitled.compactMapValues(TitleMaker(lexicon: lexicon).title)) { kept, _ in kept }
    }

    /// In the language with the most remarks; ties by language.
    private func commonTitle(_ titles: [SpokenLanguage: ThemeTitle], _ remarks: [Remark]) -> String? {
        let counts = remarks.reduce(into: [SpokenLanguage: Int]()) { $0[$1.language, default: 0] += 1 }
        return titles.max { (counts[$0.key] ?? 0, $1.key) < (counts[$1.key] ?? 0, $0.key) }?.value.text
    }

    private func callsByWeek(_ remarks: [Remark]) -> [String: Int] {
        Dictionary(grouping: remarks, by: \.startedAt.isoWeek).mapValues { Set($0.map(\.callID)).count }
    }

    private func emergingSince(_ remarks: [Remark]) -> String? {
        let sightings = Set(remarks.map { Emergence.Sighting(day: $0.startedAt.dayNumber, caller: $0.caller) })
        let onset = emergence.onset(sightings.sorted { ($0.day, $0.caller) < ($1.day, $1.caller) })
        return remarks.first { $0.startedAt.dayNumber == onset }?.startedAt.day
    }

    /// The remarks closest to all others, one per caller. Found before, it holds as long as the remarks are the same.
    private func evidence(_ remarks: [Remark], keeping earlier: Theme?) -> [ThemeQuote] {
        if let earlier, isUnchanged(earlier, remarks), says(earlier.evidence, remarks) {
            return earlier.evidence
        }
        var callers: Set<String> = []
        return Centrality(remarks, lexicon: lexicon).ranked.filter { callers.insert($0.caller).inserted }
            .prefix(Self.mostEvidence).map { remark in
                ThemeQuote(
                    remark: remark.id, callID: remark.callID, start: remark.range.map { Double($0.startMs) / 1000 },
                    text: remark.text, language: remark.language)
            }
    }
}

/// Whether every quote is still what its remark says.
private func says(_ quotes: [ThemeQuote], _ remarks: [Remark]) -> Bool {
    let texts = Dictionary(remarks.map { ($0.id, $0.text) }) { first, _ in first }
    return quotes.allSatisfy { texts[$0.remark] == $0.text }
}

extension ZonedTime {
    /// Days since 1970-01-01 on the local calendar.
    var dayNumber: Int {
        let local = epochSeconds + utcOffsetSeconds
        return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }
}
