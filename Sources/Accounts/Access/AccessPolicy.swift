/// Who may do what. The only place that decides it; the table in docs/web.md is printed from here.
///
/// Consent is another question, asked of the consent gate beside this one: may *anybody* use this call so?
public enum AccessPolicy {
    public static func allows(_ action: Action, by account: Account, on object: AccessObject) -> Bool {
        guard account.state == .active else { return false }
        let reach = reach(of: account.role, for: action)
        switch object {
        case .missing: return false
        case .none: return reach != .nothing
        case .call(let facts):
            if action.judgesWork, isOwn(facts, account) { return false }
            if facts.isDraft, !facts.assignees.contains(account.name) { return false }
            return covers(reach, facts, account)
        }
    }

    /// Of which objects a role may ask for an action; `nothing` unless the table says more.
    public static func reach(of role: Role, for action: Action) -> Reach { table[action]?[role] ?? .nothing }

    private static func covers(_ reach: Reach, _ facts: AccessObject.CallFacts, _ account: Account) -> Bool {
        switch reach {
        case .nothing: false
        case .own: isOwn(facts, account)
        case .ownPublished: isOwn(facts, account) && facts.isPublished
        case .assigned: facts.assignees.contains(account.name)
        case .team: leads(facts, account)
        case .teamOrAssigned: leads(facts, account) || facts.assignees.contains(account.name)
        case .everything: true
        }
    }

    private static func isOwn(_ facts: AccessObject.CallFacts, _ account: Account) -> Bool {
        account.agent != nil && facts.agent == account.agent
    }

    private static func leads(_ facts: AccessObject.CallFacts, _ account: Account) -> Bool {
        account.team != nil && facts.team == account.team
    }

    private static let table: [Action: [Role: Reach]] = [
        .useOwnAccount: everybody,

        .viewCall: readers,
        .hearCall: readers,
        .readTranscript: readers,

        .seeQueue: [.lead: .team, .qaAnalyst: .assigned, .qaManager: .everything],
        .assignCalls: [.qaManager: .everything],
        .reviewCall: [.qaAnalyst: .assigned, .qaManager: .everything],
        .writeEvaluation: [.lead: .assigned, .qaAnalyst: .assigned, .qaManager: .everything],
        .readEvaluation: readers,
        .publishEvaluation: [.lead: .team, .qaManager: .everything],
        .answerEvaluation: [.agent: .ownPublished],
        .decideDispute: [.lead: .team, .qaManager: .everything],
        .calibrate: [.lead: .assigned, .qaAnalyst: .assigned, .qaManager: .everything],
        .leadCalibration: [.qaManager: .everything],
        .readScorecards: [.lead: .everything, .qaManager: .everything],

        .compareAgents: [.lead: .team, .qaManager: .everything],
        .readCoverage: [
            .lead: .everything, .qaManager: .everything, .privacyOfficer: .everything, .auditor: .everything,
        ],
        .exportFigures: [.lead: .team, .qaManager: .everything],

        .readDigest: [.lead: .everything, .qaAnalyst: .everything, .qaManager: .everything, .product: .everything],

        .readConsent: [.qaManager: .everything, .privacyOfficer: .everything, .auditor: .everything],
        .withdrawConsent: [.privacyOfficer: .everything],

        .readAudit: [.privacyOfficer: .everything, .auditor: .everything],
        .manageAccounts: [.admin: .everything],
        .readServerFigures: [.admin: .everything],
    ]

    /// Leads are given calls in calibrations.
    private static let readers: [Role: Reach] = [
        .agent: .ownPublished, .lead: .teamOrAssigned, .qaAnalyst: .assigned, .qaManager: .everything,
    ]

    private static let everybody = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Reach.everything) })
}

extension Action {
    /// Nobody judges their own work, whatever their role.
    fileprivate var judgesWork: Bool {
        switch self {
        case .reviewCall, .writeEvaluation, .publishEvaluation, .decideDispute, .calibrate: true
        default: false
        }
    }
}
