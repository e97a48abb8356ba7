public import CallModel
import Consent
public import Sampling
import Scorecards
public import Store

/// A draw as it is kept: with the frame it was made from, so that it can be verified for ever.
public struct DrawRecord: Codable, Sendable {
    public let draw: Draw
    public let columns: [String]
    public let frame: [FrameStratum]

    /// Eligible calls of a stratum.
    public struct FrameStratum: Codable, Sendable {
        public let stratum: Stratum
        public let calls: [CallID]
    }

    init(draw: Draw, frame: SamplingFrame) {
        self.draw = draw
        columns = frame.columns
        self.frame = frame.strata.map { FrameStratum(stratum: $0.stratum, calls: $0.calls) }
    }

    /// The frame as it was at the time of the draw.
    public var samplingFrame: SamplingFrame {
        SamplingFrame(
            period: draw.period, columns: columns,
            members: Dictionary(frame.map { ($0.stratum, $0.calls) }, uniquingKeysWith: +))
    }
}

extension DrawRecord {
    /// Draws again from the stored frame and seed, and compares with what is stored and what is listed for review.
    /// - Parameter listed: the calls that wait, or waited, for review under this draw.
    /// - Returns: every difference in words; empty exactly where the draw is genuine.
    public func differences(listed: [CallID]) -> [String] {
        let drawn = Set(draw.calls.map(\.call))
        return draw.differences(from: samplingFrame).map { "\($0)" }
            + Set(listed).subtracting(drawn).sorted().map { "\($0) is listed for review but was not drawn" }
            + drawn.subtracting(listed).sorted().map { "\($0) was drawn but is not listed for review" }
    }
}

/// Why a call waits for review.
public struct DrawReason: Codable, Hashable, Sendable {
    /// Random: the stratum, and the chance each of its calls had.
    public let stratum: String?
    public let drawn: Int?
    public let eligible: Int?
    /// Targeted: the rule, and the value that met it.
    public let rule: String?
    public let value: Double?

    public init(stratum: String?, drawn: Int?, eligible: Int?, rule: String?, value: Double?) {
        self.stratum = stratum
        self.drawn = drawn
        self.eligible = eligible
        self.rule = rule
        self.value = value
    }
}

/// Draws calls for people to score, once per period and only when the period is over.
public struct DrawStep: Sendable {
    let store: Store
    let gate: Gatekeeper
    let policy: DrawPolicy
    let author: AuditAuthor

    public init(store: Store, gate: Gatekeeper, policy: DrawPolicy, author: AuditAuthor) {
        self.store = store
        self.author = author
        self.gate = gate
        self.policy = policy
    }

    /// Draws every period that ended before `today` and was not drawn yet.
    /// - Returns: the ids of the new draws.
    public func run(before today: ZonedTime) async throws -> [String] {
        let done = Set(try await store.drawIDs())
        let current = policy.per.name(of: today)
        let candidates = try await candidates { $0 < current && !done.contains($0) }
        var drawn: [String] = []
        for (period, candidates) in candidates.sorted(by: { $0.key < $1.key })
        where try await draw(SamplingFrame(candidates, period: period, policy: policy)) {
            drawn.append(period)
        }
        return drawn
    }

    /// The frame of a period as it is now.
    public func frame(of period: String) async throws -> SamplingFrame {
        let candidates = try await candidates { $0 == period }
        return SamplingFrame(candidates[period] ?? [], period: period, policy: policy)
    }

    /// - Returns: `false` where there is nothing to draw from, or another run was faster.
    private func draw(_ frame: SamplingFrame) async throws -> Bool {
        guard frame.count > 0 else { return false }
        let period = frame.period
        let draw = Draw(DrawPlan(frame, quota: policy.quota), from: frame, seed: policy.seed)
        let facts = try await facts(of: frame)
        let pulls = policy.targeted.map { TargetedPull($0, period: period, among: facts) }
        return try await store.saveDraw(
            DrawRecord(draw: draw, frame: frame), id: period, period: period,
            calls: draw.entries(id: period) + pulls.flatMap { $0.entries(id: period) }, by: author)
    }

    /// The calls of the wanted periods, by period.
    private func candidates(in isWanted: (String) -> Bool) async throws -> [String: [SamplingCandidate]] {
        var candidates: [String: [SamplingCandidate]] = [:]
        try await store.forEachCall { entry in
            let period = policy.per.name(of: entry.call.startedAt)
            // People listen to what is drawn; there is nothing to hear in a written case.
            guard isWanted(period), entry.call.medium == nil else { return }
            candidates[period, default: []].append(try await candidate(entry))
        }
        return candidates
    }

    private func candidate(_ entry: CallEntry) async throws -> SamplingCandidate {
        let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: entry.call.id)?.value
        let obstacle: String? =
            if entry.recording == nil {
                "no recording"
            } else if case .denied(let denial) = await gate.consent(
                to: entry.call.id, audio: entry.audioDigest
            ).decide(.qualityScoring) {
                denial.code
            } else if acoustics == nil {
                "not analysed"
            } else {
                nil
            }
        return SamplingCandidate(call: entry.call, durationMs: acoustics?.durationMs, obstacle: obstacle)
    }

    private func facts(of frame: SamplingFrame) async throws -> [PullFacts] {
        var facts: [PullFacts] = []
        guard !policy.targeted.isEmpty else { return facts }
        for id in frame.strata.flatMap(\.calls) {
            let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: id)?.value
            let measures = (acoustics?.measurements ?? []).compactMap { figure in
                figure.value.map { (figure.name, $0) }
            }
            let assessment = try await store.currentEvaluation(Assessment.self, of: id)?.value
            facts.append(
                PullFacts(
                    call: id, measures: Dictionary(measures, uniquingKeysWith: { first, _ in first }),
                    hasFailedCriticalItem: assessment?.score.outcome == .failed))
        }
        return facts
    }
}

extension Draw {
    fileprivate func entries(id: String) -> [DrawnCallEntry<DrawReason>] {
        strata.flatMap { stratum in
            stratum.current.map { call in
                DrawnCallEntry(
                    drawID: id, callID: call.call, kind: "random", state: .waiting,
                    value: DrawReason(
                        stratum: stratum.stratum.description, drawn: stratum.drawn.count,
                        eligible: stratum.populationCount, rule: nil, value: nil))
            }
        }
    }
}

extension TargetedPull {
    fileprivate func entries(id: String) -> [DrawnCallEntry<DrawReason>] {
        calls.map { call in
            DrawnCallEntry(
                drawID: id, callID: call.call, kind: "targeted", state: .waiting,
                value: DrawReason(stratum: nil, drawn: nil, eligible: nil, rule: rule, value: call.value))
        }
    }
}
