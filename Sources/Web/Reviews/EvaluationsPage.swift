import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Scorecards
import Store

/// The evaluations that the reader may see, those that wait for them first.
enum EvaluationsPage {
    static let routes: [Route] = [.page("/evaluations", .readEvaluation, answer: show)]

    private static let template = PageTemplate(PackageResources.evaluations_mustache)

    private struct Content {
        let groups: [Group]
        let hasGroups: Bool
        let tabs: [Choice]
        /// Of the closed ones that follow.
        let nextPath: String?
        let mayCompareItems: Bool
    }

    private struct Group {
        let groupState: String
        let groupName: String
        let groupCount: String
        let rows: [Row]
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
        let isClosed = visit.target.query["state"] == "closed"
        // Closed ones grow for ever, open ones with the work that waits.
        let found =
            try await isClosed
            ? page(visit, in: EvaluationState.closed)
            : visible(visit, in: EvaluationState.open)
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
        return try visit.page(
            template, titled: "evaluations.title",
            Content(
                groups: groups, hasGroups: !groups.isEmpty,
                tabs: ["open", "closed"].map { state in
                    Choice(
                        choiceValue: state, choiceName: visit.messages("evaluations.\(state)"),
                        isChosen: isClosed == (state == "closed"))
                },
                nextPath: next.map { nextPath(visit, after: $0) },
                mayCompareItems: visit.may(.decideDispute)))
    }

    private static func nextPath(_ visit: Visit, after place: ReviewPlace) -> String {
        let limit = visit.target.query["limit"] == nil ? "" : "limit=\(visit.pageLimit)&"
        return "/evaluations?state=closed&\(limit)after=\(place.description.percentEncoded)"
    }

    /// Those whose call the reader may ask for; calibrations have pages of their own. Others' drafts are theirs.
    /// - Parameters:
    ///   - call: only those of this call.
    ///   - states: only those in one of these; closed ones are every one there ever was.
    static func visible(
        _ visit: Visit, of call: CallID? = nil, in states: [EvaluationState] = EvaluationState.allCases
    ) async throws -> [Evaluation] {
        let query = ReviewQuery(callID: call, states: states.map(\.rawValue))
        return try await visible(try await visit.house.store.reviews(Evaluation.self, query), visit)
    }

    /// The page of them that was asked for, by call, and one more where there are more.
    static func page(
        _ visit: Visit, of call: CallID? = nil, in states: [EvaluationState]
    ) async throws -> [Evaluation] {
        let query = ReviewQuery(callID: call, states: states.map(\.rawValue))
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

    private static func visible(_ stored: [StoredReview<Evaluation>], _ visit: Visit) async throws -> [Evaluation] {
        let account = try visit.account
        let own = stored.map(\.value).filter { evaluation in
            evaluation.basis != .calibration
                && AccessPolicy.allows(.readEvaluation, by: account, on: .call(facts(of: evaluation)))
                && (evaluation.state != .draft || evaluation.reviewer == account.name.text)
        }
        return try await visit.desk().usable(own)
    }

    /// What about an evaluation decides who may ask for it.
    static func facts(of evaluation: Evaluation) -> AccessObject.CallFacts {
        AccessObject.CallFacts(
            agent: evaluation.subject.agent, team: evaluation.subject.team,
            assignees: Set([AccountName(evaluation.reviewer)].compactMap(\.self)),
            isPublished: evaluation.state.isPublished)
    }

    private static func row(_ evaluation: Evaluation, _ visit: Visit) -> Row {
        let outcome = evaluation.score?.outcome
        return Row(
            rowPath: evaluation.state == .draft ? "/reviews/\(evaluation.id)" : "/evaluations/\(evaluation.id)",
            rowCall: evaluation.subject.call.text, rowAgent: visit.isBlind ? "–" : evaluation.subject.agent ?? "–",
            rowReviewer: visit.guest.account?.role == .agent ? "–" : evaluation.reviewer,
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
