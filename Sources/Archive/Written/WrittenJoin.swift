import CallModel
import Hashing

/// Joins the tables of cases and of messages.
struct WrittenJoin {
    /// What a table says of a case.
    private struct ToldCase {
        let entry: MetadataEntry
        /// Of the preset's tables of cases.
        let table: Int
        /// The preset's prefix.
        let helpDesk: String
    }

    private struct Row {
        let caseID: CallID
        /// Among all that were met.
        let order: Int
        /// `nil` for a row that is none, such as a note or a deleted message.
        let message: WrittenMessage?
    }

    private var prefixes: [String] = []
    private var told: [CallID: ToldCase] = [:]
    private var rows: [String: Row] = [:]
    /// Cases that are no written ones, such as those of telephone calls, and those whose row is a fault.
    private var passedOver: Set<CallID> = []
    private(set) var faults: [InputError] = []

    /// By id. A case without messages is one all the same: somebody opened it.
    var cases: [WrittenCase] {
        let rows = Dictionary(grouping: rows) { $0.value.caseID }
        return told.sorted { $0.key < $1.key }.map { id, told in
            let own = (rows[id] ?? []).sorted { $0.value.order < $1.value.order }
            let ownRows = own.map { WrittenRow(key: $0.key, message: $0.value.message) }
            return WrittenCase(id, of: told.helpDesk, told.entry, ownRows)
        }
    }

    /// Of the rows of all cases.
    var rowKeys: Set<String> { Set(rows.keys) }

    /// Reads all tables of a help desk, unless its ids could be taken for those of one before it.
    mutating func add(_ preset: WrittenPreset, _ files: ExportFiles, in archive: any RecordingArchive) {
        guard !prefixes.contains(where: { $0.hasPrefix(preset.prefix) || preset.prefix.hasPrefix($0) }) else {
            faults.append(
                InputError(
                    code: "preset.same_prefix", file: preset.name, place: "prefix",
                    expected: "expected a prefix with which that of no other help desk begins"))
            return
        }
        prefixes.append(preset.prefix)
        var isWhole = true
        for (table, paths) in zip(preset.cases.indices, files.cases) {
            for file in paths { isWhole = addCases(of: preset, in: file, as: table, archive) && isWhole }
        }
        for (place, (table, paths)) in zip(preset.messages, files.messages).enumerated() {
            let source = MessageSource(
                preset: preset, table: table, name: "\(preset.prefix)\(place)", knowsAllCases: isWhole)
            for file in paths { addMessages(of: source, in: file, archive) }
        }
    }

    /// - Returns: whether every record of the file could be read, whatever it says.
    private mutating func forEachRecord(
        of file: String, as layout: TableLayout, in archive: any RecordingArchive,
        _ take: (inout WrittenJoin, TableRecord) throws(InputError) -> Void
    ) -> Bool {
        var isWhole = true
        do throws(InputError) {
            var records = try TableRecords(layout, file: file, in: archive)
            while let next = WrittenJoin.next(&records) {
                do throws(InputError) {
                    let record = try next.get()
                    try take(&self, record)
                } catch {
                    faults.append(error)
                }
                if case .failure = next { isWhole = false }
            }
        } catch {
            faults.append(error)
            isWhole = false
        }
        return isWhole
    }

    /// `nil` at the end.
    private static func next(_ records: inout TableRecords) -> Result<TableRecord, InputError>? {
        do throws(InputError) {
            return try records.next().map { .success($0) }
        } catch {
            return .failure(error)
        }
    }
}

// MARK: Cases

extension WrittenJoin {
    /// - Parameter place: of the table among the preset's tables of cases.
    /// - Returns: whether every row could be read, so that a case it does not name is in no table.
    private mutating func addCases(
        of preset: WrittenPreset, in file: String, as place: Int, _ archive: any RecordingArchive
    ) -> Bool {
        let table = preset.cases[place]
        var seen: Set<CallID> = []
        return forEachRecord(of: file, as: table.layout, in: archive) { join, record throws(InputError) in
            let row = ManifestRow(file: file, record: record, mapping: table, names: RecordingNames())
            let id = table.columns[.callID].flatMap { record.texts[$0] }.flatMap(preset.callID)
            do throws(InputError) {
                guard row.isMeant else { return join.passOver(id, toldIn: place) }
                let entry = try row.entry()
                guard let id else { throw preset.tooLong(file, record.place) }
                guard table.repeats || seen.insert(id).inserted else { throw row.duplicate }
                guard entry.metadata.medium != nil else { return join.passOver(id, toldIn: place) }
                join.told[id] = ToldCase(
                    entry: preset.own(entry, as: id), table: place, helpDesk: preset.prefix)
            } catch {
                if let id { join.passedOver.insert(id) }
                throw error
            }
        }
    }

    /// What an earlier row of the table said of it, a later one takes back: it was deleted, or is no written case.
    private mutating func passOver(_ id: CallID?, toldIn table: Int) {
        guard let id else { return }
        if told[id]?.table == table { told[id] = nil }
        passedOver.insert(id)
    }
}

extension ManifestRow {
    fileprivate var duplicate: InputError {
        InputError(
            code: "manifest.duplicate_call", file: file, place: record.place, expected: "expected every case once")
    }
}

// MARK: Messages

/// A table of messages.
private struct MessageSource {
    let preset: WrittenPreset
    let table: MessageMapping
    /// No other has it.
    let name: String
    /// The tables of cases were read whole: a case that they do not name is a fault.
    let knowsAllCases: Bool

    /// What makes a row the same in another file: its id, else what it says.
    func key(of record: TableRecord) -> String {
        let told = table.cell(.id, record).map { [$0] } ?? MessageField.words.map { table.cell($0, record) ?? "" }
        return String(sha256(([name] + told).joined(separator: "\u{1F}")).hex.prefix(16))
    }
}

extension WrittenJoin {
    private mutating func addMessages(of source: MessageSource, in file: String, _ archive: any RecordingArchive) {
        _ = forEachRecord(of: file, as: source.table.layout, in: archive) { join, record throws(InputError) in
            guard let id = try join.caseID(of: record, source, in: file) else { return }
            let message = source.table.means(record) ? try source.table.message(record, file: file) : nil
            join.add(message, in: record, of: id, source)
        }
    }

    /// `nil` for a row that is about no written case.
    private func caseID(
        of record: TableRecord, _ source: MessageSource, in file: String
    ) throws(InputError) -> CallID? {
        let isMessage = source.table.means(record)
        // Mail that belongs to no case, such as that to a lead.
        guard let name = source.table.cell(.caseID, record) else { return nil }
        let id = source.preset.callID(name)
        if let id, told[id] != nil { return id }
        guard isMessage else { return nil }
        guard let id else { throw source.preset.tooLong(file, record.place) }
        guard source.knowsAllCases, !passedOver.contains(id) else { return nil }
        throw InputError(
            code: "message.unknown_case", file: file, place: record.place,
            expected: "expected a row of the tables of cases for \(name)")
    }

    /// A row that was met before replaces what it said then.
    private mutating func add(
        _ message: WrittenMessage?, in record: TableRecord, of id: CallID, _ source: MessageSource
    ) {
        let key = source.key(of: record)
        rows[key] = Row(caseID: id, order: rows[key]?.order ?? rows.count, message: message)
    }
}

extension WrittenPreset {
    fileprivate func callID(_ text: String) -> CallID? { CallID(prefix + text) }

    /// What a table says of a case, under names that no other source has.
    fileprivate func own(_ entry: MetadataEntry, as id: CallID) -> MetadataEntry {
        var metadata = entry.metadata
        metadata.callID = id
        metadata.caseID = metadata.caseID.map { prefix + $0 }
        if !sharesCustomers { metadata.customer = metadata.customer.map(customer) }
        return MetadataEntry(recording: nil, metadata: metadata, file: entry.file, place: entry.place)
    }

    /// A number that is withheld stays nobody's.
    private func customer(_ reference: String) -> String {
        WithheldNumber.contains(reference) ? reference : prefix + reference
    }

    fileprivate func tooLong(_ file: String, _ place: String?) -> InputError {
        InputError(
            code: "message.bad_value", file: file, place: place,
            expected: "expected the id of a case, with \(prefix) at most 200 printable characters")
    }
}
