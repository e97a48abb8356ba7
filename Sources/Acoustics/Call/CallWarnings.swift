import CallModel

/// What a listener should know before trusting the figures, in plain sentences.
struct CallWarnings {
    private static let leastOneWayMs = 5_000
    private static let clippedShare = 0.005

    let call: MeasuredCall

    var sentences: [String] {
        [assumption, nobodyTalks].compactMap(\.self) + sideSentences + [call.swapSuspicion].compactMap(\.self)
    }

    private var assumption: String? {
        guard call.channels.isAssumed else { return nil }
        return "Nobody said which channel is the agent's; the first channel was taken."
    }

    private var nobodyTalks: String? {
        call.durationMs > 0 && call.conversation.anyone.isEmpty ? "Nobody talks in this recording." : nil
    }

    private var sideSentences: [String] {
        guard !call.channels.parties.isEmpty else { return [] }
        return Party.allCases.flatMap { [oneWay($0), clipping($0), dropouts($0), leak($0)].compactMap(\.self) }
    }

    private func oneWay(_ party: Party) -> String? {
        let otherMs = call.conversation.talk(of: party.other).totalMs
        guard call.conversation.talk(of: party).isEmpty, otherMs >= CallWarnings.leastOneWayMs else { return nil }
        return "One-way audio: the \(party) is never heard while the \(party.other) talks for \(otherMs / 1_000) s."
    }

    private func clipping(_ party: Party) -> String? {
        guard let share = call.sound[party]?.clippedShare, share > CallWarnings.clippedShare else { return nil }
        return
            "The \(party)'s channel is overdriven: samples are clipped in \(Int((share * 100).rounded(.up))) % of it."
    }

    private func dropouts(_ party: Party) -> String? {
        guard let count = call.sound[party]?.dropoutCount, count > 0 else { return nil }
        return "The \(party)'s speech has \(count) \(count == 1 ? "dropout" : "dropouts") (silent for 10 to 60 ms)."
    }

    private func leak(_ party: Party) -> String? {
        guard let gain = call.sound[party]?.leakGainDB else { return nil }
        return "The \(party.other) can be heard on the \(party)'s channel (\(Int(gain.rounded())) dB)."
    }
}
