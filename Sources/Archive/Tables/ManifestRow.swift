import CallModel

/// One record of a manifest, read by the mapping.
struct ManifestRow {
    let file: String
    let record: TableRecord
    let mapping: ManifestMapping
    let names: RecordingNames

    /// - Throws: `manifest.bad_value` with row and column.
    func entry() throws(InputError) -> MetadataEntry {
        MetadataEntry(recording: try recording(), metadata: try metadata(), file: file, place: record.place)
    }

    /// Whether it is a call; others are passed over.
    var isMeant: Bool {
        mapping.only.allSatisfy { column, values in values.contains(record.texts[column] ?? "") }
    }

    private func metadata() throws(InputError) -> CallMetadata {
        var metadata = CallMetadata()
        metadata.callID = try read(.callID, "expected a call id of 1 to 200 printable characters", CallID.init)
        metadata.previousCall = try read(.previousCall, "expected a call id", CallID.init)
        metadata.startedAt = try startedAt()
        metadata.direction = try read(.direction, "expected inbound, outbound or internal") {
            Call.Direction(rawValue: $0.lowercased())
        }
        metadata.agentChannel =
            try read(.agentChannel, "expected 0, 1, left or right") {
                ["0": 0, "left": 0, "1": 1, "right": 1][$0.lowercased()]
            } ?? mapping.agentChannel?.channel(metadata.direction)
        metadata.waitMs = try duration(.waitSeconds, .waitMs)
        metadata.holdMs = try duration(.holdSeconds, .holdMs)
        metadata.talkMs = try duration(.talkSeconds, .talkMs)
        metadata.csat = try read(.csat, "expected a number up to a million", Figures.rating)
        for (name, field) in CallMetadata.texts {
            metadata[keyPath: field] = ManifestField(rawValue: name).flatMap { cell($0, metadata.direction) }
        }
        // Where the column is mapped, a cell with nothing in it says that nobody took the call over.
        if let column = mapping.columns[.transferredTo], record.texts[column] == nil { metadata.passedOn = false }
        metadata.language = metadata.language?.lowercased()
        for column in mapping.extraColumns { metadata.columns[column] = record.texts[column] }
        metadata.medium = try read(.medium, "expected chat, email, message or ticket", Call.Medium.init)
        if let resolvedAt = try moment(.resolvedAt) {
            metadata.columns["resolved_at"] = resolvedAt.iso8601
            metadata.columns["created_at"] = metadata.columns["created_at"] ?? metadata.startedAt?.iso8601
        }
        try require(.callID, metadata.callID)
        // A call of which no case is told begins its own.
        if mapping.columns[.caseID] != nil { metadata.caseID = metadata.caseID ?? metadata.callID?.text }
        return metadata
    }

    /// - Returns: `nil` for an empty cell, which is a call without recording.
    private func recording() throws(InputError) -> String? {
        switch mapping.recordingName {
        case .path:
            return try read(.recording, "expected a path within the archive, relative to the manifest") { path in
                RelativePath.resolve(path, besides: file)
            }
        case .name:
            guard let cell = cell(.recording) else { return nil }
            guard !names.isAmbiguous(cell) else {
                throw bad(.recording, "expected the name of one recording; several have it")
            }
            return names.path(of: cell)
        }
    }

    private func startedAt() throws(InputError) -> ZonedTime { try require(.startedAt, try moment(.startedAt)) }

    private func moment(_ field: ManifestField) throws(InputError) -> ZonedTime? {
        try read(field, TimeFormat.expected(in: mapping.timeZone)) {
            mapping.timeFormat.moment($0, in: mapping.timeZone)
        }
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

    /// As the source means it; `nil` where it says nothing.
    private func cell(_ field: ManifestField, _ direction: Call.Direction? = nil) -> String? {
        let column = direction.flatMap { mapping.columnsByDirection[field]?[$0] } ?? mapping.columns[field]
        guard let column else { return nil }
        let meaning = mapping.meaning(of: record.texts[column] ?? "", field)
        return meaning.isEmpty ? nil : meaning
    }

    private func bad(_ field: ManifestField, _ expected: String) -> InputError {
        let column = mapping.columns[field] ?? field.rawValue
        return InputError(
            code: "manifest.bad_value", file: file, place: "\(record.place), column \(column)", expected: expected)
    }
}
