/// Whether a recording is finished, or its recorder may still be writing.
public enum Settling: Hashable, Sendable {
    /// Stable and complete.
    case settled
    /// Stable for so long that nobody writes any more, yet incomplete: damaged rather than growing.
    case abandonedByRecorder
    case growing(Reason)

    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// There has been one look only, or two too close together.
        case seenOnce = "settling.seen_once"
        case changing = "settling.changing"
        case changedJustNow = "settling.changed_just_now"
        case incomplete = "settling.incomplete"
    }

    /// How long to wait, milliseconds.
    public struct Patience: Hashable, Sendable {
        /// Between two looks, and since the last change.
        public let quietMs: Int
        /// For an incomplete file to be finished.
        public let incompleteMs: Int

        /// By default a second, and a day.
        public init(quietMs: Int = 1000, incompleteMs: Int = 86_400_000) {
            precondition(quietMs >= 0 && incompleteMs >= quietMs, "patience must not be negative")
            self.quietMs = quietMs
            self.incompleteMs = incompleteMs
        }
    }

    /// Decides from two looks.
    ///
    /// A time of change in the future proves nothing, so only the looks count then.
    /// - Parameters:
    ///   - earlier: the look before, with its time in milliseconds since 1970; `nil` where there was none.
    ///   - isComplete: whether the container is: no frame missing, sizes filled in.
    public static func decide(
        earlier: (look: FileLook, atMs: Int)?, latest: FileLook, nowMs: Int, isComplete: Bool,
        patience: Patience = Patience()
    ) -> Settling {
        guard let earlier, nowMs - earlier.atMs >= patience.quietMs else { return .growing(.seenOnce) }
        guard earlier.look == latest else { return .growing(.changing) }
        let ageMs = nowMs - latest.modifiedMs
        if (0..<patience.quietMs).contains(ageMs) { return .growing(.changedJustNow) }
        if isComplete { return .settled }
        let unchangedMs = max(ageMs, nowMs - earlier.atMs)
        return unchangedMs >= patience.incompleteMs ? .abandonedByRecorder : .growing(.incomplete)
    }
}
