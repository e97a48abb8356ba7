import CallModel

/// Joins the tables of cases and of messages.
struct WrittenJoin {
    private var entries: [CallID: MetadataEntry] = [:]
    private var messages: [CallID: [WrittenMessage]] = [:]
    /// Cases that are no written ones, such as those of telephone calls.
    private var passedOver: Set<CallID> = []
    private(set) var faults: [InputError] = []

    /// By id. A case without messages is one all the same: somebody opened it.
    var cases: [WrittenCase] {
        entries.sorted { $0.key < $1.key }.map { WrittenCase($0.value, messages[$0.key] ?? []) }
    }

    /// A row of a table of cases; without a medium it is passed over.
    mutating func add(_ row: Result<MetadataEntry, InputError>, of preset: WrittenPreset) {
        do throws(InputError) {
            let entry = try row.get()
            guard let id = entry.metadata.callID.flatMap({ preset.callID($0.text) }) else {
                throw preset.tooLong(entry.file, entry.place)
            }
            guard entry.metadata.medium != nil else {
                passedOver.insert(id)
                return
            }
            var metadata = entry.metadata
            metadata.callID = id
            entries[id] = MetadataEntry(recording: nil, metadata: metadata, file: entry.file, place: entry.place)
        } catch {
            faults.append(error)
        }
    }

    /// - Parameter archive: in which the file is.
    mutating func addMessages(
        of preset: WrittenPreset, in file: String, as table: MessageMapping, _ archive: any RecordingArchive
    ) {
        do throws(InputError) {
            var records = try TableRecords(table.layout, file: file, in: archive)
            while let next = WrittenJoin.next(&records) { add(next, of: preset, in: file, as: table) }
        } catch {
            faults.append(error)
        }
    }

    /// `nil` at the end.
    private static func next(_ records: inout TableRecords) -> Result<TableRecord, InputError>? {
        do throws(InputError) {
            return try records.next().map { .success($0) }
        } catch {
            return .failure(error)
        }
    }

    private mutating func add(
        _ next: Result<TableRecord, InputError>, of preset: WrittenPreset, in file: String, as table: MessageMapping
    ) {
        do throws(InputError) {
            let record = try next.get()
            guard table.means(record) else { return }
            let (name, message) = try table.message(record, file: file)
            guard let id = preset.callID(name) else { throw preset.tooLong(file, record.place) }
            guard !passedOver.contains(id) else { return }
            guard entries[id] != nil else {
                throw InputError(
                    code: "message.unknown_case", file: file, place: record.place,
                    expected: "expected a row of the tables of cases for \(name)")
            }
            messages[id, default: []].append(message)
        } catch {
            faults.append(error)
        }
    }
}

extension WrittenPreset {
    fileprivate func callID(_ text: String) -> CallID? { CallID(prefix + text) }

    fileprivate func tooLong(_ file: String, _ place: String?) -> InputError {
        InputError(
            code: "message.bad_value", file: file, place: place,
            expected: "expected the id of a case, with \(prefix) at most 200 printable characters")
    }
}
