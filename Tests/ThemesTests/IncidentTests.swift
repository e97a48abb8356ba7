import CallModel
import Testing

@testable import Themes

private func time(_ hour: Double) -> ZonedTime {
    // Monday 2 March 2026, 00:00 in Kyiv.
    ZonedTime(epochSeconds: 1_772_402_400 + Int(hour * 3600), utcOffsetSeconds: 7200)
}

/// Ten calls an hour from eight to eighteen.
private func calls(days: Int) -> [ZonedTime] {
    (0..<days).flatMap { day in (80..<180).map { tenth in time(Double(240 * day + tenth) / 10) } }
}

private func mentions(_ hours: [Double]) -> [IncidentModel.Mention] {
    hours.enumerated().map { IncidentModel.Mention(at: time($1), caller: "\($0)") }
}

@Suite struct IncidentModelTests {
    private let model = IncidentModel(calls: calls(days: 30))
    /// The thirtieth day, noon.
    private let noon = time(29 * 24 + 12)
    /// Five callers in the two hours before.
    private let burst: [Double] = [707.6, 707.2, 706.8, 706.4, 706]

    @Test func `five callers in two hours about something new are an incident, from the first of them on`() throws {
        let incidents = model.incidents(["new": mentions(burst)], at: noon)
        #expect(incidents.map(\.theme) == ["new"])
        #expect(incidents.first?.callers == 5)
        #expect(incidents.first?.since == time(29 * 24 + 10))
    }

    @Test func `four callers are none, and five calls of one caller are none`() {
        #expect(model.incidents(["new": mentions(Array(burst.prefix(4)))], at: noon).isEmpty)
        let one = burst.map { IncidentModel.Mention(at: time($0), caller: "same") }
        #expect(model.incidents(["new": one], at: noon).isEmpty)
    }

    @Test func `what comes every day in such numbers is none`() {
        var daily: [Double] = []
        for day in 0..<30 { for half in 0..<8 { daily.append(Double(day * 24 + 9) + Double(half) / 2) } }
        #expect(model.incidents(["daily": mentions(daily)], at: noon).isEmpty)
    }

    @Test func `a caller who speaks of it again and again counts once in these hours, and in as many before`() {
        let regular = (0..<30).flatMap { day in
            (0..<8).map { quarter in
                IncidentModel.Mention(at: time(Double(day * 24 + 9) + Double(quarter) / 4), caller: "regular")
            }
        }
        let incidents = model.incidents(["old": regular + mentions(burst)], at: noon)
        #expect(incidents.map(\.callers) == [6])
    }

    @Test func `what was said after the moment asked for does not count`() {
        #expect(model.incidents(["new": mentions(burst)], at: time(29 * 24 + 10)).isEmpty)
    }

    @Test func `without calls to compare with nothing is judged`() {
        #expect(IncidentModel(calls: calls(days: 0)).incidents(["new": mentions(burst)], at: noon).isEmpty)
    }

    @Test func `forty themes that merely fluctuate raise at most one alarm in eight weeks of hourly looks`() {
        var lottery = SplitMix64(seed: 5)
        let days = 150
        let all = calls(days: days)
        var themes: [String: [IncidentModel.Mention]] = [:]
        for (index, call) in all.enumerated() {
            // Themes differ in how common they are: from one call in 100 to one in 1000.
            let theme = Int.random(in: 0..<40, using: &lottery)
            guard Int.random(in: 0..<(100 + 20 * theme), using: &lottery) < 40 else { continue }
            themes["\(theme)", default: []].append(IncidentModel.Mention(at: call, caller: "\(index)"))
        }
        let model = IncidentModel(calls: all)
        var alarms = 0
        for day in (days - 56)..<days {
            for hour in 9...18 { alarms += model.incidents(themes, at: time(Double(day * 24 + hour))).count }
        }
        #expect(alarms <= 1)
    }
}

@Suite struct IncidentAlertTests {
    private func incident(_ callers: Int) -> Incident {
        Incident(theme: "theme-1", callers: callers, since: time(9), calls: 40)
    }

    @Test func `an incident that goes on is told once`() {
        let opened = IncidentAlert.update([], with: [incident(5)], at: time(10))
        #expect(opened.events.map(\.kind) == [.opened])
        let later = IncidentAlert.update(opened.alerts, with: [incident(9)], at: time(11))
        #expect(later.events.isEmpty)
        #expect(later.alerts.map(\.id) == opened.alerts.map(\.id))
        #expect(later.alerts.first?.mostCallers == 9)
    }

    @Test func `an incident that comes back within a week is the same alert, opened again`() {
        let opened = IncidentAlert.update([], with: [incident(5)], at: time(10))
        let closed = IncidentAlert.update(opened.alerts, with: [], at: time(14))
        #expect(closed.events.map(\.kind) == [.closed])
        #expect(IncidentAlert.update(closed.alerts, with: [], at: time(15)).events.isEmpty)
        let back = IncidentAlert.update(closed.alerts, with: [incident(6)], at: time(20))
        #expect(back.events.map(\.kind) == [.reopened])
        #expect(back.alerts.map(\.id) == opened.alerts.map(\.id))
        #expect(back.alerts.first?.reopenings == 1)
        let muchLater = IncidentAlert.update(closed.alerts, with: [incident(6)], at: time(14 + 8 * 24))
        #expect(muchLater.events.map(\.kind) == [.opened])
        #expect(muchLater.alerts.first?.id != opened.alerts.first?.id)
    }
}
