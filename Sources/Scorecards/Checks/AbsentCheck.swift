import CallModel

/// A thing does not happen: a phrase a side must not say, a sound that must not be heard.
struct AbsentCheck: Check {
    static let key = "absent"
    static let keys = [key, "window"]

    let thing: Thing
    let window: Window?

    var phraseLists: [PhraseList] { thing.phraseLists + (window?.phraseLists ?? []) }

    var needsOccasion: Bool { window?.needsOccasion ?? false }

    var needsSound: Bool { window != nil || thing.isOfCallsAlone }

    init?(_ fields: Fields, _ reader: inout ScorecardReader) {
        window = fields["window"].flatMap { reader.window($0) }
        let thing = reader.require(AbsentCheck.key, in: fields, as: "what must not happen")
            .flatMap { reader.thing($0) }
        guard let thing else { return nil }
        self.thing = thing
    }

    func judge(_ call: ObservedCall) throws(NotMeasurable) -> Finding {
        let sightings = try thing.sightings(in: call, .strict)
        let spans = try call.spans(of: window)
        guard !spans.isEmpty else { return .noOccasion }
        let found = sightings.filter { sighting in spans.contains { $0.contains(sighting.startMs) } }
        guard found.isEmpty else { return .notMet(found.map(\.evidence)) }
        return .met(spans.map { Evidence(party: thing.party, range: $0) })
    }
}
