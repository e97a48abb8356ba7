import CallModel
import Consent
import Foundation
import Pipeline
import Store
import Testing

/// What goes when consent or its time ends, and what stays while nobody can tell, over the sample archive.
@Suite struct ConsentSweepTests {
    private let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    private func later(days: Int) -> ZonedTime {
        ZonedTime(epochSeconds: SampleNight.now.epochSeconds + days * 86_400, utcOffsetSeconds: 7200)
    }

    private func isTranscribed(_ call: String, _ sample: SampleNight) async throws -> Bool {
        try await sample.store().inputs(of: .transcript, for: #require(CallID(call))) != nil
    }

    @Test func `what was made for a consent goes when it expires`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2101", until: later(days: 30))
        try await sample.run()
        #expect(try await isTranscribed("LN-2101", sample))
        try await sample.run(now: later(days: 31))
        #expect(try await !isTranscribed("LN-2101", sample))
        #expect(try await isTranscribed("LN-2102", sample))
    }

    @Test func `a clock a year ahead takes nothing for expired, whoever saw it first and however many nights it lasts`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2101", until: later(days: 90))
        try await sample.run()
        let store = try await sample.store()
        // A web server looks every minute.
        for _ in 1...2 { _ = try await Gatekeeper(store: store, now: later(days: 365)) }
        for days in [365, 366] {
            let report = try await sample.run(now: later(days: days))
            #expect(report.problems.contains { $0.code == "clock.leap" } && !report.isClean)
            #expect(try await isTranscribed("LN-2101", sample))
        }
        // The clock is set, and somebody answers for it: all is as it was.
        try await store.resetMoment(by: author)
        let report = try await sample.run()
        #expect(!report.problems.contains { $0.file == "clock" })
        #expect(try await isTranscribed("LN-2101", sample))
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `after a long pause nothing is deleted by the clock until somebody answers for it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2101", until: later(days: 50))
        try await sample.run()
        try await sample.run(now: later(days: 60))
        #expect(try await isTranscribed("LN-2101", sample))
        let store = try await sample.store()
        try await store.resetMoment(by: AuditAuthor(who: "uid:0", role: "operator", at: later(days: 60)))
        try await sample.run(now: later(days: 61))
        #expect(try await !isTranscribed("LN-2101", sample))
    }

    @Test func `a purpose that begins later does not hide that another was taken back`() async throws {
        let sample = try SampleNight()
        let all = Set(Purpose.allCases)
        try await sample.run()
        try await sample.grantOnly(all, to: "LN-2101", late: [.coaching: later(days: 90)])
        // Looked at anew, as where its recording is worked on once more.
        #expect(try await sample.store().forgetRecording(of: #require(CallID("LN-2101")), by: author))
        try await sample.run()
        #expect(try await isTranscribed("LN-2101", sample))
        try await sample.grantOnly(all.subtracting([.transcription]), to: "LN-2101")
        try await sample.run()
        #expect(try await !isTranscribed("LN-2101", sample))
    }
}
