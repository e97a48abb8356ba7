import Archive
import Testing

struct SettlingTests {
    private let look = FileLook(sizeBytes: 1000, modifiedMs: 1_000_000)
    private let patience = Settling.Patience(quietMs: 1000, incompleteMs: 60_000)

    private func decide(
        _ earlier: FileLook?, _ latest: FileLook, lookedAtMs: Int = 2_000_000, nowMs: Int = 2_001_000,
        isComplete: Bool = true
    ) -> Settling {
        Settling.decide(
            earlier: earlier.map { (look: $0, atMs: lookedAtMs) }, latest: latest, nowMs: nowMs, isComplete: isComplete,
            patience: patience)
    }

    @Test func `the same size and time in two looks, and complete, is settled`() {
        #expect(decide(look, look) == .settled)
    }

    @Test func `one look is not enough, nor two too close together`() {
        #expect(decide(nil, look) == .growing(.seenOnce))
        #expect(decide(look, look, nowMs: 2_000_999) == .growing(.seenOnce))
    }

    @Test func `another size or time is growth`() {
        #expect(decide(look, FileLook(sizeBytes: 1001, modifiedMs: 1_000_000)) == .growing(.changing))
        #expect(decide(look, FileLook(sizeBytes: 1000, modifiedMs: 1_000_001)) == .growing(.changing))
        #expect(decide(look, FileLook(sizeBytes: 999, modifiedMs: 1_000_000)) == .growing(.changing))
    }

    @Test func `a change a moment ago waits, though two looks agree`() {
        let fresh = FileLook(sizeBytes: 1000, modifiedMs: 2_000_500)
        #expect(decide(fresh, fresh) == .growing(.changedJustNow))
        #expect(decide(fresh, fresh, nowMs: 2_001_500) == .settled)
    }

    @Test func `a time of change in the future does not hold a file back for ever`() {
        let future = FileLook(sizeBytes: 1000, modifiedMs: 9_000_000)
        #expect(decide(future, future) == .settled)
    }

    @Test func `incomplete is growing while there is hope, then damaged`() {
        #expect(decide(look, look, isComplete: false) == .abandonedByRecorder)
        let recent = FileLook(sizeBytes: 1000, modifiedMs: 1_990_000)
        #expect(decide(recent, recent, isComplete: false) == .growing(.incomplete))
        #expect(decide(recent, recent, nowMs: 2_050_000, isComplete: false) == .abandonedByRecorder)
    }
}
