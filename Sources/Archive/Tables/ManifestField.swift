/// What a column of a manifest may mean: our names on the left of the mapping.
public enum ManifestField: String, CaseIterable, Comparable, Sendable {
    case callID = "call_id"
    case recording
    case startedAt = "started_at"
    case agent, team, partner, queue, direction, language
    case agentChannel = "agent_channel"
    case waitSeconds = "wait_s"
    case waitMs = "wait_ms"
    case holdSeconds = "hold_s"
    case holdMs = "hold_ms"
    case talkSeconds = "talk_s"
    case talkMs = "talk_ms"
    case transferredTo = "transferred_to"
    case outcome, csat, customer
    case caseID = "case_id"
    case previousCall = "previous_call"
    case agentNote = "agent_note"
    /// Of a written case: how it was written.
    case medium
    /// Kept as the column `resolved_at`, in ISO 8601.
    case resolvedAt = "resolved_at"

    /// Without these a manifest is of no use: nothing of them is guessed. Written cases have no recording.
    static let required: [ManifestField] = [.callID, .recording, .startedAt]

    /// A duration may be told in either unit, not in both.
    static let durations: [(seconds: ManifestField, ms: ManifestField)] = [
        (.waitSeconds, .waitMs), (.holdSeconds, .holdMs), (.talkSeconds, .talkMs),
    ]

    public static func < (left: ManifestField, right: ManifestField) -> Bool { left.rawValue < right.rawValue }
}
