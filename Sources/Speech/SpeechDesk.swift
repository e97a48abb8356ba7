import CallModel
public import Transfers
public import Transcripts

/// Where all requests to an engine pass: a few at a time, each allowed anew, tried again where that may help.
///
/// After three clips in a row that failed, the engine is left alone for the rest of the run: a night does not wait for a
/// server that is down.
public actor SpeechDesk {
    public nonisolated let engine: any SpeechEngine
    /// Requests under way at a time.
    public nonisolated let width: Int
    private let policy: RetryPolicy
    private static let mostFailures = 3

    private var free: Int
    private var waiting: [AsyncStream<Void>.Continuation] = []
    private var failuresInARow = 0
    public private(set) var tally = SpeechTally()

    /// - Parameter width: requests at a time, at least 1.
    public init(_ engine: any SpeechEngine, width: Int, policy: RetryPolicy) {
        precondition(width > 0, "a desk where nobody is served")
        self.engine = engine
        self.width = width
        self.policy = policy
        free = width
    }

    /// - Parameter isAllowed: asked right before every single request. `false` ends it: nothing leaves.
    public func recognise(
        _ clip: SpeechClip, hints: SpeechHints, isAllowed: @Sendable () async -> Bool
    ) async throws(SpeechError) -> SpokenText {
        guard await enter() else { throw Self.unwanted }
        defer { leave() }
        do {
            let text = try await attempts(clip, hints, isAllowed)
            failuresInARow = 0
            return text
        } catch {
            note(error)
            throw error
        }
    }

    private func attempts(
        _ clip: SpeechClip, _ hints: SpeechHints, _ isAllowed: @Sendable () async -> Bool
    ) async throws(SpeechError) -> SpokenText {
        for number in 1..<policy.attempts {
            do {
                return try await attempt(clip, hints, isAllowed)
            } catch {
                let pause = policy.pause(afterAttempt: number, askedS: error.retryAfterS)
                // Whoever is cancelled while it waits does not ask again.
                guard error.isPassing, (try? await Task.sleep(for: pause)) != nil else { throw error }
            }
        }
        return try await attempt(clip, hints, isAllowed)
    }

    private func attempt(
        _ clip: SpeechClip, _ hints: SpeechHints, _ isAllowed: @Sendable () async -> Bool
    ) async throws(SpeechError) -> SpokenText {
        guard failuresInARow < Self.mostFailures else {
            throw SpeechError(code: .leftAlone, message: "the speech engine failed too often and is left alone")
        }
        guard !Task.isCancelled else { throw Self.unwanted }
        guard await isAllowed() else {
            throw SpeechError(code: .notAllowed, message: "consent to transcription is not given")
        }
        tally.requests += 1
        let text = try await engine.recognise(clip, hints: hints)
        tally.recognisedMs += clip.cut.range.durationMs
        try LanguageCheck.check(text, expected: hints.language)
        return text
    }

    /// An engine that cannot be used is told from a clip that cannot, and from one that nobody waits for any more.
    private func note(_ error: SpeechError) {
        guard !Task.isCancelled else { return }
        tally.failedClips += error.code == .notAllowed ? 0 : 1
        switch error.code {
        case .failed, .malformed, .wrongLanguage: failuresInARow += 1
        case .notAllowed, .leftAlone: break
        }
    }

    /// What is said to a task that was cancelled.
    private static let unwanted = SpeechError(code: .failed, message: "nobody waits for the words any more")

    // MARK: Places

    /// - Returns: `false`, and no place is taken, where the task was cancelled while it waited.
    private func enter() async -> Bool {
        guard free == 0 else {
            free -= 1
            return true
        }
        let (place, continuation) = AsyncStream.makeStream(of: Void.self)
        waiting.append(continuation)
        for await _ in place { return true }
        return false
    }

    /// The place goes to whoever has waited longest and still does.
    private func leave() {
        while !waiting.isEmpty {
            if case .enqueued = waiting.removeFirst().yield() { return }
        }
        free += 1
    }
}
