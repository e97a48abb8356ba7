import Accounts
import Testing

@Suite struct AccessPolicyTests {
    private func account(_ role: Role, team: String? = "north", agent: String? = "A-1") throws -> Account {
        Account(name: try #require(AccountName("somebody")), role: role, team: team, agent: agent, state: .active)
    }

    @Test(arguments: Action.allCases) func `nobody may do anything with what is not there`(action: Action) throws {
        for role in Role.allCases {
            #expect(!AccessPolicy.allows(action, by: try account(role), on: .missing))
        }
    }

    @Test(arguments: Action.allCases) func `the invited and the disabled may nothing`(action: Action) throws {
        for role in Role.allCases {
            var somebody = try account(role)
            for state in [Account.State.invited, .disabled] {
                somebody.state = state
                #expect(!AccessPolicy.allows(action, by: somebody, on: .none))
            }
        }
    }

    @Test(arguments: [Role.product, .privacyOfficer, .auditor, .admin])
    func `who needs no voices hears none`(role: Role) {
        for action in [Action.hearCall, .readTranscript, .viewCall] {
            #expect(AccessPolicy.reach(of: role, for: action) == .nothing)
        }
    }

    @Test func `an agent sees an own call once it is published, and nobody else's`() throws {
        let agent = try account(.agent)
        let facts = { (name: String?, published: Bool) in
            AccessObject.call(.init(agent: name, team: "north", isPublished: published))
        }
        #expect(AccessPolicy.allows(.hearCall, by: agent, on: facts("A-1", true)))
        #expect(!AccessPolicy.allows(.hearCall, by: agent, on: facts("A-1", false)))
        #expect(!AccessPolicy.allows(.hearCall, by: agent, on: facts("A-2", true)))
        // A call of which nobody knows who took it is not that of an account without an agent.
        #expect(!AccessPolicy.allows(.hearCall, by: try account(.agent, agent: nil), on: facts(nil, true)))
    }

    @Test func `a lead reaches the own team, and a lead without a team reaches nothing`() throws {
        let call = AccessObject.call(.init(agent: "A-2", team: "north"))
        #expect(AccessPolicy.allows(.hearCall, by: try account(.lead), on: call))
        #expect(!AccessPolicy.allows(.hearCall, by: try account(.lead, team: "south"), on: call))
        let nameless = AccessObject.call(.init(agent: "A-2", team: nil))
        #expect(!AccessPolicy.allows(.hearCall, by: try account(.lead, team: nil), on: nameless))
    }

    @Test func `an analyst reaches what was assigned`() throws {
        let analyst = try account(.qaAnalyst)
        let call = { (names: Set<AccountName>) in
            AccessObject.call(.init(agent: "A-2", team: "north", assignees: names))
        }
        #expect(AccessPolicy.allows(.reviewCall, by: analyst, on: call([analyst.name])))
        #expect(!AccessPolicy.allows(.reviewCall, by: analyst, on: call([])))
    }

    @Test func `nobody judges a call they took themselves`() throws {
        let call = AccessObject.call(
            .init(agent: "A-1", team: "north", assignees: [try #require(AccountName("somebody"))]))
        for role in [Role.qaAnalyst, .qaManager, .lead] {
            for action in [Action.reviewCall, .publishEvaluation, .decideDispute] {
                #expect(!AccessPolicy.allows(action, by: try account(role), on: call))
            }
        }
    }

    @Test(arguments: Action.allCases) func `what is still being written is its writer's, whatever others may`(
        action: Action
    ) throws {
        for role in Role.allCases {
            let reader = try account(role)
            var facts = AccessObject.CallFacts(
                agent: "A-2", team: "north", assignees: [try #require(AccountName("another"))], isDraft: true)
            #expect(!AccessPolicy.allows(action, by: reader, on: .call(facts)), "\(role)")
            facts.assignees.insert(reader.name)
            var done = facts
            done.isDraft = false
            #expect(
                AccessPolicy.allows(action, by: reader, on: .call(facts))
                    == AccessPolicy.allows(action, by: reader, on: .call(done)), "\(role)")
        }
    }

    @Test(arguments: ["", "-a", "Ä", "a b", "a/b", String(repeating: "a", count: 65)])
    func `what is no account name is refused`(text: String) { #expect(AccountName(text) == nil) }

    @Test func `account names do not tell capitals apart`() {
        #expect(AccountName("Anna.K@Example") == AccountName("anna.k@example"))
    }
}
