import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Scorecards
import Store

/// The evaluations that the reader may see, those that wait for them first.
enum EvaluationsPage {
    static let routes: [Route] = [
        .page("/evaluations", .readEvaluation, answer: show),
        .page("/evaluations/table/{format}", .readEvaluation, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.evaluations_mustache)

    private struct Content {
        let groups: [Group]
        let hasGroups: Bool
        /// Other filters may show more.
        let isFiltered: Bool
        let tabs: [Tab]
        let states: [Choice]
        /// Whose work can be asked for; `nil` for agents, who see their own, and for blind reviewers.
        let people: People?
        let exports: ExportLinks?
        /// Of the closed ones that follow.
        let nextPath: String?
        let mayCompareItems: Bool
        /// How many others wait until the reader has scored their calls blind; `nil` where none does.
        let hiddenText: String?
    }

    private struct Group {
        let groupState: String
        let groupName: String
        let groupCount: String
        let rows: [Row]
    }

    private struct Tab {
        let tabName: String
        let tabPath: String
        let isChosen: Bool
    }

    private struct People {
        let givenAgent: String
        let givenTeam: String
        let agentNames: [String]
        let teamNames: [String]
    }

    private struct Row {
        let rowPath: String
        let rowCall: String
        let rowAgent: String
        let rowReviewer: String
        let rowDay: String
        let rowScore: String
        let outcomeName: String
        let outcomeClass: String
        let rowBasis: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let filter = try EvaluationFilter(visit.target.query, isBlind: visit.isBlind)
        // Closed ones grow for ever, open ones with the work that waits.
        let isClosed = filter.isClosed
        let found = try await isClosed ? page(visit, query(filter)) : visible(visit, query(filter))
        let evaluations = isClosed ? Array(found.prefix(visit.pageLimit)) : found
        let groups = EvaluationState.allCases.compactMap { state -> Group? in
            let rows = evaluations.filter { $0.state == state }.map { row($0, visit) }
            return rows.isEmpty
                ? nil
                : Group(
                    groupState: state.rawValue, groupName: visit.messages("state.\(state.rawValue)"),
                    groupCount: isClosed ? "" : String(rows.count), rows: rows)
        }
        let next = found.count > evaluations.count ? evaluations.last?.place : nil
        let hiddenCount = try await hiddenForNowCount(visit, in: filter.states)
        return try visit.page(
            template, titled: "evaluations.title",
            Content(
                groups: groups, hasGroups: !groups.isEmpty, isFiltered: filter.isNarrow,
                tabs: tabs(filter, visit), states: states(filter, visit), people: try await people(filter, visit),
                exports: groups.isEmpty ? nil : exports(of: filter),
                nextPath: next.map { nextPath(filter, visit, after: $0) },
                mayCompareItems: visit.may(.decideDispute),
                hiddenText: hiddenCount > 0 ? visit.messages.counted("waiting.blind", hiddenCount) : nil))
    }

    private static func tabs(_ filter: EvaluationFilter, _ visit: Visit) -> [Tab] {
        EvaluationFilter.groups.map { group in
            let fields = filter.fields.merging(["state": group]) { _, chosen in chosen }
            return Tab(
                tabName: visit.messages("evaluations.\(group)"), tabPath: "/evaluations" + Target.query(fields),
                isChosen: filter.isClosed == (group == "closed"))
        }
    }

    /// Those of the tab: all of them, or one state.
    private static func states(_ filter: EvaluationFilter, _ visit: Visit) -> [Choice] {
        let (group, states) =
            filter.isClosed ? ("closed", EvaluationState.closed) : ("open", EvaluationState.open)
        func choice(_ state: String, _ message: String) -> Choice {
            Choice(choiceValue: state, choiceName: visit.messages(message), isChosen: filter.state == state)
        }
        return [choice(group, "queue.state.all")]
            + states.map { choice($0.rawValue, "state.\($0.rawValue)") }
    }

    private static func people(_ filter: EvaluationFilter, _ visit: Visit) async throws -> People? {
        guard !visit.isBlind, visit.guest.account?.role != .agent else { return nil }
        let known = try await visit.house.store.reviewedPeople(try visit.reviewReach)
        return People(
            givenAgent: filter.agent ?? "", givenTeam: filter.team ?? "", agentNames: known.agents,
            teamNames: known.teams)
    }

    private static func nextPath(_ filter: EvaluationFilter, _ visit: Visit, after place: ReviewPlace) -> String {
        var fields = filter.fields
        fields["after"] = place.description
        fields["limit"] = visit.target.query["limit"].map { _ in String(visit.pageLimit) }
        return "/evaluations" + Target.query(fields)
    }

    /// What the store is asked for by a filter of the page.
    static func query(_ filter: EvaluationFilter) -> ReviewQuery {
        ReviewQuery(agent: filter.agent, team: filter.team, states: filter.states.map(\.rawValue))
    }

    /// Those whose call the reader may ask for; calibrations have pages of their own. Others' drafts are theirs.
    /// - Parameters:
    ///   - call: only those of this call.
    ///   - states: only those in one of these; closed ones are every one there ever was.
    static func visible(
        _ visit: Visit, of call: CallID? = nil, in states: [EvaluationState] = EvaluationState.allCases
    ) async throws -> [Evaluation] {
        try await visible(visit, ReviewQuery(callID: call, states: states.map(\.rawValue)))
    }

    /// The same, of those that were asked for.
    static func visible(_ visit: Visit, _ query: ReviewQuery) async throws -> [Evaluation] {
        let query = query.within(try visit.reviewReach)
        return try await visible(try await visit.house.store.reviews(Evaluation.self, query), visit)
    }

    /// The page of them that was asked for, by call, and one more where there are more.
    static func page(_ visit: Visit, _ query: ReviewQuery) async throws -> [Evaluation] {
        let query = query.within(try visit.reviewReach)
        var (found, place) = ([Evaluation](), ReviewPlace(visit.pageStart))
        while found.count <= visit.pageLimit {
            let next = try await visit.house.store.reviews(
                Evaluation.self, query, after: place, limit: readAtOnce)
            guard let last = next.last else { break }
            place = ReviewPlace(call: last.callID, id: last.id)
            found += try await visible(next, visit)
        }
        return Array(found.prefix(visit.pageLimit + 1))
    }

    /// Evaluations that are read from the store to fill a page.
    private static let readAtOnce = 200

    /// Those of the stored ones that the reader may see.
    static func visible(_ stored: [StoredReview<Evaluation>], _ visit: Visit) async throws -> [Evaluation] {
        try await visit.desk().usable(try readable(stored.map(\.value), visit))
    }

    /// How many evaluations in one of these states the reader may see once they have scored their calls blind.
    static func hiddenForNowCount(_ visit: Visit, in states: [EvaluationState]) async throws -> Int {
        try readable(try await visit.desk().evaluationsHiddenForNow(), visit).count { states.contains($0.state) }
    }

    /// Those that the role of the reader lets them ask for.
    private static func readable(_ evaluations: [Evaluation], _ visit: Visit) throws -> [Evaluation] {
        let account = try visit.account
        return evaluations.filter { evaluation in
            evaluation.basis != .calibration
                && AccessPolicy.allows(.readEvaluation, by: account, on: .call(facts(of: evaluation)))
        }
    }

    /// What about an evaluation decides who may ask for it.
    static func facts(of evaluation: Evaluation) -> AccessObject.CallFacts {
        AccessObject.CallFacts(
            agent: evaluation.subject.agent, team: evaluation.subject.team,
            assignees: Set([AccountName(evaluation.reviewer)].compactMap(\.self)),
            isPublished: evaluation.state.isPublished, isDraft: evaluation.state == .draft)
    }

    /// Agents do not learn who scored them; blind reviewers see their own evaluations only.
    static func reviewer(of evaluation: Evaluation, _ visit: Visit) -> String? {
        visit.guest.account?.role == .agent ? nil : evaluation.reviewer
    }

    private static func row(_ evaluation: Evaluation, _ visit: Visit) -> Row {
        let outcome = evaluation.score?.outcome
        return Row(
            rowPath: evaluation.state == .draft ? "/reviews/\(evaluation.id)" : "/evaluations/\(evaluation.id)",
            rowCall: evaluation.subject.call.text, rowAgent: visit.isBlind ? "–" : evaluation.subject.agent ?? "–",
            rowReviewer: reviewer(of: evaluation, visit) ?? "–",
            rowDay: evaluation.history.last.map { visit.clock.text($0.at) } ?? "–",
            rowScore: AnswerText(visit.messages).percent(evaluation.score),
            outcomeName: outcome.map { visit.messages("outcome.\($0.rawValue)") } ?? "",
            outcomeClass: outcome?.badge ?? "", rowBasis: visit.messages("basis.\(evaluation.basis.rawValue)"))
    }
}

extension EvaluationState {
    /// Nothing follows after these.
    static let closed: [EvaluationState] = [.final, .retracted]

    /// Somebody still has something to do.
    static let open = allCases.filter { !closed.contains($0) }
}

extension Evaluation {
    /// Where it stands in the list.
    var place: ReviewPlace { ReviewPlace(call: subject.call, id: id) }
}
