import CallModel

/// Something that happens in a call at a time: a phrase said by a side, or a sound.
enum Thing: Hashable, Encodable {
    case said(SpokenPhrase)
    case heard(SoundEvent.Kind)

    /// Every place of it, in time order.
    func sightings(
        in call: ObservedCall, _ hearing: Hearing = .forgiving
    ) throws(NotMeasurable) -> [Sighting] {
        switch self {
        case .said(let phrase):
            try call.matches(of: phrase, hearing).map { Sighting(startMs: $0.startMs, evidence: $0.evidence) }
        case .heard(let kind):
            try call.places(of: kind).map {
                Sighting(startMs: $0.startMs, evidence: Evidence(party: nil, range: $0))
            }
        }
    }

    /// Whom the evidence concerns where the thing was not found.
    var party: Party? {
        switch self {
        case .said(let phrase): phrase.party
        case .heard: nil
        }
    }

    var phraseLists: [PhraseList] {
        switch self {
        case .said(let phrase): [phrase.list]
        case .heard: []
        }
    }

    struct Sighting {
        let startMs: Int
        let evidence: Evidence
    }
}
