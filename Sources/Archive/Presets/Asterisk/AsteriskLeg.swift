import CallModel

/// The records of one recording, or of a case that has none.
struct AsteriskLeg {
    let first: DetailRecord
    let records: [DetailRecord]
    let recording: String?
    /// The leg before it in the case.
    let previous: CallID?

    /// One per recording, in the order of the records; records without one belong to the leg that is at hand.
    static func legs(of records: [DetailRecord]) -> [AsteriskLeg] {
        let recordings = records.compactMap(\.recording).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        guard recordings.count > 1 else { return leg(records, recordings.first, after: nil).map { [$0] } ?? [] }
        var legs: [AsteriskLeg] = []
        for name in recordings {
            let own = records.filter { $0.recording == name }
            // A channel that was recorded twice is one call with two files: only the first can be told.
            guard !legs.contains(where: { $0.first.id == own.first?.id }) else { continue }
            legs += leg(own, name, after: legs.last?.first.id).map { [$0] } ?? []
        }
        return legs
    }

    private static func leg(_ records: [DetailRecord], _ recording: String?, after previous: CallID?) -> AsteriskLeg? {
        records.first.map { AsteriskLeg(first: $0, records: records, recording: recording, previous: previous) }
    }

    /// What is known of the leg.
    /// - Parameter contexts: the directions of dialplan contexts.
    func metadata(_ log: QueueLog, _ contexts: [String: Call.Direction]) -> CallMetadata {
        let ids = records.map(\.id.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let visits = ids.flatMap { log.visits[$0] ?? [] }
        var metadata = CallMetadata(visits: visits)
        metadata.fill(from: told(direction: metadata.direction ?? direction(contexts)))
        return metadata
    }

    /// What the records alone tell.
    private func told(direction: Call.Direction?) -> CallMetadata {
        let answered = records.first(where: \.isAnswered)
        var metadata = CallMetadata()
        (metadata.callID, metadata.startedAt, metadata.caseID) = (first.id, first.startedAt, first.caseID)
        (metadata.direction, metadata.previousCall) = (direction, previous)
        metadata.queue = records.first { $0.application == "Queue" }?.queueName
        metadata.outcome = answered == nil ? first.outcome : "answered"
        if let answered, answered.application == "Dial" { metadata.talkMs = answered.talkMs }
        switch direction {
        case .inbound?:
            metadata.agent = answered?.otherChannel.flatMap(AsteriskName.number(ofChannel:))
            metadata.customer = first.source
        case .outbound?:
            metadata.agent = first.channel.flatMap(AsteriskName.number(ofChannel:))
            metadata.customer = first.destination
        case .internal?, nil: break
        }
        return metadata
    }

    private func direction(_ contexts: [String: Call.Direction]) -> Call.Direction? {
        if records.contains(where: { $0.did != nil || $0.application == "Queue" }) { return .inbound }
        return first.context.flatMap { contexts[$0] }
    }
}

extension DetailRecord {
    /// The first argument of the application `Queue`.
    fileprivate var queueName: String? {
        applicationData.flatMap { $0.split { $0 == "," || $0 == "|" }.first.map(String.init) }
    }

    /// Of a call that nobody took: `no_answer`, `busy`, `failed`, `congestion`. An answered channel without another one
    /// heard a menu or a queue, and whether that was enough is not known.
    fileprivate var outcome: String? {
        disposition == "ANSWERED" || disposition.isEmpty ? nil : disposition.lowercased().replacing(" ", with: "_")
    }
}
