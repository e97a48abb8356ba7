import CallModel

/// A clock that was set once and runs on.
struct RunningClock: Sendable {
    private let start: ZonedTime
    private let began = ContinuousClock.now

    init(at start: ZonedTime) { self.start = start }

    var now: ZonedTime {
        let elapsedS = Int((ContinuousClock.now - began).components.seconds)
        return ZonedTime(epochSeconds: start.epochSeconds + elapsedS, utcOffsetSeconds: start.utcOffsetSeconds)
    }
}
