import CallModel
import Languages
import Reports
import Themes

/// What a digest says of all themes together.
struct DigestDraft {
    let evidence: DigestEvidence
    let segments: DigestSegments
    let companions: Companions
    private let residue: Set<String>
    private let grouped: Set<String>

    init(_ book: ThemeBook?, _ evidence: DigestEvidence) {
        self.evidence = evidence
        residue = Set(book?.residue ?? [])
        grouped = Set(book?.themes.flatMap(\.members) ?? [])
        let spoken = (book?.themes ?? []).map { (theme: $0, remarks: ThemeHistory($0, evidence).current) }
        companions = Companions(spoken.filter { !$0.remarks.isEmpty })
        let calls = spoken.map { ($0.theme.id, Set($0.remarks.map(\.callID))) }
        segments = DigestSegments(Dictionary(calls) { first, _ in first }, in: evidence.eligible)
    }

    /// Remarks of the period that belong to no theme.
    var residueInPeriod: [Remark] { evidence.remarksInPeriod.filter { residue.contains($0.id) } }

    var coverage: DigestCoverage {
        let remarks = evidence.remarksInPeriod
        let ungrouped = remarks.count { residue.contains($0.id) }
        return evidence.coverage(remarks: remarks.count { grouped.contains($0.id) } + ungrouped, ungrouped: ungrouped)
    }

    /// Calls by language, most first; a language of fewer than five callers is not named.
    func languages(of remarks: [Remark]) -> [DigestSegment] {
        Dictionary(grouping: remarks, by: \.language)
            .filter { Set($0.value.map(\.caller)).count >= Concentration.fewestCallers }
            .map { language, spoken in
                DigestSegment(column: "language", value: language.rawValue, calls: Set(spoken.map(\.callID)).count)
            }
            .sorted { ($1.calls, $0.value) < ($0.calls, $1.value) }
    }
}
