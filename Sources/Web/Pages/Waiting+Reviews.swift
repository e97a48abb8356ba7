import Accounts
import CallModel
import Pipeline
import Reports
import Reviews
import Store

extension Waiting {
    /// Calls to score, the reader's own apart from those of others, and those that nobody works on.
    @Sendable static func calls(_ visit: Visit) async throws -> [Waiting?] {
        let user = try visit.account.name.text
        let scorers = Set(try await visit.scorers().map(\.name.text))
        let open = try await QueuePage.rows(visit).filter { !$0.isDone }
        let others = open.filter { $0.reviewer != user }
        return [
            calls("waiting.own", open.filter { $0.reviewer == user }, visit),
            calls("waiting.others", others.filter { !$0.lacksReviewer(among: scorers) }, visit),
            visit.may(.assignCalls)
                ? Waiting(
                    "queue.unassigned", others.count { $0.lacksReviewer(among: scorers) }, at: "/queue", visit) : nil,
        ]
    }

    /// With the first day on which one is due, or how many are late.
    private static func calls(_ message: String, _ rows: [ReviewDesk.QueueEntry], _ visit: Visit) -> Waiting? {
        var waiting = Waiting(message, rows.count, at: "/queue", visit)
        let due = rows.compactMap(\.dueDay)
        let lateCount = due.count { $0 < visit.house.now().day }
        waiting?.isLate = lateCount > 0
        waiting?.waitingNote =
            lateCount > 0
            ? visit.messages.counted("waiting.late", lateCount)
            : due.min().map { visit.messages("waiting.due", ["day": QueuePage.day(ofText: $0, visit)]) }
        return waiting
    }

    /// Calls of open sessions that the reader has not submitted.
    @Sendable static func calibrations(_ visit: Visit) async throws -> [Waiting?] {
        let user = try visit.account.name.text
        let desk = try await visit.desk()
        var waiting: [Waiting?] = []
        for session in try await visit.calibrations() where session.asks(user) {
            let left = try await desk.callsToScore(in: session)
            var entry = Waiting("waiting.calibration", left.count, at: "/calibrations/\(session.id)", visit)
            entry?.waitingNote = session.name
            waiting.append(entry)
        }
        return waiting
    }

    /// Evaluations whose next step is the reader's.
    @Sendable static func evaluations(_ visit: Visit) async throws -> [Waiting?] {
        let all = try await EvaluationsPage.visible(visit, in: EvaluationState.open)
        let (user, now) = (try visit.account.name.text, visit.house.now())
        func those(_ action: Action, _ states: EvaluationState...) -> [Evaluation] {
            all.filter { evaluation in
                states.contains(evaluation.state)
                    && visit.may(action, .call(EvaluationsPage.facts(of: evaluation)))
            }
        }
        // Nobody decides their own; whoever else may can take over from who took it on.
        let disputed = those(.decideDispute, .disputed, .underReview).filter { evaluation in
            evaluation.reviewer != user && evaluation.dispute?.by != user
        }
        let closable =
            those(.publishEvaluation, .acknowledged, .upheld, .partlyUpheld, .rejected)
            + those(.publishEvaluation, .published).filter { $0.disputeBy.map { $0 < now } ?? false }
        let answerable = those(.answerEvaluation, .published).filter { $0.disputeBy.map { now <= $0 } ?? false }
        var answers = evaluations("waiting.answer", answerable, visit)
        answers?.waitingNote = answerable.compactMap(\.disputeBy).min().map { deadline in
            visit.messages("waiting.dispute_until", ["day": visit.clock.day(deadline)])
        }
        return [
            evaluations("waiting.dispute", disputed, visit),
            evaluations("waiting.publish", those(.publishEvaluation, .submitted), visit),
            evaluations("waiting.close", closable, visit),
            answers,
            evaluations("waiting.ruled", those(.answerEvaluation, .upheld, .partlyUpheld, .rejected), visit),
            Waiting(
                "waiting.blind", try await EvaluationsPage.hiddenForNowCount(visit, in: EvaluationState.open),
                at: "/calibrations", visit),
        ]
    }

    /// One leads to itself, several to their place in the list.
    private static func evaluations(_ message: String, _ found: [Evaluation], _ visit: Visit) -> Waiting? {
        guard let first = found.first else { return nil }
        let path = found.count == 1 ? "/evaluations/\(first.id)" : "/evaluations#\(first.state.rawValue)"
        return Waiting(message, found.count, at: path, visit)
    }

    /// The reader's own coaching notes whose day has come.
    @Sendable static func followUps(_ visit: Visit) async throws -> [Waiting?] {
        let today = visit.house.now().day
        let notes = try await visit.desk().openFollowUps().filter { $0.followUpDay.map { $0 <= today } ?? false }
        return [
            Waiting(
                "waiting.follow_up", notes.count, at: notes.first.map { "/evaluations/\($0.evaluation)" } ?? "", visit)
        ]
    }
}
