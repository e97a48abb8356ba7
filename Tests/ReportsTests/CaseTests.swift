import CallModel
import Reports
import Testing

@Suite struct CaseTests {
    private static let day = 86_400

    @Test func `legs that a transfer made are one case, and its path says to whom it was passed`() {
        let legs = [
            reported("b", agent: "boris", at: 300, outcome: "solved") { $0.caseID = "1" },
            reported("a", agent: "anna") {
                $0.caseID = "1"
                $0.transferredTo = "boris"
            },
            reported("c", agent: "clara", at: 900) { $0.transferredTo = "billing" },
        ]
        let cases = CallCase.all(of: legs)
        #expect(cases.map(\.path) == [["anna", "boris"], ["clara", "billing"]])
        #expect(cases.map(\.solution) == [.solved, nil])
    }

    @Test func `a leg that names the one before it belongs to its case, also in a circle`() {
        let first = reported("a"), second = reported("b", at: 60) { $0.previousCall = first.call.id }
        #expect(CallCase.all(of: [second, first]).map { $0.legs.count } == [2])
        let circle = [
            reported("x") { $0.previousCall = DigestFixture.call("y") },
            reported("y") { $0.previousCall = DigestFixture.call("x") },
        ]
        #expect(CallCase.all(of: circle).reduce(0) { $0 + $1.legs.count } == 2)
    }

    /// Anna of the north passed a call on to boris of the south, who solved it after midnight.
    private let passed = [
        reported("first", agent: "anna", at: 53_880, waitS: 4, outcome: "transferred") {
            ($0.team, $0.transferredTo) = ("north", "boris")
        },
        reported("second", agent: "boris", at: 54_180, outcome: "solved") {
            ($0.team, $0.previousCall) = ("south", DigestFixture.call("first"))
        },
    ]

    private func report(_ legs: [ReportedCall], seen view: CaseView, on day: String? = nil) -> ReportDocument {
        CaseReport.document(CallCase.all(of: legs), seen: view, period: nil) { time in
            day.map { CivilDay(time).description == $0 } ?? true
        }
    }

    @Test func `who sees one team reads how a case of it ended, and names nobody of another`() throws {
        let north = report(passed, seen: CaseView(of: [passed[0]]))
        #expect(north.table.rows.first?[3] == .text("anna → another team"))
        #expect(north.table.rows.first?.suffix(2) == [.text("solved"), .text("solved")])
        #expect(north.details.first?.rows.map { $0[2] } == [.call(passed[0].call.id, isOpen: false)])
        #expect(try !north.json().contains("boris") && !north.json().contains("\"second\""))
        let south = report(passed, seen: CaseView(of: [passed[1]]))
        #expect(south.table.rows.first?.first == .text("second"))
        #expect(south.table.rows.first?[3] == .text("another team → boris"))
        #expect(try !south.json().contains("anna") && !south.json().contains("\"first\""))
        #expect(report(passed, seen: .whole).table.rows.first?[3] == .text("anna → boris"))
    }

    @Test func `to whom a call was passed is named where that is of the own team, be the leg on file or not`() {
        let own = reported("own", agent: "boris")
        let named = report([passed[0]], seen: CaseView(of: [passed[0], own]))
        #expect(named.table.rows.first?[3] == .text("anna → boris"))
        let other = report([passed[0]], seen: CaseView(of: [passed[0]]))
        #expect(other.table.rows.first?[3] == .text("anna → another team"))
    }

    @Test func `a case is of the day on which it began, and whole`() {
        let first = report(passed, seen: .whole, on: "2026-11-16")
        #expect(first.table.rows.map { $0[2] } == [.count(2)])
        #expect(first.notes.first?.values["solved"] == "1")
        #expect(report(passed, seen: .whole, on: "2026-11-17").table.rows.isEmpty)
        let south = report(passed, seen: CaseView(of: [passed[1]]), on: "2026-11-17")
        #expect(south.table.rows.count == 1)
    }

    @Test func `a case is left out where one of its calls may not be named, whoever may see that one`() {
        let other = reported("x", agent: "clara") { $0.transferredTo = "billing" }
        for view in [CaseView.whole, CaseView(of: [passed[0], other])] {
            let whole = report(passed + [other], seen: view)
            #expect(whole.subjects.map(\.text) == ["first", "second", "x"])
            let file = whole.speaking(onlyOf: Set([passed[0], other].map(\.call.id)))
            #expect(file.table.rows.map(\.first) == [.text("x")])
            #expect(file.details.first?.rows.map(\.first) == [.text("x")])
            #expect(file.notes.map(\.text) == whole.notes.map(\.text) + [Self.leftOut])
            #expect(whole.speaking(onlyOf: Set(whole.subjects)) == whole)
        }
    }

    private static let leftOut = "Rows left out, because consent to their calls does not grant export: 1."

    @Test func `a repeated contact is left out where either call may not be named, and its share stays`() throws {
        let calls = comebacks([contact("a", "k-1", day: 0), contact("b", "k-1", day: 3)], untilDay: 20)
        let repeats = RepeatReport.document(
            calls, known: [calls[0]], figures: [try figure("fcr.7d", of: calls)], days: 7, period: nil)
        #expect(repeats.table.rows.count == 1 && repeats.subjects == calls.map(\.call.id))
        for call in calls {
            let file = repeats.speaking(onlyOf: [call.call.id])
            #expect(file.table.rows.isEmpty && file.details == repeats.details)
            #expect(file.notes.map(\.text) == [Self.leftOut])
        }
    }

    private func contact(_ id: String, _ customer: String?, day: Int, themes: [String]? = nil) -> ReportedCall {
        var call = reported(id, agent: "anna", at: day * Self.day) { $0.customer = customer }
        call.themes = themes
        return call
    }

    private func comebacks(_ calls: [ReportedCall], untilDay day: Int) -> [ReportedCall] {
        Comeback.found(
            in: calls,
            observedUntil: ZonedTime(epochSeconds: 1_794_812_400 + day * Self.day, utcOffsetSeconds: 7200))
    }

    @Test func `a contact is repeated where the customer calls again within the window`() throws {
        let calls = comebacks(
            [
                contact("a", "k-1", day: 0), contact("b", "k-1", day: 3), contact("c", "k-2", day: 0),
                contact("d", "k-2", day: 8), contact("e", nil, day: 0),
            ], untilDay: 20)
        let repeated = try figure("repeat_contacts.7d", of: calls)
        #expect(repeated.estimate?.value == 0.25)
        #expect((repeated.counts.values, repeated.counts.notMeasurable) == (4, 1))
        #expect(try figure("fcr.7d", of: calls).estimate?.value == 0.75)
    }

    private func ticket(_ id: String, _ customer: String?, day: Int) -> ReportedCall {
        reported(id, at: day * Self.day) {
            ($0.customer, $0.medium) = (customer, .email)
            $0.columns["first_response_at"] = $0.startedAt.iso8601
        }
    }

    @Test func `tickets that are on file for longer do not end the time of calls`() throws {
        let calls = [contact("a", "k-1", day: 0), contact("b", nil, day: 6)]
        let tickets = [ticket("t", "desk-1", day: 0), ticket("u", nil, day: 20)]
        let found = Comeback.found(in: calls + tickets)
        #expect(try figure("repeat_contacts.7d", of: Array(found.prefix(2))).counts.notEvaluated == 1)
        #expect(try figure("repeat_contacts.7d", of: Array(found.suffix(2))).counts.values == 1)
        // Where somebody is known to both, either may be where they come back.
        let shared = Comeback.found(in: calls + tickets + [ticket("v", "k-1", day: 3)])
        #expect(try figure("repeat_contacts.7d", of: shared).counts.values == 0)
    }

    @Test func `a ticket that has an agent and no answer is not answered`() throws {
        let open = reported("t", agent: "anna") { ($0.customer, $0.medium) = ("desk-1", .email) }
        let found = Comeback.found(in: [open, ticket("u", nil, day: 20)])
        #expect(try figure("fcr.7d", of: Array(found.prefix(1))).counts.notMeasurable == 1)
        #expect(reported("c", agent: "anna", outcome: "solved") { $0.medium = .chat }.ending == .answered)
    }

    @Test func `a window that is not over is not evaluated, whether the customer has come back or not`() throws {
        let calls = comebacks([contact("a", "k-1", day: 0), contact("b", "k-1", day: 1)], untilDay: 2)
        let repeated = try figure("repeat_contacts.7d", of: calls)
        #expect((repeated.counts.values, repeated.counts.notEvaluated) == (0, 2))
    }

    @Test func `about the same theme is asked only where both calls have words`() throws {
        let calls = comebacks(
            [
                contact("a", "k-1", day: 0, themes: ["pdf"]), contact("b", "k-1", day: 1, themes: ["pdf", "login"]),
                contact("c", "k-2", day: 0, themes: ["pdf"]), contact("d", "k-2", day: 1, themes: ["labels"]),
                contact("e", "k-3", day: 0, themes: ["pdf"]), contact("f", "k-3", day: 1),
            ], untilDay: 30)
        let same = try figure("repeat_contacts.same_theme.7d", of: calls)
        #expect(same.estimate?.value == 0.25)
        #expect((same.counts.values, same.counts.notMeasurable) == (4, 2))
    }

    @Test func `legs of one case are no repeat contact`() throws {
        let legs = comebacks(
            [
                reported("a", agent: "anna") {
                    ($0.customer, $0.caseID, $0.leg) = ("k-1", "1", 1)
                },
                reported("b", agent: "boris", at: 60) {
                    ($0.customer, $0.caseID, $0.leg) = ("k-1", "1", 2)
                },
            ], untilDay: 10)
        let repeated = try figure("repeat_contacts.7d", of: legs)
        #expect(repeated.estimate?.value == 0)
        #expect((repeated.counts.values, repeated.counts.notApplicable) == (1, 1))
    }
}
