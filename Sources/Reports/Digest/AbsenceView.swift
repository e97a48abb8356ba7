import CallModel

/// A theme that was not heard, as its HTML template reads it.
struct AbsenceView {
    let absenceLife: String
    let absenceTitle: String
    let absenceLanguage: String
    let absenceParts: String

    init(_ absence: DigestAbsence, _ lines: DigestLines) {
        absenceLife = lines.messages.life(absence.life)
        absenceTitle = absence.title
        absenceLanguage = absence.titleLanguage
        absenceParts = lines.parts(of: absence).joined(separator: " · ")
    }
}
