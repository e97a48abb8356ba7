import CallModel

/// One thing happens before another does for the first time, and shortly before it where a time is set. Without the other
/// there is no occasion.
struct OrderCheck: Check {
    static let key = "order"
    static let keys = [key]

    let first: Thing
    let then: Thing
    /// The most that may lie between the two, milliseconds; `nil` where any time may.
    let withinMs: Int?

    var phraseLists: [PhraseList] { first.phraseLists + then.phraseLists }

    var needsOccasion: Bool { true }

    var needsSound: Bool { withinMs != nil || first.isOfCallsAlone || then.isOfCallsAlone }

    init?(_ fields: Fields, _ reader: inout ScorecardReader) {
        let order = reader.require(OrderCheck.key, in: fields, as: "{first: …, then: …}")
            .flatMap { reader.fields($0, of: "an order", keys: ["first", "then", "within"]) }
        guard let order else { return nil }
        let first = reader.require("first", in: order, as: "what comes first").flatMap { reader.thing($0) }
        let then = reader.require("then", in: order, as: "what comes after it").flatMap { reader.thing($0) }
        withinMs = order["within"].flatMap { reader.duration($0) }
        guard let first, let then else { return nil }
        (self.first, self.then) = (first, then)
    }

    func judge(_ call: ObservedCall) throws(NotMeasurable) -> Finding {
        // It is the occasion on which the agent may fail, so it must have been heard as it is written. Without one it does
        // not matter whether the first thing could have been heard.
        guard let sequel = try then.sightings(in: call, .strict).first else { return .noOccasion }
        let starts = try first.sightings(in: call)
        guard sequel.isLocated || withinMs == nil else {
            throw NotMeasurable(.transferNotLocated, "the call was passed on, and its recording may go on after that")
        }
        // The last one before it is the nearest; the first of all says what came too late.
        guard let start = starts.last(where: { $0.startMs < sequel.startMs }) ?? starts.first else {
            return .notMet([sequel.evidence] + searched(before: sequel))
        }
        let evidence = [start.evidence, sequel.evidence]
        return isMet(by: start, sequel) ? .met(evidence) : .notMet(evidence)
    }

    private func isMet(by start: Thing.Sighting, _ sequel: Thing.Sighting) -> Bool {
        let gapMs = sequel.startMs - start.evidence.range.endMs
        return start.startMs < sequel.startMs && withinMs.map { gapMs <= $0 } ?? true
    }

    private func searched(before sequel: Thing.Sighting) -> [Evidence] {
        TimeRange(startMs: 0, endMs: sequel.startMs).map { [Evidence(party: first.party, range: $0)] } ?? []
    }
}
