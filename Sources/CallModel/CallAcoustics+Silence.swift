extension CallAcoustics {
    /// Open silence of this length and more is dead air, milliseconds.
    public static let deadAirMs = 5_000

    /// Hold music, ringback, other tones and recorded prompts: the line is occupied, nobody is silent.
    public var occupied: Timeline {
        Timeline(events.filter { [.holdMusic, .ringback, .tone, .ivr].contains($0.kind) }.map(\.range))
    }

    /// Both sides talk; empty where the sides cannot be told apart.
    public var overlap: Timeline { talk(of: .agent).intersection(talk(of: .customer)) }

    /// Time between the first and the last talk in which nobody talks and the line is not occupied.
    public var openSilence: Timeline {
        let talk = anyoneTalks
        return talk.span.map { talk.gaps(within: $0).subtracting(occupied) } ?? Timeline()
    }

    /// Open silence of 5 s or more.
    public var deadAir: Timeline { openSilence.lasting(atLeastMs: CallAcoustics.deadAirMs) }

    /// Talk of a side; empty where the side says nothing or the sides cannot be told apart.
    public func talk(of party: Party) -> Timeline { talk[party] ?? Timeline() }
}
