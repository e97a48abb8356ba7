import CallModel
import Consent
import Hashing
import Testing

/// What an answer does that was taken before others and is imported after them.
@Suite struct LateAnswerTests {
    private static let now = "2026-11-20T03:00:00+02:00"

    private func decide(_ records: [ConsentRecord], for purpose: Purpose = .qualityScoring) throws -> ConsentDecision {
        ConsentGate.decide(
            purpose, of: try call("call-1"), audio: nil, consent: .records(records), now: try time(Self.now),
            latestSeen: nil)
    }

    /// An answer that was taken on this day of November 2026.
    private func answer(
        _ day: Int, after previous: ConsentRecord? = nil, _ change: (inout RecordText) -> Void = { _ in }
    ) throws -> ConsentRecord {
        let text = try RecordText {
            $0.set("at", in: "capture", .string("2026-11-\(day)T09:00:00+02:00"))
            change(&$0)
        }
        return if let previous { try text.following(previous) } else { try text.record() }
    }

    /// What somebody may have taken back without saying no to everything.
    private static let narrowings: [(name: String, change: @Sendable (inout RecordText) -> Void)] = [
        ("the purpose is refused", { $0.setInGrants("granted", .bool(false)) }),
        ("the purpose is not named", { $0.set("purposes", .array([])) }),
        ("the purpose has ended", { $0.setInGrants("expires_at", .string("2026-11-19T00:00:00Z")) }),
        ("the purpose begins later", { $0.setInGrants("granted_at", .string("2026-12-01T00:00:00Z")) }),
        ("all of it has ended", { $0.set("valid_until", .string("2026-11-19T00:00:00Z")) }),
        ("all of it begins later", { $0.set("valid_from", .string("2026-12-01T00:00:00Z")) }),
        ("it is one side's", { $0.set("subjects", .array([.string("agent")])) }),
        (
            "it was taken in a way that does not count",
            { $0.set("method", in: "capture", .string("announcement_continued")) }
        ),
        ("it is no longer in force", { $0.set("status", .string("expired")) }),
        ("it is a refusal", { $0.set("status", .string("refused")) }),
    ]

    @Test(arguments: narrowings.indices)
    func `what the newest answer takes back stays taken back when an older one is imported later`(
        _ index: Int
    ) throws {
        let narrowing = Self.narrowings[index]
        let first = try answer(16)
        let newest = try answer(18, after: first, narrowing.change)
        let denied = try decide([first, newest])
        #expect(!denied.isGranted, "\(narrowing.name)")
        // The second was taken at the same moment.
        for day in [17, 18] {
            let late = try answer(day, after: newest)
            #expect(try decide([first, newest, late]) == denied, "\(narrowing.name), \(day) November")
        }
        let anew = try answer(19, after: newest)
        #expect(try decide([first, newest, anew]) == .granted(recordID: "r-3"), "\(narrowing.name)")
    }

    @Test func `the newest answer is the one that grants, and an older one that comes late only takes away`() throws {
        let first = try answer(17) { $0.setInGrants("granted", .bool(false)) }
        let newest = try answer(19, after: first)
        let same = try answer(18, after: newest)
        #expect(try decide([first, newest, same]) == .granted(recordID: "r-2"))
        let narrower = try answer(18, after: same) { $0.set("subjects", .array([.string("customer")])) }
        #expect(try decide([first, newest, same, narrower]) == .denied(.sideNotCovered))
    }

    @Test func `the earliest end of all that decide is the end`() throws {
        let newest = try answer(18) { $0.setInGrants("expires_at", .string("2026-12-01T00:00:00Z")) }
        let late = try answer(17, after: newest) { $0.set("valid_until", .string("2026-11-25T00:00:00Z")) }
        let records = ConsentOnFile.records([newest, late])
        func decide(at now: String) throws -> ConsentDecision {
            ConsentGate.decide(
                .playback, of: try call("call-1"), audio: nil, consent: records, now: try time(now), latestSeen: nil)
        }
        #expect(try decide(at: "2026-11-24T23:59:59Z") == .granted(recordID: "r-1"))
        #expect(try decide(at: "2026-11-25T00:00:00Z") == .denied(.expired))
    }

    // MARK: Any chain

    /// Mostly a yes, in every field that matters now and then something that takes away.
    private func randomAnswer(
        _ day: Int, after previous: ConsentRecord?, _ random: inout SplitMix64
    ) throws -> ConsentRecord {
        var changes: [(inout RecordText) -> Void] = []
        for narrowing in Self.narrowings where Int.random(in: 0..<16, using: &random) == 0 {
            changes.append(narrowing.change)
        }
        if Int.random(in: 0..<12, using: &random) == 0 {
            let since = Int.random(in: day...19, using: &random)
            changes.append {
                $0.set("status", .string("withdrawn"))
                $0.set(
                    "revocation",
                    .object([
                        "at": .string("2026-11-\(since)T09:00:00+02:00"), "reason": .string("asked"),
                        "by": .string("customer"),
                    ]))
            }
        }
        return try answer(day, after: previous) { text in for change in changes { change(&text) } }
    }

    @Test func `no answer that is older than the newest of a chain allows what the chain did not`() throws {
        var random = SplitMix64(seed: 20_261_122)
        var (kept, narrowed) = (0, 0)
        for _ in 0..<300 {
            var (chain, newestDay) = ([ConsentRecord](), 16)
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let day = Int.random(in: 16...19, using: &random)
                chain.append(try randomAnswer(day, after: chain.last, &random))
                newestDay = max(newestDay, day)
            }
            let late = try randomAnswer(Int.random(in: 16...newestDay, using: &random), after: chain.last, &random)
            for purpose in [Purpose.qualityScoring, .playback] {
                let (before, after) = (try decide(chain, for: purpose), try decide(chain + [late], for: purpose))
                #expect(before.isGranted || !after.isGranted, "\((chain + [late]).map(\.canonicalJSON))")
                kept += after.isGranted ? 1 : 0
                narrowed += before.isGranted && !after.isGranted ? 1 : 0
            }
        }
        #expect(kept > 20 && narrowed > 20, "both happen: \(kept), \(narrowed)")
    }
}
