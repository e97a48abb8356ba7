import CallModel

/// What is known of a call that was written down, besides what was said in it.
struct FixtureCircumstances {
    enum Source: String, CaseIterable { case acoustics, transcript }

    let language: String?
    let regime: LoadRegime
    /// By the names of metadata columns.
    let metadata: [String: String]
    let measurements: [Measurement]
    /// What a recording or a recogniser left out.
    let missing: [Source]

    func evidence(_ script: CallScript) -> CallEvidence {
        let call = call
        return CallEvidence(
            call: call, acoustics: missing.contains(.acoustics) ? nil : script.acoustics(measurements),
            transcript: missing.contains(.transcript) ? nil : script.transcript(of: call.id, language: language),
            regime: regime)
    }

    private var call: Call {
        guard let id = CallID("scripted") else { preconditionFailure("a name that is an id") }
        var call = Call(id: id, startedAt: ZonedTime(epochSeconds: 0, utcOffsetSeconds: 0), columns: metadata)
        call.transferredTo = metadata["transferred_to"].flatMap { $0.isEmpty ? nil : $0 }
        call.passedOn = metadata["transferred_to"].map { !$0.isEmpty }
        call.leg = metadata["leg"].flatMap { Int($0) }
        call.medium = metadata["medium"].flatMap(Call.Medium.init)
        call.holdMs = metadata["hold_ms"].flatMap { Int($0) }
        return call
    }
}
