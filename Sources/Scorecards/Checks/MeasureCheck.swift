import CallModel

/// A measure of the call lies within limits, which may differ between peak and quiet hours. Limits are inclusive.
struct MeasureCheck: Check {
    static let key = "measure"
    static let keys = [key, "at_least", "at_most"]

    let measure: String
    let atLeast: Norm?
    let atMost: Norm?

    var phraseLists: [PhraseList] { [] }

    var needsOccasion: Bool { false }

    var needsSound: Bool { true }

    init?(_ fields: Fields, _ reader: inout ScorecardReader) {
        let name = reader.require(MeasureCheck.key, in: fields, as: "the name of a measure")
            .flatMap { reader.name($0, of: "a measure", among: reader.measures) }
        let atLeast = fields["at_least"].flatMap { reader.norm($0) }
        let atMost = fields["at_most"].flatMap { reader.norm($0) }
        guard fields["at_least"] ?? fields["at_most"] != nil else {
            reader.note(.missing, at: fields.node, "expected at_least, at_most or both beside measure")
            return nil
        }
        if let atLeast, let atMost, atLeast.peak > atMost.peak || atLeast.quiet > atMost.quiet {
            reader.note(.wrongValue, at: fields.node, "expected at_least not above at_most")
        }
        guard let name else { return nil }
        (measure, self.atLeast, self.atMost) = (name, atLeast, atMost)
    }

    func judge(_ call: ObservedCall) throws(NotMeasurable) -> Finding {
        let acoustics = try call.acoustics()
        let measured = try measured(in: acoustics, regime: call.evidence.regime)
        let places = acoustics.places(of: measure)
        let span = Evidence(party: nil, range: try call.span())
        return measured.isWithinLimits
            ? .met([span], measured: measured) : .notMet(places.isEmpty ? [span] : places, measured: measured)
    }

    private func measured(
        in acoustics: CallAcoustics, regime: LoadRegime
    ) throws(NotMeasurable) -> MeasuredAgainstNorm {
        let measurement = acoustics.measurements.first { $0.name == measure }
        guard let measurement, let value = measurement.value else {
            throw NotMeasurable(.measureAbsent, "\(measure): \(measurement?.absence ?? "not among the measures")")
        }
        return MeasuredAgainstNorm(
            measure: measure, version: measurement.version, value: value, atLeast: atLeast?.limit(in: regime),
            atMost: atMost?.limit(in: regime))
    }

    private enum CodingKeys: String, CodingKey {
        case measure
        case atLeast = "at_least"
        case atMost = "at_most"
    }
}
