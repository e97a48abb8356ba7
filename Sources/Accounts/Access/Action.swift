/// What can be asked of Sidetone by people. Pages and operations name the action they are, and nothing else decides.
public enum Action: String, CaseIterable, Sendable {
    // Oneself
    /// Language, time zone, password, API tokens of one's own.
    case useOwnAccount = "use_own_account"

    // Calls
    /// The page of a call: its picture and measures, without sound and words.
    case viewCall = "view_call"
    case hearCall = "hear_call"
    case readTranscript = "read_transcript"

    // Reviews
    /// The list of calls drawn for review.
    case seeQueue = "see_queue"
    /// Share drawn calls out among analysts, and retract evaluations.
    case assignCalls = "assign_calls"
    /// Begin an evaluation of a call.
    case reviewCall = "review_call"
    /// Draft and submit an evaluation that was begun, be it in a calibration.
    case writeEvaluation = "write_evaluation"
    case readEvaluation = "read_evaluation"
    case publishEvaluation = "publish_evaluation"
    /// Acknowledge or dispute an evaluation of one's own work.
    case answerEvaluation = "answer_evaluation"
    case decideDispute = "decide_dispute"
    case calibrate
    case leadCalibration = "lead_calibration"
    /// The scorecards in force and their revisions. What is in force changes in their folder.
    case readScorecards = "read_scorecards"

    // Figures
    case compareAgents = "compare_agents"
    case readCoverage = "read_coverage"
    case exportFigures = "export_figures"

    // Product
    case readDigest = "read_digest"

    // Consent
    case readConsent = "read_consent"
    case withdrawConsent = "withdraw_consent"

    // The house
    case readAudit = "read_audit"
    case manageAccounts = "manage_accounts"
    case readServerFigures = "read_server_figures"
}
