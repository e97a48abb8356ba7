import CallModel
import Testing
import Themes

@Suite struct SurgeTests {
    /// Monday 2026-11-16, 13:00.
    private let now = ZonedTime(epochSeconds: 1_794_826_800, utcOffsetSeconds: 7200)

    /// `count` contacts spread over the four hours that end `weeks` weeks before now.
    private func contacts(
        _ count: Int, weeks: Int, abandoned: Int = 0, queue: String = "support"
    ) throws -> [SurgeModel.Contact] {
        try (0..<count).map { index in
            let before = 14_000 * (count - index) / (count + 1)
            return SurgeModel.Contact(
                call: try #require(CallID("\(queue)-\(weeks)-\(index)")),
                at: ZonedTime(
                    epochSeconds: now.epochSeconds - weeks * 604_800 - before, utcOffsetSeconds: 7200),
                isAbandoned: index < abandoned, queue: queue)
        }
    }

    private func history(_ counts: [Int], abandoned: Int = 0) throws -> [SurgeModel.Contact] {
        // One contact a week before all windows, so that the earliest window lies within the file.
        let first = try contacts(1, weeks: counts.count + 1)
        return try first + counts.enumerated().flatMap { try contacts($1, weeks: $0 + 1, abandoned: abandoned) }
    }

    @Test func `three times the calls of this hour on this weekday is a surge, with its queue and calls`() throws {
        let usual = try history([20, 22, 18, 21, 19])
        let surges = SurgeModel(contacts: try usual + contacts(60, weeks: 0)).surges(at: now)
        #expect(surges.map(\.kind) == [.load])
        #expect(surges.first?.queues == ["support"] && surges.first?.calls.count == 5)
        #expect(surges.first.map { abs($0.expected - 20) < 1e-9 } == true)
    }

    @Test func `a busy hour that is always busy, and one that varies as much, are none`() throws {
        #expect(SurgeModel(contacts: try history([60, 62, 58, 61]) + contacts(64, weeks: 0)).surges(at: now).isEmpty)
        #expect(SurgeModel(contacts: try history([5, 60, 10, 70, 8]) + contacts(75, weeks: 0)).surges(at: now).isEmpty)
    }

    @Test func `many giving up is a surge without a load`() throws {
        let usual = try history([40, 42, 38, 41, 39], abandoned: 2)
        let surges = SurgeModel(contacts: try usual + contacts(41, weeks: 0, abandoned: 18)).surges(at: now)
        #expect(surges.map(\.kind) == [.abandonment] && surges.first?.count == 18)
    }

    @Test func `it began when more came than was to be expected`() throws {
        let late = try contacts(40, weeks: 0).map { contact in
            SurgeModel.Contact(
                call: contact.call,
                at: ZonedTime(
                    epochSeconds: now.epochSeconds - (now.epochSeconds - contact.at.epochSeconds) / 8,
                    utcOffsetSeconds: 7200), isAbandoned: false, queue: "support")
        }
        let surge = try #require(SurgeModel(contacts: try history([8, 9, 7, 8, 8]) + late).surges(at: now).first)
        #expect(now.epochSeconds - surge.since.epochSeconds <= 1800)
    }

    @Test func `it did not begin in the usual hours before`() throws {
        let usual = try contacts(20, weeks: 0)
        let start = now.epochSeconds - 7200
        let sudden = try (0..<60).map { index in
            SurgeModel.Contact(
                call: try #require(CallID("sudden-\(index)")),
                at: ZonedTime(epochSeconds: start + 120 * index, utcOffsetSeconds: 7200), isAbandoned: false,
                queue: "support")
        }
        let model = SurgeModel(contacts: try history([20, 22, 18, 21, 19]) + usual + sudden)
        let surge = try #require(model.surges(at: now).first)
        #expect(abs(surge.since.epochSeconds - start) <= 600)
    }

    @Test func `without four earlier weeks nothing is judged`() throws {
        #expect(SurgeModel(contacts: try history([2, 2, 2]) + contacts(90, weeks: 0)).surges(at: now).isEmpty)
        #expect(SurgeModel(contacts: []).surges(at: now).isEmpty)
    }
}
