import Accounts
import CallModel
import Consent
import Pipeline
import Reviews
import Scorecards
import Store

extension Visit {
    /// The desk of whoever asks.
    func desk() async throws -> ReviewDesk {
        ReviewDesk(
            store: house.store, gate: try await house.gate(),
            scorecards: try await house.shelf.scorecards(nowS: house.now().epochSeconds),
            policy: house.settings.product.review, author: try author, suggestions: house.suggestions,
            announces: house.settings.product.delivery.webhook != nil)
    }

    /// The evaluation that the path names. In a calibration nobody sees what another answered before its time.
    func evaluation() async throws -> Evaluation {
        guard case .evaluation(let evaluation) = object else { throw Refusal.notFound }
        guard evaluation.basis == .calibration, evaluation.reviewer != (try account).name.text else {
            return evaluation
        }
        let desk = try await desk()
        let session = try await desk.calibration(evaluation.occasion ?? "")
        guard try await desk.evaluations(of: session).contains(where: { $0.id == evaluation.id }) else {
            throw Refusal.notFound
        }
        return evaluation
    }

    /// Whether the reader is the one who writes the draft.
    func mayWrite(_ evaluation: Evaluation) throws(Refusal) -> Bool {
        let name = try account.name.text
        return evaluation.state == .draft && evaluation.reviewer == name
    }

    /// Whether the reader only looks: somebody else writes it, it was submitted, or its session was closed.
    func isReadOnly(_ view: ReviewCase) throws(Refusal) -> Bool {
        try !mayWrite(view.evaluation) || view.isClosed
    }

    /// The evaluation that the path names, where the reader is the one who writes it.
    func draft() async throws -> Evaluation {
        let evaluation = try await evaluation()
        guard try mayWrite(evaluation) else { throw Refusal.conflict }
        return evaluation
    }

    /// Where the sound of a call can be had; `nil` unless the reader may hear it and consent allows it to be played.
    func audioPath(of entry: CallEntry) async throws -> String? {
        guard may(.hearCall, .call(try await house.facts(of: entry))),
            try await AudioRoutes.allowsHearing(entry, as: account.role, in: house)
        else { return nil }
        return audioAddress(of: entry.call.id)
    }

    /// Whether the agent's name and other reviews are kept from the reader.
    var isBlind: Bool {
        house.settings.product.review.isBlind && guest.account?.role == .qaAnalyst
    }

    /// Leads back from what is refused to the page where its form stands.
    /// - Parameter page: `nil` where the address of the form says it.
    func leadingBack<Result>(to page: String?, _ operation: () async throws -> Result) async throws -> Result {
        do {
            return try await operation()
        } catch let refusal as Refusal {
            throw refusal.leadingBack(to: page)
        }
    }

    /// Answers a refusal of the desk as the pages and the API do.
    func refusing<Result>(_ operation: () async throws -> Result) async throws -> Result {
        do {
            return try await operation()
        } catch let error as ReviewError {
            throw error.refusal
        } catch let error as LifeError {
            throw error.refusal
        } catch let error as AnswerError {
            throw Refusal.unfit(
                reason: error.code.rawValue, ShapeFault(place: "/answers/\(error.item)", expected: error.expected))
        }
    }
}

extension ReviewError {
    fileprivate var refusal: Refusal {
        switch self {
        case .notFound: .notFound
        case .cannotTell: .cannotTell
        case .noScorecard, .changedMeanwhile, .scored, .calibrationFirst, .closed:
            .conflict(reason: code, expected: description)
        case .notFeedback: .unfit(reason: code, ShapeFault(place: "", expected: description))
        case .tooClose: .unfit(reason: code, ShapeFault(place: "/reviewer", expected: description))
        }
    }
}

extension LifeError {
    fileprivate var refusal: Refusal {
        switch self {
        case .wrongState, .notTheReviewer, .ownEvaluation, .deadlinePassed, .deadlineOpen:
            .conflict(reason: code, expected: description)
        case .nothingDisputed, .unknownItem, .rulingsDoNotMatch, .reasonMissing:
            .unfit(reason: code, ShapeFault(place: "", expected: description))
        }
    }
}
