public import CallModel
public import Reports
public import Speech
public import Store

/// What a night left.
public struct NightReport: Sendable {
    public let ledger: NightLedger
    /// Calls that only a manifest knows: abandoned, or their recording has not come yet.
    public let callsWithoutRecording: Int
    /// Quarantined files, each with its reason.
    public let failed: [RecordingEntry]
    /// What was wrong with manifests, sidecars, consent, transcripts and scorecards.
    public let problems: [InputError]
    /// Length of the recordings that were worked on, milliseconds.
    public let audioMs: Int
    /// What became of chats, e-mails and tickets.
    public let written: WrittenLedger
    /// Calls of which something was deleted because its time was over.
    public let retired: Int
    /// Paths of the receipts of withdrawals that this night found.
    public let receipts: [String]
    /// Ids of new draws.
    public let drawn: [String]
    /// Paths of digests that were written.
    public let digests: [String]
    /// What a speech engine was asked; `nil` where none is part of the night.
    public let speech: SpeechTally?

    /// Whether everything that was met could be used.
    public var isClean: Bool { failed.isEmpty && problems.isEmpty && ledger.addsUp }
}
