import CallModel

/// Joins what several tables say, and the legs of each case.
struct CaseJoin {
    private var calls: [CallID: MetadataEntry] = [:]
    private var callOfRecording: [String: CallID] = [:]
    /// In the order in which they were first met.
    private var order: [CallID] = []
    private var members: [String: [CallID]] = [:]

    /// - Parameters:
    ///   - fillsCase: the entry is about a whole case, under its id; see `ManifestMapping.fillsCase`.
    ///   - replaces: the entry counts instead of an earlier one of the same call; else it fills what that leaves open.
    mutating func add(_ entry: MetadataEntry, fillsCase: Bool = false, replaces: Bool = false) {
        guard let named = entry.metadata.callID else { return }
        // Two sources may give one recording different ids; the first is right.
        let id = entry.recording.flatMap { callOfRecording[$0] } ?? named
        if fillsCase, let legs = members[id.text], !legs.isEmpty {
            for leg in legs { fill(leg, from: entry) }
        } else if calls[id] != nil {
            if replaces { calls[id] = entry } else { fill(id, from: entry) }
        } else {
            calls[id] = entry
            order.append(id)
            if let recording = entry.recording { callOfRecording[recording] = id }
            if let name = entry.metadata.caseID { members[name, default: []].append(id) }
        }
    }

    /// Calls in the order in which they were met, their legs numbered.
    var entries: [MetadataEntry] {
        let numbers = members.values.filter { $0.count > 1 }.reduce(into: [CallID: Int]()) { numbers, legs in
            for (index, id) in legs.sorted(by: isEarlier).enumerated() { numbers[id] = index + 1 }
        }
        let receivers = order.compactMap { calls[$0]?.metadata }.reduce(into: [CallID: String]()) { receivers, leg in
            guard let from = leg.previousCall, let name = leg.agent ?? leg.queue else { return }
            receivers[from] = receivers[from] ?? name
        }
        return order.compactMap { id in
            calls[id].map { entry in
                var metadata = entry.metadata
                metadata.leg = metadata.leg ?? numbers[id]
                metadata.transferredTo = metadata.transferredTo ?? receivers[id]
                return MetadataEntry(
                    recording: entry.recording, metadata: metadata, file: entry.file, place: entry.place)
            }
        }
    }

    private func isEarlier(_ left: CallID, _ right: CallID) -> Bool {
        let start = { (id: CallID) in self.calls[id]?.metadata.startedAt?.epochSeconds ?? Int.max }
        return (start(left), left) < (start(right), right)
    }

    private mutating func fill(_ id: CallID, from other: MetadataEntry) {
        guard let entry = calls[id] else { return }
        var metadata = entry.metadata
        metadata.fill(from: other.metadata)
        calls[id] = MetadataEntry(
            recording: entry.recording ?? other.recording, metadata: metadata, file: entry.file, place: entry.place)
    }
}
