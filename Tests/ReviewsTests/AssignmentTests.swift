import CallModel
import Reviews
import Testing

private func calls(_ count: Int, agent: String = "Olena", team: String = "North") throws -> [ReviewableCall] {
    try (0..<count).map { ReviewableCall(id: try #require(CallID("call-\($0)")), agent: agent, team: team) }
}

private let people = [Reviewer(name: "anna"), Reviewer(name: "bohdan"), Reviewer(name: "celina")]

@Suite struct AssignmentTests {
    @Test func `calls are shared out evenly, each to one person`() throws {
        let assignment = Assignment(of: try calls(20), to: people, excludingOwnTeam: false, seed: "d")
        #expect(assignment.calls.values.map(\.count).sorted() == [6, 7, 7])
        #expect(Set(assignment.calls.values.joined()).count == 20 && assignment.unassigned.isEmpty)
    }

    @Test func `who has open calls already gets fewer`() throws {
        let assignment = Assignment(
            of: try calls(6), to: people, load: ["anna": 4], excludingOwnTeam: false, seed: "d")
        #expect(people.map { assignment.calls[$0.name]?.count ?? 0 } == [0, 3, 3])
    }

    @Test func `nobody scores a call of their own, nor of their own team where that is excluded`() throws {
        let olena = Reviewer(name: "olena", agent: "Olena", team: "North")
        let own = Assignment(of: try calls(3), to: [olena], excludingOwnTeam: false, seed: "d")
        #expect(own.unassigned.count == 3)
        let colleague = Reviewer(name: "taras", agent: "Taras", team: "North")
        let calls = try calls(4)
        #expect(Assignment(of: calls, to: [colleague], excludingOwnTeam: false, seed: "d").unassigned.isEmpty)
        #expect(Assignment(of: calls, to: [colleague], excludingOwnTeam: true, seed: "d").unassigned.count == 4)
    }

    @Test func `the order in which people and calls are named changes nothing`() throws {
        let calls = try calls(11)
        let one = Assignment(of: calls, to: people, excludingOwnTeam: false, seed: "d")
        let other = Assignment(of: calls.reversed(), to: people.reversed(), excludingOwnTeam: false, seed: "d")
        #expect(one == other)
        #expect(one != Assignment(of: calls, to: people, excludingOwnTeam: false, seed: "e"))
    }
}
