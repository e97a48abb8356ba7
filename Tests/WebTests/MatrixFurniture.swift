import Accounts
import CallModel
import Reviews
import Scorecards
import Store
import Synchronization

@testable import Web

/// A thing of the role matrix: what it is to the asker, who is the agent `A-1` of the team `north`, and its state.
struct MatrixObject: Hashable, CustomStringConvertible {
    enum Kind: Hashable { case nothing, call, evaluation, calibration }

    let kind: Kind
    /// `own`, `ownTeam`, `foreign`, `assigned`, `missing`, `erased`.
    let place: String
    let state: String

    var description: String { "\(kind) \(place) \(state)" }
    var isOwn: Bool { place == "own" && kind != .calibration }

    /// The signs of the table under which the asker reaches it.
    var relations: Set<Character> {
        if ["missing", "erased"].contains(place) { return [] }
        if kind == .evaluation, state == "draft", place != "assigned" { return [] }
        var relations: Set<Character> = ["*"]
        if ["own", "ownTeam"].contains(place) { relations.insert("T") }
        if place == "assigned" { relations.insert("A") }
        let isPublished = ["published", "disputed", "final"].contains(state)
        if place == "own", isPublished { relations.insert("O") }
        return relations
    }
}

/// Calls, evaluations and calibrations in every state, in the store of a house.
final class MatrixFurniture: Sendable {
    private let house: House
    private let asker: String
    private let scorecard: Scorecard
    private let names = Mutex<[MatrixObject: String]>([:])

    private static let places = ["own", "ownTeam", "foreign", "assigned"]
    private static let states = ["draft", "submitted", "published", "disputed", "final", "retracted"]

    init(_ house: House, asker: String) async throws {
        self.house = house
        self.asker = asker
        scorecard = try required(try await house.bench.shelf.scorecards(nowS: house.clock.now).first)
        for place in Self.places {
            for state in ["unpublished", "published"] { try await addCall(place, state) }
            for state in Self.states { try await replace(.init(kind: .evaluation, place: place, state: state)) }
        }
        for place in ["foreign", "assigned"] {
            for state in ["open", "closed"] {
                try await replace(.init(kind: .calibration, place: place, state: state))
            }
        }
        try await house.draw(["call-assigned-unpublished", "call-assigned-published"], for: asker)
        try await addErasedCall()
        for kind in [MatrixObject.Kind.call, .evaluation, .calibration] {
            note(.init(kind: kind, place: "missing", state: ""), "missing")
        }
        note(.init(kind: .nothing, place: "", state: ""), "something")
    }

    func objects(of source: ObjectSource) -> [MatrixObject] {
        let kind: MatrixObject.Kind =
            switch source {
            case .none: .nothing
            case .call: .call
            case .evaluation: .evaluation
            case .calibration: .calibration
            }
        return names.withLock { $0.keys.filter { $0.kind == kind }.sorted { $0.description < $1.description } }
    }

    func name(of object: MatrixObject) -> String { names.withLock { $0[object] } ?? "missing" }

    /// A fresh one in the place of what a request has changed.
    func replace(_ object: MatrixObject) async throws {
        switch object.kind {
        case .nothing, .call: return
        case .evaluation: try await addEvaluation(object, of: "scored-\(object.place)-\(object.state)")
        case .calibration: try await addCalibration(object)
        }
    }

    private func note(_ object: MatrixObject, _ name: String) { names.withLock { $0[object] = name } }

    // MARK: Calls

    private func add(call name: String, _ place: String) async throws {
        let (agent, team) = ["own": ("A-1", "north"), "ownTeam": ("A-2", "north")][place] ?? ("A-3", "south")
        try await house.addScorableCall(name, agent: agent, team: team)
    }

    private func addCall(_ place: String, _ state: String) async throws {
        let name = "call-\(place)-\(state)"
        try await add(call: name, place)
        note(.init(kind: .call, place: place, state: state), name)
        let reviewed = MatrixObject(kind: .evaluation, place: place, state: state)
        if state == "published" { try await store(try await evaluation(in: state, reviewed, of: name)) }
    }

    private func addErasedCall() async throws {
        try await house.add(call: "erased", agent: "A-1", team: "north")
        _ = try await house.store.erase(
            try required(CallID("erased")), reason: "withdrawn",
            by: AuditAuthor(who: "test", role: "system", at: house.bench.now()), as: .erased)
        note(.init(kind: .call, place: "erased", state: ""), "erased")
    }

    // MARK: Evaluations and calibrations

    private func addEvaluation(_ object: MatrixObject, of call: String) async throws {
        try await add(call: call, object.place)
        let evaluation = try await evaluation(in: object.state, object, of: call)
        try await store(evaluation)
        note(object, evaluation.id)
    }

    private func store(_ evaluation: Evaluation) async throws {
        _ = try await house.store.openReview(
            StoredReview(
                id: evaluation.id, callID: evaluation.subject.call, reviewer: evaluation.reviewer,
                basis: evaluation.basis.rawValue, occasion: evaluation.occasion ?? "",
                agent: evaluation.subject.agent, team: evaluation.subject.team, state: evaluation.state.rawValue,
                value: evaluation))
    }

    private func evaluation(in state: String, _ object: MatrixObject, of call: String) async throws -> Evaluation {
        let entry = try required(try await house.store.call(try required(CallID(call))))
        let id = String(UInt64.random(in: 1...UInt64.max), radix: 16)
        let reviewer = object.place == "assigned" ? asker : "somebody"
        var evaluation = Evaluation(
            id: id, subject: EvaluationSubject(entry.call, on: scorecard), reviewer: reviewer, basis: .random,
            occasion: id)
        let item = try required(scorecard.items.first?.id)
        let submit = EvaluationAction.submit(try ScoredSheet(ReviewSheet(), on: scorecard, automatic: nil))
        let later = ZonedTime(epochSeconds: house.clock.now + 86_400, utcOffsetSeconds: 0)
        let steps: [(EvaluationAction, by: String)] =
            switch state {
            case "draft": []
            case "submitted": [(submit, reviewer)]
            case "published": [(submit, reviewer), (.publish(disputeBy: later), "lead")]
            case "disputed":
                [
                    (submit, reviewer), (.publish(disputeBy: later), "lead"),
                    (.dispute([DisputedItem(item: item, reason: "No.")]), "agent"),
                ]
            case "final":
                [
                    (submit, reviewer), (.publish(disputeBy: later), "lead"), (.acknowledge(comment: ""), "agent"),
                    (.finalize, "lead"),
                ]
            default: [(submit, reviewer), (.retract(reason: "Wrong."), "manager")]
            }
        for (step, by) in steps { try evaluation.perform(step, by: by, at: house.bench.now()) }
        return evaluation
    }

    private func addCalibration(_ object: MatrixObject) async throws {
        let call = try required(CallID("call-foreign-unpublished"))
        var session = CalibrationSession(
            id: String(UInt64.random(in: 1...UInt64.max), radix: 16), name: "November", calls: [call],
            participants: [object.place == "assigned" ? asker : "somebody", "another"], openedAt: house.bench.now())
        if object.state == "closed" { session.close(at: house.bench.now()) }
        try await house.store.saveCalibration(session, id: session.id)
        note(object, session.id)
    }
}
