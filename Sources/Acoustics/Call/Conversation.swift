public import CallModel

/// Who spoke when, and what follows from that alone.
public struct Conversation: Sendable {
    /// Pauses shorter than this do not end talk, milliseconds.
    public static let talkGapMs = 200
    /// Pauses shorter than this do not end an utterance, milliseconds.
    public static let utteranceGapMs = 500

    /// Talk by side, pauses under 0.2 s closed; empty in an unseparated mono recording.
    public let talk: [Party: Timeline]
    /// Talk by voice, whether or not it is known whose: both sides, or the voices of a mono recording.
    public let voices: [Timeline]
    /// Talk of whichever side.
    public let anyone: Timeline
    /// Hold music, ringback, other tones and recorded prompts: the line was occupied, nobody was silent.
    public let occupied: Timeline
    /// Key presses.
    public let keyPresses: Timeline

    public init(talk: [Party: Timeline], occupied: Timeline = Timeline(), keyPresses: Timeline = Timeline()) {
        self.talk = talk.mapValues { $0.bridging(gapsBelowMs: Conversation.talkGapMs) }
        voices = Party.allCases.compactMap { [talk = self.talk] in talk[$0] }
        anyone = self.talk.values.reduce(Timeline()) { $0.union($1) }
        self.occupied = occupied
        self.keyPresses = keyPresses
    }

    /// A recording in which the sides cannot be told apart.
    /// - Parameter voices: the talk of each voice, where they can be.
    public init(
        unseparated talk: Timeline, voices: [Timeline] = [], occupied: Timeline = Timeline(),
        keyPresses: Timeline = Timeline()
    ) {
        self.talk = [:]
        self.voices = voices.map { $0.bridging(gapsBelowMs: Conversation.talkGapMs) }
        anyone = talk.bridging(gapsBelowMs: Conversation.talkGapMs)
        self.occupied = occupied
        self.keyPresses = keyPresses
    }

    public func talk(of party: Party) -> Timeline { talk[party] ?? Timeline() }

    /// A side's talk with pauses under 0.5 s closed.
    public func utterances(of party: Party) -> Timeline {
        talk(of: party).bridging(gapsBelowMs: Conversation.utteranceGapMs)
    }

    /// From the first to the last talk; `nil` where nobody talks.
    public var span: TimeRange? { anyone.span }

    /// Time within the span in which nobody talks, hold included.
    public var silence: Timeline { span.map { anyone.gaps(within: $0) } ?? Timeline() }

    /// Time within the span in which nobody talks and the line is not occupied.
    public var openSilence: Timeline { silence.subtracting(occupied) }

    /// Open silence of 5 s or more.
    public var deadAir: Timeline { openSilence.lasting(atLeastMs: CallAcoustics.deadAirMs) }

    /// Both sides talk.
    public var overlap: Timeline { talk(of: .agent).intersection(talk(of: .customer)) }
}
