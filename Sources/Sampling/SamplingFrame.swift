public import CallModel
public import Hashing

/// The calls of a period that may be drawn, by stratum: what the odds of a draw refer to.
public struct SamplingFrame: Hashable, Sendable {
    /// As `DrawPeriod.name` gives it.
    public let period: String
    /// The columns that make the strata.
    public let columns: [String]
    /// Sorted by stratum; none is empty.
    public let strata: [Members]
    /// Calls that are not in the frame, by reason.
    public let excluded: [Ineligibility: Int]

    /// The eligible calls of a stratum.
    public struct Members: Hashable, Sendable {
        public let stratum: Stratum
        /// Sorted by the bytes of their ids; not empty.
        public let calls: [CallID]
    }

    /// Sorts the candidates into strata. Their order does not matter.
    /// - Precondition: no call id occurs twice.
    public init(_ candidates: some Sequence<SamplingCandidate>, period: String, policy: DrawPolicy) {
        var members: [Stratum: [CallID]] = [:]
        var excluded: [Ineligibility: Int] = [:]
        for candidate in candidates {
            if let reason = policy.ineligibility(of: candidate, in: period) {
                excluded[reason, default: 0] += 1
            } else {
                members[Stratum(of: candidate.call, columns: policy.strata), default: []].append(candidate.call.id)
            }
        }
        self.init(period: period, columns: policy.strata, members: members, excluded: excluded)
    }

    /// A frame as it was stored.
    /// - Precondition: no call id occurs twice.
    public init(
        period: String, columns: [String], members: [Stratum: [CallID]], excluded: [Ineligibility: Int] = [:]
    ) {
        let calls = members.values.joined()
        precondition(Set(calls).count == calls.count, "a call is twice in the sampling frame")
        self.period = period
        self.columns = columns
        self.excluded = excluded
        strata = members.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { stratum, calls in
            Members(stratum: stratum, calls: calls.sorted { $0.text.precedesByBytes($1.text) })
        }
    }

    /// Eligible calls in all strata.
    public var count: Int { strata.reduce(0) { $0 + $1.calls.count } }

    public func calls(of stratum: Stratum) -> [CallID] {
        strata.first { $0.stratum == stratum }?.calls ?? []
    }
}

extension SamplingFrame {
    /// What is hashed, so that anyone can hash it again with `sha256sum`. UTF-8, each line ended by one line feed:
    ///
    ///     sidetone-frame/1
    ///     period 2026-W47
    ///     columns agent,queue
    ///     stratum agent=anna;queue=support
    ///     call-0001
    ///     call-0002
    ///
    /// Strata, and call ids within a stratum, are sorted by their bytes (`LC_ALL=C sort`). Names of columns and keys of
    /// strata are escaped as `Stratum` says; call ids hold no control character and stand as they are.
    public var canonicalText: String {
        var lines = [
            "sidetone-frame/1", "period \(period)", "columns \(columns.map(Stratum.escaped).joined(separator: ","))",
        ]
        for members in strata {
            lines.append("stratum \(members.stratum.key)")
            lines += members.calls.map(\.text)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// SHA-256 of the canonical text.
    public var sha256: SHA256Digest { Hashing.sha256(canonicalText) }
}
