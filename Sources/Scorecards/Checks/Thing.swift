import CallModel

/// Something that happens in a call at a time: a phrase said by a side, a sound, or what the telephone system did.
enum Thing: Hashable, Encodable {
    case said(SpokenPhrase)
    case heard(SoundEvent.Kind)
    case happened(Happening)

    /// What only metadata tell.
    enum Happening: String, Codable, CaseIterable {
        /// The call was passed on: at the end of the last talk, for with it this leg ends.
        case transfer
    }

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
        case .happened(.transfer):
            try call.transfer().map { [$0] } ?? []
        }
    }

    /// Whom the evidence concerns where the thing was not found.
    var party: Party? {
        switch self {
        case .said(let phrase): phrase.party
        case .heard, .happened: nil
        }
    }

    /// Whether there can be no such thing in writing.
    var isOfCallsAlone: Bool {
        switch self {
        case .said: false
        case .heard, .happened: true
        }
    }

    var phraseLists: [PhraseList] {
        switch self {
        case .said(let phrase): [phrase.list]
        case .heard, .happened: []
        }
    }

    struct Sighting {
        let startMs: Int
        let evidence: Evidence
        /// `false` where it was at this time at the latest.
        var isLocated = true
    }
}

extension ObservedCall {
    /// When the call was passed on; `nil` where it is known not to have been. Located only in a leg of a case: of a
    /// recording that may hold several, nobody knows where it happened.
    fileprivate func transfer() throws(NotMeasurable) -> Thing.Sighting? {
        guard let isPassedOn = evidence.call.isPassedOn else {
            throw NotMeasurable(.transferUnknown, "the metadata do not tell whether calls were passed on")
        }
        guard isPassedOn else { return nil }
        let endMs = try endMs()
        guard let place = TimeRange(startMs: max(0, endMs - 1), endMs: endMs) else { return nil }
        return Thing.Sighting(
            startMs: place.startMs, evidence: Evidence(party: nil, range: place), isLocated: evidence.call.leg != nil)
    }
}
