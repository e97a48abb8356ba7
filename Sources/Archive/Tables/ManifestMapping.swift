import CallModel
public import FoundationEssentials

/// How a table of calls is to be read: one entry of `archive.manifests` in the configuration, or of `tables` in a
/// preset.
public struct ManifestMapping: Hashable, Sendable {
    public enum Format: String, CaseIterable, Sendable {
        case csv
        /// One object, an array of them, or one object after another.
        case json
    }

    /// How the cell of `recording` names the file.
    public enum RecordingName: String, CaseIterable, Sendable {
        /// A path relative to the table.
        case path
        /// The last name of a path or address; wherever in the archive a recording has it, with or without its ending.
        case name
    }

    /// Relative to the archive. In a preset, patterns of names instead: `*cdr*.csv`, in any folder.
    public let files: FileNames
    let format: Format
    let delimiter: UInt8
    /// The names of the columns where the file has no header.
    let header: [String]?
    /// Where in a JSON document the records stand: `conversations`; `nil` where it is itself one or a list of them.
    let records: String?
    /// For times written without one; where it is `nil` such a row is refused.
    public internal(set) var timeZone: TimeZone?
    let timeFormat: TimeFormat
    let columns: [ManifestField: String]
    /// Columns of texts that depend on who called whom: `customer: {inbound: from, outbound: to}`.
    let columnsByDirection: [ManifestField: [Call.Direction: String]]
    let extraColumns: [String]
    /// What the source writes, `*` for any characters, and what it means here: `direction: {outbound-dial: outbound}`.
    /// An empty meaning is none.
    let values: [ManifestField: [String: String]]
    /// Only rows with one of these values are calls: `Channel: [VOICE]`; an empty text is an empty cell. The others are
    /// passed over.
    let only: [String: [String]]
    /// Columns that a file need not have.
    let mayLack: Set<String>
    let agentChannel: AgentChannel?
    let recordingName: RecordingName
    /// Rows fill what is open in every call of the case they name; one that no call has is a call without recording.
    let fillsCase: Bool
    /// A call may come again, as sources that deliver at least once do: the later record counts.
    let repeats: Bool

    /// What a text of the source means here: by the text itself, else by the first pattern that it fits.
    func meaning(of text: String, _ field: ManifestField) -> String {
        guard let meanings = values[field] else { return text }
        if let meaning = meanings[text] { return meaning }
        let pattern = meanings.keys.sorted().first { $0.contains("*") && TextPattern.match(text, [$0]) }
        return pattern.flatMap { meanings[$0] } ?? text
    }
}
