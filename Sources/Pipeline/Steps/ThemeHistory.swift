import CallModel
import Reports
import Themes

/// A theme over time, seen from a period.
struct ThemeHistory {
    /// Remarks of the period.
    let current: [Remark]
    /// Remarks of the four weeks before.
    let baseline: [Remark]
    /// Remarks of any time that the titles were taken from, by language.
    var titled: [Remark] {
        theme.titles.sorted { $0.key < $1.key }.compactMap { evidence.remarks[$0.value.remark] }
    }

    private let theme: Theme
    private let remarks: [Remark]
    private let evidence: DigestEvidence
    private var period: DigestPeriod { evidence.period }

    private static let weeksShown = 8

    /// The first day that a figure about a theme looks back on, but for the day since when it is heard.
    static func firstDay(of period: DigestPeriod) -> CivilDay {
        let firstWeek = DigestPeriod(weekOf: period.lastDay).firstDay.adding(days: 7 * (1 - weeksShown))
        return min(firstWeek, period.previous.firstDay, period.firstDay.adding(days: -LifeModel.baselineDays))
    }

    init(_ theme: Theme, _ evidence: DigestEvidence) {
        self.theme = theme
        self.evidence = evidence
        remarks = theme.members.compactMap { evidence.remarks[$0] }
        let period = evidence.period
        let start = period.firstDay.adding(days: -LifeModel.baselineDays)
        current = remarks.filter { period.contains($0.startedAt) }
        baseline = remarks.filter { start <= CivilDay($0.startedAt) && CivilDay($0.startedAt) < period.firstDay }
    }

    /// Distinct calls of the period before; `nil` where nothing was recorded then.
    var callsBefore: Int? { evidence.hasPast ? calls(in: period.previous) : nil }

    var life: ThemeLife {
        evidence.life.life(
            of: sightings, from: period.firstDay, to: period.lastDay, fixedOn: theme.profile?.fixedOn)
    }

    /// Calls by week, the last eight weeks of the period.
    var trend: DigestTrend {
        let lastWeek = DigestPeriod(weekOf: period.lastDay)
        let weeks = (1..<Self.weeksShown).reduce(into: [lastWeek]) { weeks, _ in
            if let first = weeks.first { weeks.insert(first.previous, at: 0) }
        }
        return DigestTrend(unit: .week, counts: weeks.map(calls))
    }

    /// What people did about it, and what came of that; `nil` where nobody did anything.
    var standing: DigestStanding? {
        theme.profile.map { profile in
            DigestStanding(
                isKnown: profile.isKnown, issues: profile.issues.map { DigestStanding.Issue(key: $0.key, url: $0.url) },
                fix: fix(profile))
        }
    }

    private func fix(_ profile: ThemeProfile) -> DigestStanding.Fix? {
        guard let day = profile.fixedOn,
            let outcome = evidence.life.outcome(ofFix: day, of: sightings, to: period.lastDay)
        else { return nil }
        return DigestStanding.Fix(
            version: profile.release?.on == day ? profile.release?.version : nil, on: day,
            callersBefore: outcome.callersBefore, callsBefore: outcome.callsBefore,
            callersAfter: outcome.callersAfter, callsAfter: outcome.callsAfter, cameBackOn: outcome.cameBackOn)
    }

    private var sightings: [ThemeSighting] {
        remarks.map { ThemeSighting(day: CivilDay($0.startedAt), caller: $0.caller) }
    }

    private func calls(in period: DigestPeriod) -> Int {
        Set(remarks.filter { period.contains($0.startedAt) }.map(\.callID)).count
    }
}
