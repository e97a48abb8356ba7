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
