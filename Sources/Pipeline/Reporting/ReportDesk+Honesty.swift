import CallModel
public import Reports
import Sampling

extension ReportDesk {
    /// How many calls there were, how far they came, how samples were drawn, and what could not be said and why.
    public func coverage(by column: String?) -> ReportDocument {
        let columns = column.map { [$0] } ?? []
        let calls = self.calls(by: columns)
        let rows = CallTable(calls.filter { $0.call.medium == nil }).groups(by: columns).map { group in
            group.calls.reduce(into: HonestyReport.Row(group: group.values.first ?? nil)) { $0.count($1) }
        }
        return HonestyReport.document(
            rows, by: column, draws: drawLines, absences: evidence.absences(in: Set(calls.map(\.call.id))),
            margin: { SampleSize.marginPoints(drawn: $0, population: max($0, $1)) }, period: periodName)
    }

    /// Draws that touch calls of the period.
    private var drawLines: [HonestyReport.DrawLine] {
        let known = Set(calls.map(\.call.id))
        return evidence.draws.sorted { $0.key < $1.key }.compactMap { id, draw in
            guard draw.calls.contains(where: { known.contains($0.call) }) else { return nil }
            return HonestyReport.DrawLine(
                id: id, seed: isVisible == nil ? draw.seed : nil, frameSHA256: draw.frameSHA256,
                strata: draw.strata.count,
                eligible: draw.strata.reduce(0) { $0 + $1.populationCount }, drawn: draw.calls.count,
                replaced: draw.strata.reduce(0) { $0 + $1.replacements.count },
                odds: draw.strata.filter { stratum in stratum.current.contains { known.contains($0.call) } }.map {
                    HonestyReport.StratumLine(
                        stratum: $0.stratum.description, eligible: $0.populationCount, drawn: $0.drawn.count)
                })
        }
    }

    /// Cases of several legs that began in the period, with all their legs: the one after midnight, and that of another
    /// team, which says how the case ended.
    public func cases() -> ReportDocument {
        CaseReport.document(
            CallCase.all(of: evidence.calls), seen: isVisible == nil ? .whole : CaseView(of: known), period: periodName,
            where: isAsked)
    }

    /// Contacts after which the customer came back.
    public func repeats(withinDays days: Int) throws -> ReportDocument {
        let names = ["repeat_contacts.\(days)d", "repeat_contacts.same_theme.\(days)d", "fcr.\(days)d"]
        let figures = try names.map { self.figure(try FigureCatalogue.standard.figure($0), of: calls) }
        return RepeatReport.document(
            calls, known: known, figures: figures, days: days, period: periodName)
    }
}

extension HonestyReport.Row {
    fileprivate mutating func count(_ call: ReportedCall) {
        calls += 1
        recorded += call.isRecorded ? 1 : 0
        consented += call.mayBeScored ? 1 : 0
        measured += call.measures == nil ? 0 : 1
        withWords += call.themes == nil ? 0 : 1
        drawn += call.isDrawn ? 1 : 0
        reviewed += call.reviewed == nil ? 0 : 1
    }
}
