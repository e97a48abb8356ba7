import CallModel
import Reviews
import Scorecards
import Testing

/// A scorecard of four items: one the machine answers, a critical one, a scale and a remark.
let card = Workbench.card

enum Workbench {
    static let card: Scorecard = {
        let yaml = """
            scorecard: card
            languages: [en]
            name: Card
            sections:
              - id: all
                name: All
                items:
                  - id: dead_air
                    kind: yes_no
                    text: No long silence
                    check: {measure: dead_air.total.ms, at_most: 10000}
                  - id: polite
                    kind: yes_no
                    no: {fails: true}
                    text: Polite
                  - {id: tone, kind: scale, from: 1, to: 5, weight: 2, text: Tone}
                  - {id: remark, kind: text, text: Remark}
            """
        switch Scorecard.load(yaml: yaml, file: "card.yaml", measures: ["dead_air.total.ms"]) {
        case .success(let card): return card
        case .failure(let failure): preconditionFailure("\(failure.errors)")
        }
    }()

    /// What the machine answers to a call of a minute with so much dead air.
    static func automatic(deadAirMs: Double, call: Call) -> AutomaticEvaluation {
        card.evaluate(
            CallEvidence(
                call: call,
                acoustics: CallAcoustics(
                    durationMs: 60_000, tier: .twoCleanChannels, talk: [:], events: [], interruptions: [],
                    measurements: [Measurement(name: "dead_air.total.ms", version: 1, value: deadAirMs)],
                    warnings: []),
                transcript: nil, regime: .quiet))
    }
}

func moment(_ hours: Int) -> ZonedTime { ZonedTime(epochSeconds: 1_795_000_000 + hours * 3600, utcOffsetSeconds: 7200) }

func call(_ id: String, agent: String = "Olena", team: String = "North") throws -> Call {
    var call = Call(id: try #require(CallID(id)), startedAt: moment(0))
    (call.agent, call.team) = (agent, team)
    return call
}

/// Everything answered: the machine's item confirmed, polite, tone 3.
let fullSheet = ReviewSheet(answers: ["dead_air": .option("yes"), "polite": .option("yes"), "tone": .number(3)])

func evaluation(_ id: String = "e1", call name: String = "1", reviewer: String = "anna") throws -> Evaluation {
    Evaluation(
        id: id, subject: EvaluationSubject(try call(name), on: card),
        reviewer: reviewer, basis: .random)
}

/// An evaluation that was submitted and published; disputes are possible for 24 hours.
func published(_ sheet: ReviewSheet = fullSheet) throws -> Evaluation {
    var evaluation = try evaluation()
    let scored = try ScoredSheet(sheet, on: card, automatic: nil)
    try evaluation.perform(.submit(scored), by: "anna", at: moment(1))
    try evaluation.perform(.publish(disputeBy: moment(24)), by: "lead", at: moment(2))
    return evaluation
}
