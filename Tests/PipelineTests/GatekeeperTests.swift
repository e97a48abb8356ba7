import CallModel
import Consent
import Pipeline
import Store
import Testing

@Suite struct GatekeeperTests {
    /// Every call of the demo, with whatever consent it has.
    @Test func `asked about many calls at once the gate says of each what it says of it alone`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        var entries: [CallEntry] = []
        try await store.forEachCall { entries.append($0) }
        #expect(entries.count > 5)
        for purpose in Purpose.allCases {
            let together = await gate.allowed(purpose, of: entries)
            for entry in entries {
                let alone = await gate.allows(purpose, of: entry)
                #expect(together.contains(entry.call.id) == alone, "\(purpose) of \(entry.call.id)")
            }
        }
    }

    @Test func `a call that nobody knows is allowed nothing`() async throws {
        let sample = try SampleNight()
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let id = try #require(CallID("unheard-of"))
        for purpose in Purpose.allCases {
            #expect(await !gate.consent(to: id, audio: nil).decide(purpose).isGranted)
        }
    }
}
