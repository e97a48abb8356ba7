import CallModel

/// A stretch of one steady tone or key pair.
struct ToneBurst: Hashable {
    var range: TimeRange
    /// The strongest bin, most of the time.
    let bin: Int
    /// Median level code.
    let level: Int
    /// A DTMF pair was heard through most of it.
    let isKey: Bool

    /// Whether `other`, on the other channel, is the same tone and clearly louder.
    func isLeak(of other: ToneBurst) -> Bool {
        other.level >= level + 12 && abs(other.bin - bin) <= 1 && range.overlap(with: other.range) != nil
    }

    /// Bursts in time order, those of one frequency joined that are less apart than `gapMs` says: a codec tears them.
    static func joined(_ bursts: [ToneBurst], acrossGapsBelowMs gapMs: (ToneBurst) -> Int) -> [ToneBurst] {
        bursts.reduce(into: []) { joined, burst in
            guard let last = joined.last, burst.range.startMs - last.range.endMs < gapMs(burst),
                abs(burst.bin - last.bin) <= 1,
                burst.isKey == last.isKey,
                let both = TimeRange(startMs: last.range.startMs, endMs: burst.range.endMs)
            else { return joined.append(burst) }
            joined[joined.count - 1].range = both
        }
    }
}
