import CallModel
import Sampling

func callID(_ text: String) -> CallID {
    guard let id = CallID(text) else { preconditionFailure("\(text) is no call id") }
    return id
}

func odds(_ drawn: Int, of population: Int) -> InclusionProbability {
    guard let odds = InclusionProbability(drawnCount: drawn, populationCount: population) else {
        preconditionFailure("\(drawn) of \(population) are no odds")
    }
    return odds
}

/// A call of one minute on Monday 2026-11-16, unless said otherwise.
func candidate(
    _ id: String, agent: String? = "anna", queue: String? = "support", day: String = "2026-11-16",
    durationMs: Int? = 60_000, obstacle: String? = nil
) -> SamplingCandidate {
    guard let time = ZonedTime(iso8601: "\(day)T09:30:00+02:00") else { preconditionFailure("\(day) is no day") }
    var call = Call(id: callID(id), startedAt: time)
    call.agent = agent
    call.queue = queue
    return SamplingCandidate(call: call, durationMs: durationMs, obstacle: obstacle)
}

func frame(_ candidates: [SamplingCandidate], policy: DrawPolicy = .byAgentAndQueue) -> SamplingFrame {
    SamplingFrame(candidates, period: "2026-W47", policy: policy)
}

/// Ten calls of anna and four of boris.
let twoAgents =
    (0..<10).map { candidate("anna-\($0)") } + (0..<4).map { candidate("boris-\($0)", agent: "boris") }

extension DrawPolicy {
    static var byAgentAndQueue: DrawPolicy {
        var policy = DrawPolicy()
        policy.strata = ["agent", "queue"]
        return policy
    }
}
