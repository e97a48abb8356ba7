import CallModel

/// One row of a manifest, read by the mapping.
struct ManifestRow {
    let file: String
    let row: CSVReader.Row
    let header: ManifestHeader
    let mapping: ManifestMapping

    /// - Throws: `manifest.bad_value` with row and column.
    func entry() throws(InputError) -> MetadataEntry {
        MetadataEntry(recording: try recording(), metadata: try metadata(), file: file, place: "row \(row.number)")
    }

    private func metadata() throws(InputError) -> CallMetadata {
        var metadata = CallMetadata()
        metadata.callID = try read(.callID, "expected a call id of 1 to 200 printable characters", CallID.init)
        metadata.startedAt = try startedAt()
        metadata.direction = try read(.direction, "expected inbound, outbound or internal") {
            Call.Direction(rawValue: $0.lowercased())
        }
        metadata.agentChannel = try read(.agentChannel, "expected 0, 1, left or right") {
            ["0": 0, "left": 0, "1": 1, "right": 1][$0.lowercased()]
        }
        metadata.waitMs = try duration(.waitSeconds, .waitMs)
        metadata.holdMs = try duration(.holdSeconds, .holdMs)
        metadata.csat = try read(.csat, "expected a number", Figures.decimal)
        for (name, field) in CallMetadata.texts {
            metadata[keyPath: field] = ManifestField(rawValue: name).flatMap(cell)
        }
        metadata.language = metadata.language?.lowercased()
        metadata.columns = header.extras.compactMapValues { text(at: $0) }
        try require(.callID, metadata.callID)
        return metadata
    }

    /// - Returns: `nil` for an empty cell, which is a call without recording.
    private func recording() throws(InputError) -> String? {
        try read(.recording, "expected a path within the archive, relative to the manifest") { path in
            RelativePath.resolve(path, besides: file)
        }
    }

    private func startedAt() throws(InputError) -> ZonedTime {
        let expected =
            mapping.timeZone == nil
            ? "expected a time with a zone, or time_zone in the mapping of the manifest"
            : "expected a time that occurs once in the zone, written as time_format says"
        let time = try read(.startedAt, expected) { text in
            if mapping.timeFormat == nil, let time = ZonedTime(iso8601: text) { return time }
            let local = if let format = mapping.timeFormat { format.iso8601(text) } else { String?.some(text) }
            guard let local, let zone = mapping.timeZone else { return nil }
            return LocalTime.moment(local, in: zone)
        }
        return try require(.startedAt, time)
    }

    private func duration(_ seconds: ManifestField, _ ms: ManifestField) throws(InputError) -> Int? {
        if let value = try read(ms, "expected milliseconds or h:mm:ss", { Figures.clock($0) ?? Figures.whole($0) }) {
            return value
        }
        return try read(seconds, "expected seconds or h:mm:ss") { Figures.clock($0) ?? Figures.milliseconds($0) }
    }

    /// `nil` where the column is not mapped or the cell is empty.
    private func read<Value>(
        _ field: ManifestField, _ expected: String, _ convert: (String) -> Value?
    ) throws(InputError) -> Value? {
        guard let text = cell(field) else { return nil }
        guard let value = convert(text) else { throw bad(field, expected) }
        return value
    }

    @discardableResult
    private func require<Value>(_ field: ManifestField, _ value: Value?) throws(InputError) -> Value {
        guard let value else { throw bad(field, "expected a value") }
        return value
    }

    private func cell(_ field: ManifestField) -> String? { header.indices[field].flatMap { text(at: $0) } }

    /// Without spaces at both ends; `nil` where nothing is left.
    private func text(at index: Int) -> String? {
        let text = row.fields[index].trimmed
        return text.isEmpty ? nil : text
    }

    private func bad(_ field: ManifestField, _ expected: String) -> InputError {
        let column = mapping.columns[field] ?? field.rawValue
        return InputError(
            code: "manifest.bad_value", file: file, place: "row \(row.number), column \(column)", expected: expected)
    }
}
