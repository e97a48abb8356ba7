import CallModel
import Consent
import Foundation
import Store
import TestDatabase
import Testing

@testable import Pipeline

/// Answers that say that they were taken later than now, as of a call that had none.
@Suite struct LaterAnswersTests {
    private static let call = "LN-2111"

    private func moment(secondsLater: Int) -> ZonedTime {
        ZonedTime(epochSeconds: SampleNight.now.epochSeconds + secondsLater, utcOffsetSeconds: 7200)
    }

    /// What grants what the first record of LN-2101 does.
    private func answer(secondsLater: Int, _ sample: SampleNight) async throws -> ConsentRecord {
        let granted = try #require(CallID("LN-2101"))
        let model = try #require(try await sample.store().consentChain(of: granted).first)
        var fields = try #require(JSONSerialization.jsonObject(with: Data(model.document.utf8)) as? [String: Any])
        var capture = try #require(fields["capture"] as? [String: Any])
        capture["at"] = moment(secondsLater: secondsLater).iso8601
        (fields["capture"], fields["call_id"], fields["record_id"]) = (capture, Self.call, "\(Self.call)-1")
        fields["audio_sha256"] = NSNull()
        let json = try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
        return try ConsentRecord(json: json, file: "answer.json")
    }

    private func isOnFile(_ sample: SampleNight) async throws -> Bool {
        try await !sample.store().consentChain(of: #require(CallID(Self.call))).isEmpty
    }

    private static let aCentury = 3_155_760_000

    @Test(arguments: SharedDatabase.all)
    func `a night names an answer from the future, and takes the one that corrects it`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try await sample.run()
        let ledger = sample.archive.appending(path: "consent.jsonl")
        let before = try String(contentsOf: ledger, encoding: .utf8)
        for (secondsLater, isTaken) in [(Self.aCentury, false), (-3600, true)] {
            let record = try await answer(secondsLater: secondsLater, sample)
            try Data("\(before)\(record.canonicalJSON)\n".utf8).write(to: ledger)
            let named = try await sample.run().problems.filter { $0.code == "consent.taken_later" }
            #expect(named.map(\.file) == (isTaken ? [] : ["consent.jsonl"]))
            #expect(try await isOnFile(sample) == isTaken)
        }
    }

    @Test func `consent beside a recording, and what is imported, is refused alike`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let record = try await answer(secondsLater: Self.aCentury, sample)
        try sample.write(record.canonicalJSON, to: "dovira/DC-0033.consent.json")
        let report = try await sample.run()
        let named = report.problems.filter { $0.code == "consent.taken_later" }.map(\.file)
        #expect(named == ["dovira/DC-0033.consent.json"])
        let step = ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now))
        for name in ["import.json", "import.jsonl"] {
            let file = sample.folder.appending(path: name)
            try Data(record.canonicalJSON.utf8).write(to: file)
            let problems = try await step.importFile(file.path)
            #expect(problems.map(\.error.code) == ["consent.taken_later"])
            #expect(problems.map(\.callID?.text) == [Self.call])
        }
        #expect(try await !isOnFile(sample))
    }

    @Test(arguments: [(300, true), (400, false)])
    func `a recorder's clock may be five minutes ahead`(secondsLater: Int, isUsable: Bool) async throws {
        let sample = try await SampleNight.afterOneNight()
        var answers = LaterAnswers(by: RunningClock(at: SampleNight.now))
        let record = try await answer(secondsLater: secondsLater, sample)
        #expect(answers.sift([record], in: "a").usable == (isUsable ? [record] : []))
    }

    @Test func `a withdrawal is taken whatever the answer before it, and what else follows that waits`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let clock = RunningClock(at: SampleNight.now)
        let record = try await answer(secondsLater: Self.aCentury, sample)
        let withdrawal = try ConsentChain(of: record.callID, [record]).withdrawal(
            recordID: "w", at: SampleNight.now, reason: "asked", by: "customer")
        var together = LaterAnswers(by: clock)
        #expect(together.sift([record, withdrawal], in: "a").usable == [record, withdrawal])
        var apart = LaterAnswers(by: clock)
        #expect(apart.sift([record], in: "a").problems.count == 1)
        let correction = try await answer(secondsLater: -3600, sample)
        #expect(apart.sift([correction, withdrawal], in: "a").usable == [withdrawal])
    }
}
