import CallModel
import Reports
import Testing

/// Whose a call is that nobody took, and what figures of offered calls then say.
@Suite struct QueueTakersTests {
    /// So many calls of a queue that a team answered within five seconds.
    private func taken(
        _ count: Int, by team: String, in queue: String? = "support", _ change: (inout Call) -> Void = { _ in }
    ) -> [ReportedCall] {
        (0..<count).map { index in
            reported("\(team)-\(queue ?? "")-\(index)", agent: "\(team)-\(index % 2)", waitS: 5) {
                ($0.team, $0.queue) = (team, queue)
                change(&$0)
            }
        }
    }

    /// So many callers who hung up after half a minute, of whom nobody wrote down whose they are.
    private func gaveUp(
        _ count: Int, in queue: String? = "support", _ change: (inout Call) -> Void = { _ in }
    ) -> [ReportedCall] {
        (0..<count).map { index in
            reported("gone-\(queue ?? "")-\(index)", waitS: 30, outcome: "abandoned") {
                $0.queue = queue
                change(&$0)
            }
        }
    }

    /// A figure of every group, by the value of the column; `nobody` where none is said.
    private func figures(_ name: String, of calls: [ReportedCall], by column: String) throws -> [String: Figure] {
        let groups = CallTable(calls.claimed(by: [column])).groups(by: [column])
        return Dictionary(
            uniqueKeysWithValues: try groups.map { group in
                ((group.values.first ?? nil) ?? "nobody", try figure(name, of: group.calls))
            })
    }

    @Test(arguments: [
        ("abandonment", 0.2), ("abandonment.after.20s", 0.2), ("service_level.abandons_negative.20s", 0.8),
        ("service_level.abandons_ignored.20s", 0.8), ("service_level.abandons_positive.40s", 1),
        ("service_level.only_handled.20s", 1),
    ]) func `callers who gave up count for the team that takes the calls of their queue`(
        name: String, expected: Double
    ) throws {
        let calls = taken(8, by: "north") + gaveUp(2) + taken(3, by: "south", in: "sales")
        let teams = try figures(name, of: calls, by: "team")
        #expect(teams["north"]?.estimate?.value == expected)
        #expect(teams.keys.sorted() == ["north", "south"])
    }

    @Test(arguments: ["abandonment", "abandonment.after.20s", "service_level.abandons_negative.20s"])
    func `in a queue that several teams take they are nobody's, and no team has a figure of offered calls`(
        name: String
    ) throws {
        let calls = taken(8, by: "north") + taken(8, by: "south") + gaveUp(4) + taken(5, by: "south", in: "sales")
        let teams = try figures(name, of: calls, by: "team")
        #expect(teams["north"]?.estimate == nil && teams["north"]?.counts.notMeasurable == 8)
        #expect(teams["nobody"]?.estimate == nil)
        // What the south takes alone, and where nobody gave up, can still be said.
        #expect(teams["south"]?.estimate?.count == 5 && teams["south"]?.counts.notMeasurable == 8)
        #expect(try figures("service_level.only_handled.20s", of: calls, by: "team")["north"]?.estimate?.value == 1)
        #expect(try figures("asa", of: calls, by: "team")["north"]?.estimate?.value == 5000)
    }

    @Test func `by queue every caller counts, whoever takes the calls`() throws {
        let calls = taken(8, by: "north") + taken(8, by: "south") + gaveUp(4) + gaveUp(1, in: nil)
        let queues = try figures("abandonment", of: calls, by: "queue")
        #expect(queues["support"]?.estimate?.value == 0.2)
        #expect(queues["nobody"]?.estimate?.value == 1)
    }

    @Test func `an odd call that was taken elsewhere does not divide a queue, and says nothing itself`() throws {
        let calls = taken(19, by: "north") + taken(1, by: "south") + gaveUp(5)
        let teams = try figures("abandonment", of: calls, by: "team")
        #expect(teams["north"]?.estimate?.value == 5.0 / 24)
        #expect(teams["south"]?.estimate == nil)
        let divided = try figures("abandonment", of: calls + [taken(2, by: "south")[1]], by: "team")
        #expect(divided["north"]?.estimate == nil)
    }

    @Test func `a line without queues is one queue, and a queue that nobody takes is nobody's`() throws {
        let line = try figures("abandonment", of: taken(3, by: "north", in: nil) + gaveUp(1, in: nil), by: "team")
        #expect(line["north"]?.estimate?.value == 0.25)
        let closed = try figures("abandonment", of: taken(3, by: "north") + gaveUp(1, in: "night"), by: "team")
        #expect(closed["north"]?.estimate?.value == 0 && closed["nobody"]?.estimate == nil)
    }

    @Test func `a caller who gave up is of the centre that takes the queue, and in-house where the call names a team`()
        throws
    {
        let theirs = taken(4, by: "dovira", in: "sales") { $0.partner = "dovira" } + gaveUp(1, in: "sales")
        let own = taken(2, by: "north", in: "sales") + gaveUp(2, in: "sales") { $0.team = "north" }
        #expect(try figures("abandonment", of: theirs, by: "partner")["dovira"]?.estimate?.value == 0.2)
        let said = try figures("abandonment", of: Array(theirs.dropLast()) + own, by: "partner")
        #expect(said["dovira"]?.estimate?.value == 0 && said["nobody"]?.estimate?.value == 0.5)
        let shared = try figures("abandonment", of: theirs + own, by: "partner")
        #expect(shared["dovira"]?.estimate == nil && shared["nobody"]?.estimate == nil)
    }

    @Test func `no agent is told never to lose a caller`() throws {
        let agents = try figures("abandonment", of: taken(8, by: "north") + gaveUp(2), by: "agent")
        #expect(agents["north-0"]?.estimate == nil && agents["north-1"]?.estimate == nil)
    }

    @Test func `the rule stands on the face of every figure that it touches`() throws {
        for name in ["abandonment", "abandonment.after.20s", "service_level.abandons_positive.20s"] {
            let definition = try FigureCatalogue().figure(name).definition
            #expect(definition.isOfOffered && definition.version == 2)
            #expect(definition.formula.contains("theirs who took 95 of 100 calls of its queue"))
        }
        let handled = try FigureCatalogue().figure("service_level.only_handled.20s").definition
        #expect(!handled.isOfOffered && !handled.formula.contains("95 of 100"))
    }

    @Test func `a report says how many calls its figures of offered calls leave out`() throws {
        let calls = (taken(8, by: "north") + taken(8, by: "south") + gaveUp(4)).claimed(by: ["team"])
        let abandonment = try FigureCatalogue().figure("abandonment"), speed = try FigureCatalogue().figure("asa")
        let report = { (figure: CallFigure) in
            CutReport(CallTable(calls), by: ["team"], figures: [figure], estimate: plainMean).document(period: nil)
                .noting(dividedQueuesOf: calls)
        }
        #expect(report(abandonment).notes.contains { $0.key == "divided_queues" && $0.values == ["count": "20"] })
        #expect(!report(speed).notes.contains { $0.key == "divided_queues" })
    }

    @Test func `hours are judged by the calls that are known to be offered there`() {
        let calls = taken(8, by: "north") + taken(8, by: "south") + gaveUp(4)
        let counts = { (calls: [ReportedCall]) in HourDeviation.all(calls) { _ in true }.map(\.calls) }
        #expect(counts(calls) == [20])
        #expect(counts(calls.claimed(by: ["team"])).isEmpty)
    }
}
