/// What can stand in the audit log. The raw values are stored: add cases, never rename them.
public enum AuditAction: String, CaseIterable, Sendable {
    // Listening and looking
    case playback
    case callViewed = "call.viewed"
    case export

    // Consent and its end
    case consentAdded = "consent.added"
    case consentWithdrawn = "consent.withdrawn"
    /// Somebody said that nothing is lost with a file of consent that could not be used: it denies no longer.
    case consentProblemForgotten = "consent.problem_forgotten"
    /// What was made for a purpose went with the purpose.
    case purposeWithdrawn = "purpose.withdrawn"
    case erased
    /// Recordings of a call, and the transcripts beside them, were deleted from the archive.
    case archiveErased = "archive.erased"
    /// A receipt of what a withdrawal deleted was signed.
    case receiptIssued = "receipt.issued"
    /// The time for which something may be kept was over.
    case retentionEnded = "retention.ended"
    case holdPlaced = "hold.placed"
    case holdReleased = "hold.released"

    /// The latest time that was seen was set back to now.
    case clockReset = "clock.reset"
    /// Other bytes may stand for the recording of a call from now on.
    case recordingReplaced = "recording.replaced"
    /// Somebody said that all recordings were deleted from the archive on purpose: it may be empty from now on.
    case archiveEmptied = "archive.emptied"
    /// A backup took the place of the database, and every erasure after it was done once more.
    case backupRestored = "backup.restored"

    // Draws and digests
    case drawn
    /// A drawn call was replaced by the next one.
    case drawReplaced = "draw.replaced"
    /// A drawn call was given to somebody by name, or was taken from somebody who may not score any more.
    case callAssigned = "call.assigned"
    case digestBuilt = "digest.built"
    case digestSent = "digest.sent"

    // Themes
    case themeEdited = "theme.edited"

    // Evaluations
    case evaluationSubmitted = "evaluation.submitted"
    case evaluationPublished = "evaluation.published"
    /// A webhook did not take for three days what it was to be told.
    case eventGivenUp = "event.given_up"
    case evaluationAcknowledged = "evaluation.acknowledged"
    case evaluationDisputed = "evaluation.disputed"
    case disputeTakenUp = "dispute.taken_up"
    case disputeDecided = "dispute.decided"
    case evaluationClosed = "evaluation.closed"
    case evaluationRetracted = "evaluation.retracted"
    /// What was agreed with an agent was written down, and then followed up.
    case coachingNoted = "coaching.noted"
    case coachingFollowedUp = "coaching.followed_up"

    // People
    case signedIn = "signed_in"
    case signedOut = "signed_out"
    case userAdded = "user.added"
    case userChanged = "user.changed"
    case userRemoved = "user.removed"
    case roleChanged = "role.changed"
    case passwordChanged = "password.changed"
    case tokenAdded = "token.added"
    case tokenRemoved = "token.removed"

    // The log itself
    case auditExported = "audit.exported"
    /// A log that did not match its signed head, as after a backup was restored, was continued knowingly.
    case auditContinued = "audit.continued"
}
