public import CallModel

extension CallMetadata {
    /// This, with what is absent taken from another source.
    /// - Parameter file: of the other source, for the error.
    /// - Throws: `metadata.contradiction` where both name a call and not the same.
    public func filled(from other: CallMetadata, file: String) throws(InputError) -> CallMetadata {
        if let callID, let otherID = other.callID, callID != otherID {
            throw InputError(
                code: "metadata.contradiction", file: file, place: "call_id",
                expected: "expected \(callID), as another source says of the same recording, found \(otherID)")
        }
        var filled = self
        filled.fill(from: other)
        return filled
    }

    /// Takes what is absent from another source, whatever call that names.
    mutating func fill(from other: CallMetadata) {
        callID = callID ?? other.callID
        startedAt = startedAt ?? other.startedAt
        direction = direction ?? other.direction
        agentChannel = agentChannel ?? other.agentChannel
        waitMs = waitMs ?? other.waitMs
        holdMs = holdMs ?? other.holdMs
        talkMs = talkMs ?? other.talkMs
        leg = leg ?? other.leg
        previousCall = previousCall ?? other.previousCall
        csat = csat ?? other.csat
        passedOn = passedOn ?? other.passedOn
        for (_, field) in CallMetadata.texts { self[keyPath: field] = self[keyPath: field] ?? other[keyPath: field] }
        columns.merge(other.columns) { mine, _ in mine }
    }

    /// The call, once its id and its start are known.
    /// - Parameter file: the recording or source that errors are about.
    /// - Throws: `metadata.incomplete`; neither is ever guessed.
    public func call(file: String) throws(InputError) -> Call {
        guard let callID else { throw CallMetadata.incomplete(file, "call_id", "expected the id of the call") }
        guard let startedAt else {
            throw CallMetadata.incomplete(file, "started_at", "expected the start of the call with its zone")
        }
        var call = Call(id: callID, startedAt: startedAt, columns: columns)
        (call.agent, call.team, call.partner, call.queue) = (agent, team, partner, queue)
        (call.direction, call.language, call.agentChannel) = (direction, language, agentChannel)
        (call.waitMs, call.holdMs, call.transferredTo) = (waitMs, holdMs, transferredTo)
        call.passedOn = passedOn
        (call.outcome, call.csat, call.agentNote) = (outcome, csat, agentNote)
        call.customer = customer.flatMap { WithheldNumber.contains($0) ? nil : $0 }
        (call.talkMs, call.caseID, call.leg, call.previousCall) = (talkMs, caseID, leg, previousCall)
        call.medium = medium
        return call
    }

    private static func incomplete(_ file: String, _ place: String, _ expected: String) -> InputError {
        InputError(code: "metadata.incomplete", file: file, place: place, expected: expected)
    }
}
