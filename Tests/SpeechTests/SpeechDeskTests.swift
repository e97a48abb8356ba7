import CallModel
import Foundation
import Speech
import Synchronization
import Testing
import Transfers
import Transcripts

@Suite struct SpeechDeskTests {
    private static let busy = SpeechError(code: .failed, message: "busy", isPassing: true)

    private func desk(_ engine: ScriptedEngine, width: Int = 1, attempts: Int = 3) -> SpeechDesk {
        SpeechDesk(engine, width: width, policy: EngineFixture.quick(attempts))
    }

    @Test func `what fails for the moment is tried again`() async throws {
        let engine = ScriptedEngine { number throws(SpeechError) in
            if number < 3 { throw Self.busy }
            return "Добрий день."
        }
        let desk = desk(engine)
        let text = try await desk.recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true }
        #expect(text.utterances.map(\.text) == ["Добрий день."])
        let tally = await desk.tally
        #expect((tally.requests, tally.recognisedMs, tally.failedClips) == (3, 4000, 0))
    }

    @Test func `consent is asked before every request, and nothing is sent once it is gone`() async throws {
        let engine = ScriptedEngine { _ throws(SpeechError) in throw Self.busy }
        let asked = Mutex(0)
        let error = await #expect(throws: SpeechError.self) {
            try await desk(engine).recognise(EngineFixture.clip(), hints: EngineFixture.hints) {
                asked.withLock {
                    $0 += 1
                    return $0 == 1
                }
            }
        }
        #expect(error?.code == .notAllowed)
        #expect(engine.asked == 1)
        #expect(asked.withLock { $0 } == 2)
    }

    @Test func `what is refused for good is not tried again`() async throws {
        let engine = ScriptedEngine { _ throws(SpeechError) in throw SpeechError(code: .failed, message: "no model") }
        await #expect(throws: SpeechError.self) {
            try await desk(engine).recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true }
        }
        #expect(engine.asked == 1)
    }

    @Test func `an engine that fails three clips in a row is left alone`() async throws {
        let engine = ScriptedEngine { _ throws(SpeechError) in throw Self.busy }
        let desk = desk(engine, attempts: 2)
        var codes: [SpeechError.Code?] = []
        for _ in 0..<5 {
            let error = await #expect(throws: SpeechError.self) {
                try await desk.recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true }
            }
            codes.append(error?.code)
        }
        #expect(codes == [.failed, .failed, .failed, .leftAlone, .leftAlone])
        #expect(engine.asked == 6)
    }

    @Test func `a success in between starts the count anew`() async throws {
        let engine = ScriptedEngine { number throws(SpeechError) in
            if number % 3 == 0 { return "Добрий день." }
            throw Self.busy
        }
        let desk = desk(engine, attempts: 1)
        for _ in 0..<9 { _ = try? await desk.recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true } }
        #expect(engine.asked == 9)
    }

    @Test(arguments: ["Good morning, how can I help you today?", "Thank you for watching this video, goodbye."])
    func `fluent words in other letters than the language has are refused`(_ words: String) async throws {
        let engine = ScriptedEngine { _ in words }
        let error = await #expect(throws: SpeechError.self) {
            try await desk(engine).recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true }
        }
        #expect(error?.code == .wrongLanguage)
        #expect(engine.asked == 1)
    }

    @Test func `an answer in another language is paid for, and an engine that gives no other is left alone`()
        async throws
    {
        let engine = ScriptedEngine { _ in "Good morning, how can I help you today?" }
        let desk = desk(engine)
        for _ in 0..<5 { _ = try? await desk.recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true } }
        #expect(engine.asked == 3)
        #expect(await desk.tally.recognisedMs == 12_000)
    }

    @Test func `whoever is cancelled while it waits asks no more`() async throws {
        let engine = ScriptedEngine { _ throws(SpeechError) in
            throw SpeechError(code: .failed, message: "busy", isPassing: true, retryAfterS: 3600)
        }
        var policy = EngineFixture.quick(4)
        policy.longestPause = .seconds(3600)
        let desk = SpeechDesk(engine, width: 1, policy: policy)
        let clip = try EngineFixture.clip()
        let task = Task { try await desk.recognise(clip, hints: EngineFixture.hints) { true } }
        while engine.asked == 0 { await Task.yield() }
        task.cancel()
        await #expect(throws: SpeechError.self) { try await task.value }
        #expect(engine.asked == 1)
    }

    @Test
    func `whoever is cancelled while it waits for a place leaves at once, and takes none with it`() async throws {
        let engine = HeldEngine()
        let desk = SpeechDesk(engine, width: 1, policy: EngineFixture.quick(1))
        let clip = try EngineFixture.clip()
        let first = Task { try await desk.recognise(clip, hints: EngineFixture.hints) { true } }
        while !engine.isAsked { await Task.yield() }
        let second = Task { try await desk.recognise(clip, hints: EngineFixture.hints) { true } }
        second.cancel()
        await #expect(throws: SpeechError.self) { try await second.value }
        engine.release()
        _ = try await first.value
        _ = try await desk.recognise(clip, hints: EngineFixture.hints) { true }
        let tally = await desk.tally
        #expect((tally.requests, tally.failedClips) == (2, 0))
    }

    @Test(arguments: ["Router X Pro", "Мій Router X Pro Max не вмикається від вчора", "Так"])
    func `product names and short answers are no other language`(_ words: String) async throws {
        let desk = desk(ScriptedEngine { _ in words })
        _ = try await desk.recognise(EngineFixture.clip(), hints: EngineFixture.hints) { true }
    }

    @Test func `no more requests are under way than there are places`() async throws {
        let engine = ScriptedEngine { _ in "Добрий день." }
        let desk = desk(engine, width: 3)
        let clip = try EngineFixture.clip()
        await withTaskGroup { group in
            for _ in 0..<40 {
                group.addTask { _ = try? await desk.recognise(clip, hints: EngineFixture.hints) { true } }
            }
        }
        #expect(engine.asked == 40)
        #expect(engine.mostAtOnce == 3)
    }
}
