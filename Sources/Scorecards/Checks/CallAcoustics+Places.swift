import CallModel

extension CallAcoustics {
    /// The stretches that make up a measure, where it has such: the silences of `dead_air`, the interruptions of a
    /// side. Empty for a measure of the call as a whole.
    func places(of measure: String) -> [Evidence] {
        switch measure.prefix(while: { $0 != "." }) {
        case "dead_air": silences(atLeastMs: CallAcoustics.deadAirMs)
        case "silence": silences(atLeastMs: silences.longestMs)
        case "interruptions": interruptionPlaces(of: measure)
        default: []
        }
    }

    /// A silence is dead air from here on (docs/measures.md).
    private static let deadAirMs = 5000

    private func silences(atLeastMs shortestMs: Int) -> [Evidence] {
        silences.lasting(atLeastMs: shortestMs).ranges.map { Evidence(party: nil, range: $0) }
    }

    /// Between the first and the last talk; hold music, ringing, tones and announcements are not silence.
    private var silences: Timeline {
        guard let span = anyoneTalks.span else { return Timeline() }
        let sounding: Set<SoundEvent.Kind> = [.holdMusic, .ringback, .tone, .ivr]
        return anyoneTalks.gaps(within: span)
            .subtracting(Timeline(events.filter { sounding.contains($0.kind) }.map(\.range)))
    }

    private func interruptionPlaces(of measure: String) -> [Evidence] {
        Party.allCases.filter { measure.contains(".by_\($0.rawValue).") }.flatMap { party in
            interruptions.filter { $0.by == party }
                .compactMap { TimeRange(startMs: $0.atMs, endMs: $0.atMs + max(1, $0.overlapMs)) }
                .map { Evidence(party: party, range: $0) }
        }
    }
}
