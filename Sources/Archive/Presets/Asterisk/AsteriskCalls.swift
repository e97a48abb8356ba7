import CallModel
import FoundationEssentials

/// Call detail records and queue logs, joined into calls.
///
/// Records with one `linkedid` are one case. Each recording among them is a leg; a case without a recording is one
/// call. What the queue log says of the unique ids of a leg goes before what the records say.
struct AsteriskCalls {
    private let files: AsteriskFiles
    private let archive: any RecordingArchive
    private let zone: TimeZone?
    private let names: RecordingNames

    init(_ files: AsteriskFiles, in archive: any RecordingArchive, zone: TimeZone?, names: RecordingNames) {
        (self.files, self.archive, self.zone, self.names) = (files, archive, zone, names)
    }

    func read() -> [Result<MetadataEntry, InputError>] {
        let log = QueueLog(files.queueLog, in: archive)
        var results: [Result<MetadataEntry, InputError>] = log.faults.map { .failure($0) }
        var cases: [String: [DetailRecord]] = [:]
        var order: [String] = []
        for file in FileSearch(files.cdr, in: archive).paths {
            for result in DetailRecords(file: file, archive: archive, zone: zone).read() {
                switch result {
                case .failure(let error): results.append(.failure(error))
                case .success(let record):
                    if cases[record.caseID] == nil { order.append(record.caseID) }
                    cases[record.caseID, default: []].append(record)
                }
            }
        }
        for name in order { results += entries(of: cases[name] ?? [], log).map { .success($0) } }
        return results + unrecorded(log, known: cases).map { .success($0) }
    }

    private func entries(of records: [DetailRecord], _ log: QueueLog) -> [MetadataEntry] {
        AsteriskLeg.legs(of: records).map { leg in
            MetadataEntry(
                recording: leg.recording.flatMap(names.path), metadata: leg.metadata(log, files.contexts),
                file: leg.first.file, place: leg.first.place)
        }
    }

    /// Calls that only the queue log knows.
    private func unrecorded(_ log: QueueLog, known cases: [String: [DetailRecord]]) -> [MetadataEntry] {
        let recorded = Set(cases.values.joined().map(\.id.text)).union(cases.keys)
        return log.calls.filter { !recorded.contains($0) }.compactMap { name in
            guard let visits = log.visits[name], let first = visits.first else { return nil }
            var metadata = CallMetadata(visits: visits)
            metadata.callID = CallID(name)
            metadata.startedAt = TimeFormat.epochSeconds.moment(String(first.enteredEpochS), in: zone)
            return MetadataEntry(recording: nil, metadata: metadata, file: first.file, place: first.place)
        }
    }
}
