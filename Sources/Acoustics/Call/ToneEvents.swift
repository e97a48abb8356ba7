import CallModel

/// Names tones by frequency and cadence.
///
/// Source: ITU-T E.180 supplement 2 (ringback 0.67-2 s of about 400-480 Hz, busy 0.15-0.75 s of 400-620 Hz), Q.23.
enum ToneEvents {
    private static let ringbackBins = 12...16
    private static let ringbackMs = 650...2_300
    private static let ringbackPauseMs = 5_500
    /// The British cadence: two short bursts, closer together than either is long (busy pauses as long as it sounds).
    private static let doubleMs = 250...550
    private static let doublePauseShare = 0.75
    private static let busyBins = 12...20
    private static let busyMs = 150...780
    private static let busyPauseMs = 900
    private static let keyMs = 40...1_500
    /// A flat 1000 Hz in place of a digit (payment masking).
    private static let maskBin = 32
    private static let maskMs = 40...700
    private static let leastToneMs = 700
    private static let tornMs = 120
    /// Digits are at least 65 ms apart (Q.24).
    private static let tornKeyMs = 40

    static func events(_ bursts: [ToneBurst], channel: Int) -> [SoundEvent] {
        let bursts = ToneBurst.joined(bursts) { $0.isKey || isMask($0) ? tornKeyMs : tornMs }
        let keys = bursts.filter { $0.isKey && keyMs.contains($0.range.durationMs) || isMaskedKey($0) }
        let others = bursts.filter { !keys.contains($0) }
        let low = others.filter { ringbackBins.contains($0.bin) }
        let ringing = low.filter { ringbackMs.contains($0.range.durationMs) || isDouble($0, among: low) }
        let busy = repeated(
            others.filter { busyBins.contains($0.bin) && busyMs.contains($0.range.durationMs) && !ringing.contains($0) }
        )
        let rest = others.filter { !ringing.contains($0) && !busy.contains($0) && $0.range.durationMs >= leastToneMs }
        return keys.map { SoundEvent(channel: channel, kind: .dtmf, range: $0.range) }
            + named(.ringback, ringing, closing: ringbackPauseMs, channel)
            + named(.tone, busy, closing: busyPauseMs, channel)
            + named(.tone, rest, closing: 1, channel)
    }

    private static func isMaskedKey(_ burst: ToneBurst) -> Bool {
        isMask(burst) && maskMs.contains(burst.range.durationMs)
    }

    private static func isMask(_ burst: ToneBurst) -> Bool { abs(burst.bin - maskBin) <= 1 }

    private static func isDouble(_ burst: ToneBurst, among bursts: [ToneBurst]) -> Bool {
        guard doubleMs.contains(burst.range.durationMs) else { return false }
        let widest = Int(doublePauseShare * Double(burst.range.durationMs))
        return bursts.contains { other in
            other != burst && doubleMs.contains(other.range.durationMs) && (1..<widest).contains(pause(burst, other))
        }
    }

    /// Milliseconds between two bursts, whichever comes first.
    private static func pause(_ one: ToneBurst, _ other: ToneBurst) -> Int {
        max(other.range.startMs - one.range.endMs, one.range.startMs - other.range.endMs)
    }

    /// The bursts that have another one close by.
    private static func repeated(_ bursts: [ToneBurst]) -> [ToneBurst] {
        bursts.filter { burst in
            bursts.contains { $0 != burst && pause(burst, $0) < busyPauseMs }
        }
    }

    private static func named(
        _ kind: SoundEvent.Kind, _ bursts: [ToneBurst], closing gapMs: Int, _ channel: Int
    ) -> [SoundEvent] {
        Timeline(bursts.map(\.range)).bridging(gapsBelowMs: gapMs).ranges.map {
            SoundEvent(channel: channel, kind: kind, range: $0)
        }
    }
}
